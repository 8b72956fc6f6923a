import ArgumentParser
import Foundation

/// Where data lie that are not part of a scenario's folder.
struct DataArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of the files that `history.data` of a scenario names, or PORTOLAN_DATA.",
      valueName: "folder"))
  var data: String?

  /// The folder, nil where none is given.
  ///
  /// - Throws: ``InputError`` where it is given and is not there.
  func folder() throws(InputError) -> DiskFolder? {
    let given = data ?? ProcessInfo.processInfo.environment["PORTOLAN_DATA"]
    guard let given, data != nil || !given.isEmpty else { return nil }
    do {
      return try DiskFolder(path: given)
    } catch {
      throw .noData(path: given)
    }
  }
}
