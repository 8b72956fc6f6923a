import Commerce
import Foundation
import Portolan
import ScenarioIO

/// A scenario read from disk, with what a manifest must say of its files.
struct ScenarioInput {
  /// The scenario, its content hash set.
  let scenario: Scenario
  /// SHA-256 of every file read, by path.
  let inputHashes: [String: String]
  /// What the loader filled in.
  let notes: [String]
  /// Where the folder is.
  let folder: String

  /// Reads the folder that arguments name; shows diagnostics on standard error.
  ///
  /// - Throws: exit code 65 after showing what is wrong.
  init(_ arguments: ScenarioArguments, seed: UInt64? = nil) throws {
    try self.init(path: arguments.scenario, data: arguments.external.folder(), seed: seed)
  }

  /// Reads a folder; shows diagnostics on standard error.
  ///
  /// - Throws: exit code 65 after showing what is wrong.
  init(path: String, data: DiskFolder?, seed: UInt64? = nil) throws {
    let folder = try DiskFolder(path: path)
    let result = ScenarioDoor.load(folder, data: data)
    Console.show(result.diagnostics)
    guard var scenario = result.scenario else {
      let count = result.diagnostics.count { $0.severity == .error }
      Console.error("\(path): \(count) error\(count == 1 ? "" : "s"); nothing was run")
      throw Exit.badInput
    }
    if let seed { scenario.seed = seed }
    scenario.contentHash = SHA256.hex(ScenarioDoor.resolvedText(of: scenario))
    self.scenario = scenario
    self.folder = folder.path
    notes = result.notes.map { "\($0.subject): \($0.text)" }
    inputHashes = Dictionary(
      result.inputs.map { ($0.path, SHA256.hex($0.bytes)) }, uniquingKeysWith: { first, _ in first }
    )
  }
}
