import Foundation

/// One text to a file or to standard output.
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
    var status = stat()
    let isSpecial = stat(target.path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    do {
      if isSpecial {
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
}
