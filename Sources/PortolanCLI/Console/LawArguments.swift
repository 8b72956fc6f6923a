import ArgumentParser
import Portolan
import ScenarioIO

/// Under which law a question is answered.
struct LawArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A scenario, a folder with a tariffs.csv, or such a file: its rules over the shipped ones.",
      valueName: "path"))
  var rules: String?

  /// The desk under that law; shows what is wrong with the tables on standard error.
  ///
  /// - Throws: exit code 65 after showing what is wrong.
  func desk() throws -> CustomsDesk {
    let opening = CustomsDesk.open(over: try rules.map(LawFolder.at))
    Console.show(opening.diagnostics)
    guard let desk = opening.desk else { throw Exit.badInput }
    return desk
  }
}
