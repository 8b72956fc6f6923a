import ArgumentParser
import Kernels
import Portolan

/// What the program stands on.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say the versions of the libraries and solve problems with known answers.",
    discussion: """
      EXAMPLE
        portolan doctor
      """)

  func run() throws {
    let findings = Doctor.examine()
    for finding in findings {
      Console.write("\(finding.isGood ? "ok  " : "BAD ") \(finding.subject): \(finding.text)\n")
    }
    Console.write("ok   Processors: \(ParallelBlocks.availableCores)\n")
    if findings.contains(where: { !$0.isGood }) { throw Exit.failure }
  }
}
