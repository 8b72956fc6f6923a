import ArgumentParser
import Kernels
import Portolan

/// What the program stands on.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say the versions of the libraries and solve problems with known answers.",
    discussion: """
      Ends with 1 if an answer is wrong.

      EXAMPLE
        portolan doctor
      """)

  func run() throws {
    try Exit.guarding {
      let findings = Doctor.examine()
      for finding in findings {
        try Console.write(
          "\(finding.isGood ? "ok  " : "BAD ") \(finding.subject): \(finding.text)\n")
      }
      try Console.write("ok   Processors: \(ParallelBlocks.availableCores)\n")
      if findings.contains(where: { !$0.isGood }) { throw Exit.failure }
    }
  }
}
