import ArgumentParser
import Portolan
import ScenarioIO

/// The long text behind a code, a setting or a gate's metric.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a diagnostic's code, a setting or a gate's metric.",
    discussion: """
      EXAMPLES
        portolan explain E0107
        portolan explain returns.rate
        portolan explain                 lists all of them
      """)

  @Argument(help: "A code such as E0107, a setting such as returns.rate, or a metric.")
  var subject: String?

  @OptionGroup var form: JSONArguments

  func run() throws {
    try Exit.guarding {
      guard let subject else {
        return try Console.write(
          form.json ? Explanations.indexAsJSON : Explanations.index)
      }
      let found =
        form.json ? Explanations.json(for: subject) : Explanations.text(for: subject)
      guard let text = found else {
        let near = Explanations.near(subject).map { "`\($0)`" }.joined(separator: ", ")
        let hint = near.isEmpty ? "`portolan explain` lists what is" : "did you mean \(near)?"
        Console.error("nothing is known of `\(subject)`; \(hint)")
        throw Exit.usage
      }
      try Console.write(text)
    }
  }
}
