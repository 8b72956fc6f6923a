/// Gathers what is found while one scenario is loaded.
///
/// A class, because every reader of the load adds to the same list; it never leaves the load.
final class DiagnosticCollector {
  /// At most so many of one code in one file are kept: the twenty-first tells nothing new.
  static let mostAlike = 20

  private(set) var diagnostics: [Diagnostic] = []
  private var counts: [String: Int] = [:]
  private var severities: [String: Diagnostic.Severity] = [:]
  private(set) var hasErrors = false

  /// Adds an error, warning or note, as the code says.
  func report(
    _ code: DiagnosticCode, _ message: String, at span: @autoclosure () -> SourceSpan?,
    label: String = "", help: [String] = [], related: Diagnostic.Related? = nil,
    file: String = ""
  ) {
    if code.severity == .error { hasErrors = true }
    // Counting comes before the span: locating a column is linear in a line that may be long.
    let group = "\(code.id) \(file)"
    let count = counts[group, default: 0] + 1
    counts[group] = count
    severities[group] = code.severity
    guard count <= Self.mostAlike else { return }
    diagnostics.append(
      Diagnostic(
        severity: code.severity, code: code, message: message, span: span(), label: label,
        help: help, related: related))
  }

  /// The list in the order of files as they were read, with a note where more were left out.
  func finished() -> [Diagnostic] {
    let omitted = counts.filter { $0.value > Self.mostAlike }
      .sorted { $0.key < $1.key }
      .map { group, count in
        Diagnostic(
          severity: .note, code: .moreAlike,
          message: "\(count - Self.mostAlike) more \(group.prefix { $0 != " " }) in"
            + " \(group.drop { $0 != " " }.dropFirst()) are not shown",
          span: nil,
          omitted: .init(
            severity: severities[group] ?? .error, count: count - Self.mostAlike))
      }
    return diagnostics + omitted
  }
}
