import ArgumentParser
import Portolan

/// The form of an answer that is told to people and counted in a table.
struct TableArguments: ParsableArguments {
  @Flag(help: "Every figure as a tidy table; the verdict goes to standard error.")
  var csv = false

  @OptionGroup var form: JSONArguments

  func validate() throws {
    if csv, form.json { throw ValidationError("--csv and --json are two forms of one table") }
  }

  /// The text for people, or the table after its verdict was said.
  func text(_ text: String, verdict: String, table: TidyTable) -> String {
    guard csv || form.json else { return text }
    Console.say(verdict)
    return form.text(table)
  }
}
