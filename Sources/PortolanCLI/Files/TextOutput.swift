import Foundation

/// One text to a file or to standard output, at once or piece by piece.
struct TextOutput {
  private let target: URL?

  /// A file, or standard output where there is no path: checks that this can be done before the work
  /// is.
  ///
  /// - Throws: ``OutputError`` where the file's folder is missing or a folder has its name.
  init(path: String?) throws {
    guard let path else {
      target = nil
      return
    }
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    target = url
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory),
      isDirectory.boolValue
    {
      throw OutputError.isAFolder(path: path)
    }
    let folder = url.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw OutputError.cannotWrite(path: path, reason: "there is no folder \(folder)")
    }
  }

  /// Writes the whole text or nothing: to a temporary name first, then renamed.
  ///
  /// Devices and pipes are written to as they stand; a rename would put a file in their place.
  func write(_ text: String) throws {
    guard let target else { return try Console.write(text) }
    do {
      if isSpecial(target) {
        let handle = try FileHandle(forWritingTo: target)
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
      } else {
        try Data(text.utf8).write(to: target, options: .atomic)
      }
    } catch {
      throw OutputError.cannotWrite(path: target.path, reason: SystemReason.of(error))
    }
  }

  /// Writes pieces as they come; a file gets its name when the last is written, and is not there if
  /// the work fails.
  ///
  /// - Parameter work: is handed what writes a piece.
  func writePieces(_ work: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
    guard let target else { return try work(Console.write(bytes:)) }
    guard !isSpecial(target) else {
      return try Self.write(to: target, named: target.path, work)
    }
    let partial = target.deletingLastPathComponent().appendingPathComponent(
      ".\(target.lastPathComponent).\(getpid())")
    defer { try? FileManager.default.removeItem(at: partial) }
    guard FileManager.default.createFile(atPath: partial.path, contents: nil) else {
      throw OutputError.cannotWrite(path: target.path, reason: SystemReason.text(errno))
    }
    try Self.write(to: partial, named: target.path, work)
    guard rename(partial.path, target.path) == 0 else {
      throw OutputError.cannotWrite(path: target.path, reason: SystemReason.text(errno))
    }
  }

  private static func write(
    to file: URL, named path: String, _ work: (([UInt8]) throws -> Void) throws -> Void
  ) throws {
    func refused(_ error: any Error) -> OutputError {
      .cannotWrite(path: path, reason: SystemReason.of(error))
    }
    let handle: FileHandle
    do { handle = try FileHandle(forWritingTo: file) } catch { throw refused(error) }
    try work { piece in
      do { try handle.write(contentsOf: Data(piece)) } catch { throw refused(error) }
    }
    do { try handle.close() } catch { throw refused(error) }
  }

  private func isSpecial(_ target: URL) -> Bool {
    var status = stat()
    return stat(target.path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}
