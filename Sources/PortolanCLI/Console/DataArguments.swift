import ArgumentParser
import Foundation

/// Where data lie that are not part of a scenario's folder.
struct DataArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of external data, or PORTOLAN_DATA. It is recorded in the manifest; no scenario "
        + "can name external data yet, so nothing is read from it.",
      valueName: "folder"))
  var data: String?

  /// The folder's path, nil where none is given.
  ///
  /// - Throws: ``InputError`` where it is given and is not there.
  func folder() throws(InputError) -> String? {
    let given = data ?? ProcessInfo.processInfo.environment["PORTOLAN_DATA"]
    guard let given, data != nil || !given.isEmpty else { return nil }
    let url = URL(fileURLWithPath: given, isDirectory: true).standardizedFileURL
    var isDirectory: ObjCBool = false
    guard !given.isEmpty,
      FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { throw .noData(path: given) }
    return url.path
  }
}
