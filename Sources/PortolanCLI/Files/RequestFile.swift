import Foundation
import ScenarioIO

/// A request for landed cost in a file or on standard input.
enum RequestFile {
  /// Reads the file at a path; `-` is standard input.
  static func read(_ path: String) throws -> ConsignmentReader.Outcome {
    guard path == "-" else {
      let (folder, name) = try SingleFile.at(path)
      return ConsignmentReader.read(name, in: folder)
    }
    // One byte more than allowed, so that the reader sees that there is too much.
    let limit = ConsignmentReader.largestRequest + 1
    var bytes = Data()
    while bytes.count < limit,
      let more = try FileHandle.standardInput.read(upToCount: limit - bytes.count), !more.isEmpty
    {
      bytes.append(more)
    }
    var folder = MemoryFolder(name: "standard input", files: [])
    folder["standard-input.json"] = Array(bytes)
    return ConsignmentReader.read("standard-input.json", in: folder)
  }
}
