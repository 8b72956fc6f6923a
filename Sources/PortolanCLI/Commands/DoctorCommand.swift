import ArgumentParser
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

  @OptionGroup var form: JSONArguments

  func run() throws {
    try Exit.guarding {
      let findings = Doctor.examine() + [Doctor.processors]
      for finding in findings { try Console.write(form.json ? finding.jsonLine : finding.line) }
      if findings.contains(where: { !$0.isGood }) { throw Exit.failure }
    }
  }
}
