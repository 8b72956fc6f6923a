import Foundation

/// A run's folder: filled under a temporary name beside its own and renamed when complete, so that a
/// killed run leaves nothing that looks finished.
struct OutputFolder {
  /// Where the run will lie.
  let path: String
  private let temporary: URL

  /// A folder to be filled.
  ///
  /// - Throws: ``OutputError`` where it cannot be made.
  init(path: String) throws {
    let url = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    self.path = url.path
    temporary = url.deletingLastPathComponent().appendingPathComponent(
      ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).partial",
      isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    } catch {
      throw OutputError.cannotWrite(path: self.path, reason: error.localizedDescription)
    }
  }

  /// Writes a file into the folder to be.
  func write(_ text: String, to name: String) throws {
    do {
      try Data(text.utf8).write(to: temporary.appendingPathComponent(name))
    } catch {
      throw OutputError.cannotWrite(path: "\(path)/\(name)", reason: error.localizedDescription)
    }
  }

  /// Gives the folder its name; what was there before under that name is replaced.
  func publish() throws {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path, isDirectory: true)
    do {
      if manager.fileExists(atPath: path) {
        guard manager.fileExists(atPath: target.appendingPathComponent("manifest.json").path) else {
          throw OutputError.notARun(path: path)
        }
        let old = temporary.appendingPathExtension("old")
        try manager.moveItem(at: target, to: old)
        try manager.moveItem(at: temporary, to: target)
        try manager.removeItem(at: old)
      } else {
        try manager.moveItem(at: temporary, to: target)
      }
    } catch let error as OutputError {
      discard()
      throw error
    } catch {
      discard()
      throw OutputError.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  /// Removes what was written so far.
  func discard() { try? FileManager.default.removeItem(at: temporary) }
}

/// Why a result could not be written.
enum OutputError: Error, CustomStringConvertible {
  /// The system refused.
  case cannotWrite(path: String, reason: String)
  /// A folder of that name is there and is not a run.
  case notARun(path: String)
  /// A file of that name is there already.
  case exists(path: String)

  var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .notARun(let path):
      "\(path) is there and holds no manifest.json, so it is not replaced; choose another --output"
    case .exists(let path): "\(path) is there already; nothing was written"
    }
  }
}
