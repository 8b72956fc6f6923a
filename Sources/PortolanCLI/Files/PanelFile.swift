import Kernels
import ScenarioIO

/// A table of series on its way into memory.
enum PanelFile {
  /// Packed bytes that are read at most.
  private static let largestPacked = 256 << 20

  /// Reads a table; `.gz` is unpacked, `-` is standard input.
  ///
  /// - Parameter groups: columns that say what each series belongs to.
  /// - Throws: ``InputError``, ``PanelFileError``, or `RunCancelled`.
  static func read(
    _ path: String, groups: [String] = [], control: RunControl
  ) throws -> PanelTable {
    var reader = PanelReader(groups: groups)
    guard !path.hasSuffix(".gz") else {
      let packed = try ByteInput.all(of: path, most: largestPacked)
      try reader.read(PanelReader.unpacked(packed))
      return try reader.finish()
    }
    let input = try ByteInput(path: path)
    let megabyte = 1 << 20
    var bytesRead = 0
    while let piece = try input.next() {
      try control.checkCancellation()
      try reader.read(piece)
      bytesRead += piece.count
      control.report(
        RunProgress(
          unitsDone: bytesRead / megabyte, unitsTotal: max(1, (input.size ?? 0) / megabyte),
          label: "reading, megabytes"))
    }
    return try reader.finish()
  }
}
