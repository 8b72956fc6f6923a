import Foundation

/// What lies where a run is to be written: it is replaced only if a run wrote all of it.
enum PreviousRun {
  /// The manifest of a run, as far as it matters here.
  private struct Traces: Decodable {
    let schema: String
    let outputs: [String: String]
  }

  /// Passes a free name, an empty folder and an earlier run.
  ///
  /// - Throws: ``OutputError`` for anything that a run did not write.
  static func check(_ target: URL) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: target.path, isDirectory: &isDirectory) else {
      return
    }
    guard isDirectory.boolValue else { throw OutputError.notAFolder(path: target.path) }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: target.path)
    } catch {
      throw OutputError.cannotWrite(path: target.path, reason: SystemReason.of(error))
    }
    guard !names.isEmpty else { return }
    let known = try files(of: target)
    if let foreign = names.sorted().first(where: { !known.contains($0) }) {
      throw OutputError.holdsMore(path: target.path, name: foreign)
    }
  }

  /// The names that a run's manifest says the run wrote.
  private static func files(of target: URL) throws -> Set<String> {
    let manifest = target.appendingPathComponent(Manifest.fileName)
    guard let data = FileManager.default.contents(atPath: manifest.path),
      let traces = try? JSONDecoder().decode(Traces.self, from: data),
      traces.schema.hasPrefix(Manifest.schemaFamily)
    else { throw OutputError.notARun(path: target.path) }
    return Set(traces.outputs.keys).union([Manifest.fileName])
  }
}
