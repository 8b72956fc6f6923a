/// A kind of mistake under a code that never changes its meaning.
///
/// `E01..` is about files and their form, `E02..` about single values, `E03..` about names, `E04..`
/// about the business as a whole, `E05..` about plans; `W06..` warns and `N07..` informs.
public struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
  /// Such as `E0107`.
  public let id: String
  /// What it is about, in a few words.
  public let title: String
  /// What it means, with an example of wrong and right, as `explain` prints it.
  public let explanation: String

  init(_ id: String, _ title: String, _ explanation: String) {
    self.id = id
    self.title = title
    self.explanation = explanation
  }

  /// Error, warning or note, by the first letter.
  public var severity: Diagnostic.Severity {
    switch id.first {
    case "W": .warning
    case "N": .note
    default: .error
    }
  }

  /// The code.
  public var description: String { id }

  /// Two codes are one if their texts are.
  public static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.id == b.id }

  /// By the code's text.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// Every code, in order.
  public static let all: [DiagnosticCode] = files + forms + values + names + business + plans + mild

  /// The code of that text, in any case of letters.
  public static func find(_ id: String) -> DiagnosticCode? {
    let wanted = id.uppercased()
    return all.first { $0.id == wanted }
  }
}
