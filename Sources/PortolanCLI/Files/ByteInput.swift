import Foundation

/// The bytes of a file or of standard input, piece by piece.
struct ByteInput {
  /// Bytes of a piece at most: enough that reading costs nothing beside the work.
  static let pieceBytes = 1 << 18

  /// The size of a file; nil for what has none.
  let size: Int?
  private let handle: FileHandle
  private let path: String

  /// The file at a path; `-` is standard input.
  ///
  /// - Throws: ``InputError`` where there is none.
  init(path: String) throws(InputError) {
    self.path = path
    guard path != "-" else {
      handle = .standardInput
      size = nil
      return
    }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      !isDirectory.boolValue, let handle = FileHandle(forReadingAtPath: path)
    else { throw .cannotRead(path: path) }
    self.handle = handle
    var status = stat()
    let isRegular =
      fstat(handle.fileDescriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isRegular ? Int(status.st_size) : nil
  }

  /// The next piece; nil at the end.
  func next() throws(InputError) -> [UInt8]? {
    do {
      guard let data = try handle.read(upToCount: Self.pieceBytes), !data.isEmpty else {
        return nil
      }
      return Array(data)
    } catch {
      throw .cannotRead(path: path)
    }
  }

  /// All bytes of a file or of standard input.
  ///
  /// - Throws: ``InputError`` where there is none, or it has more than `most` bytes.
  static func all(of path: String, most: Int) throws(InputError) -> [UInt8] {
    let input = try ByteInput(path: path)
    var bytes: [UInt8] = []
    while let piece = try input.next() {
      bytes += piece
      guard bytes.count <= most else { throw .tooLarge(path: path, bytes: most) }
    }
    return bytes
  }
}
