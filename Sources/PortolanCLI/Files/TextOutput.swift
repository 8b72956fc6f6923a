import Foundation

/// One text to a file or to standard output.
enum TextOutput {
  /// Writes the whole text or nothing: to a temporary name first, then renamed.
  static func write(_ text: String, to path: String?) throws {
    guard let path else {
      Console.write(text)
      return
    }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
