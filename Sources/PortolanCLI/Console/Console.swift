import Foundation

/// Standard output for data, standard error for everything else.
enum Console {
  /// Whether standard error is a terminal that wants colour (<https://no-color.org>).
  static var wantsColour: Bool {
    ProcessInfo.processInfo.environment["NO_COLOR"] == nil && isatty(STDERR_FILENO) == 1
  }

  /// Whether progress may be redrawn in place.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes data.
  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

  /// Writes a line of talk.
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Writes talk as it stands.
  static func sayRaw(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  /// Says what went wrong.
  static func error(_ text: String) {
    say(wantsColour ? "\u{1B}[1;31merror\u{1B}[0m: \(text)" : "error: \(text)")
  }
}
