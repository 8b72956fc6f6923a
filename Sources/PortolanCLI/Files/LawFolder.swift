import Foundation
import ScenarioIO

/// Where a user's rules lie: a folder, or a single table.
enum LawFolder {
  /// The folder at a path; a file stands for a folder that holds it as tariffs.csv.
  ///
  /// - Throws: ``InputError`` where there is neither.
  static func at(_ path: String) throws(InputError) -> any ScenarioFolder {
    do {
      return try DiskFolder(path: path)
    } catch .notAFolder {
      let (folder, name) = try SingleFile.at(path)
      var table = MemoryFolder(name: path, files: [])
      guard case .bytes(let bytes) = folder.read(name, limit: SingleFile.largest) else {
        throw .cannotRead(path: path)
      }
      table["tariffs.csv"] = bytes
      return table
    } catch {
      throw .noLaw(path: path)
    }
  }
}

/// A file given by itself.
enum SingleFile {
  /// Bytes that are read at most.
  static let largest = 64 << 20

  /// The folder that it lies in, and its name there.
  static func at(_ path: String) throws(InputError) -> (folder: DiskFolder, name: String) {
    let url = URL(fileURLWithPath: path)
    do {
      return (try DiskFolder(path: url.deletingLastPathComponent().path), url.lastPathComponent)
    } catch {
      throw .cannotRead(path: path)
    }
  }
}
