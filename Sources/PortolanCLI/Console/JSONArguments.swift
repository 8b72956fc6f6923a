import ArgumentParser
import Portolan

/// The form of data on standard output.
struct JSONArguments: ParsableArguments {
  @Flag(help: "One JSON object per line instead of a table or text.")
  var json = false

  /// A table in the form that was asked for.
  func text(_ table: TidyTable) -> String { json ? table.jsonLines : table.csv }
}
