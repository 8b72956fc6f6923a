import Foundation
import ScenarioIO

/// Standard output for data, standard error for everything else.
enum Console {
  /// A stream that a reader may look at.
  enum Stream {
    case output, error

    /// Whether it is a terminal.
    var isTerminal: Bool { isatty(self == .output ? STDOUT_FILENO : STDERR_FILENO) == 1 }

    /// Whether it is a terminal that wants colour (<https://no-color.org>).
    var wantsColour: Bool {
      isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  /// Writes data.
  ///
  /// - Throws: ``OutputError`` where the system refuses, such as on a full disk; exit code 1 without
  ///   words where the reader of a pipe has gone.
  static func write(_ text: String) throws { try write(data: Data(text.utf8)) }

  /// Writes data as bytes; throws as ``write(_:)`` does.
  static func write(bytes: [UInt8]) throws { try write(data: Data(bytes)) }

  private static func write(data: Data) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: data)
    } catch {
      guard SystemReason.number(of: error) != EPIPE else { throw Exit.failure }
      throw OutputError.cannotWrite(path: "to standard output", reason: SystemReason.of(error))
    }
  }

  /// Writes a line of talk.
  static func say(_ text: String) { sayRaw(text + "\n") }

  /// Writes talk as it stands; nobody may be listening.
  static func sayRaw(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Says what went wrong.
  static func error(_ text: String) { say(marked("error", colour: "1;31", text)) }

  /// Says what the reader should know although work goes on.
  static func warning(_ text: String) { say(marked("warning", colour: "1;33", text)) }

  /// Shows what was found in the input, notes left out.
  static func show(_ diagnostics: [Diagnostic]) {
    let shown = diagnostics.filter { $0.severity != .note }
    sayRaw(DiagnosticRenderer.text(colour: Stream.error.wantsColour).render(shown))
  }

  private static func marked(_ word: String, colour: String, _ text: String) -> String {
    Stream.error.wantsColour ? "\u{1B}[\(colour)m\(word)\u{1B}[0m: \(text)" : "\(word): \(text)"
  }
}
