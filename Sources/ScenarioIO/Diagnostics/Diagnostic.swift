/// One thing that is wrong, or worth knowing, about the input: what, where, what was expected and
/// what to write instead.
public struct Diagnostic: Hashable, Sendable {
  /// How bad it is.
  public let severity: Severity
  /// The stable code that `explain` knows.
  public let code: DiagnosticCode
  /// What is wrong, in one line.
  public let message: String
  /// Where; nil where there is no text to point at, such as a missing file.
  public let span: SourceSpan?
  /// What stands under the caret: mostly what was expected, with its unit.
  public let label: String
  /// What to do, "did you mean" first.
  public let help: [String]
  /// Another place that has to do with it, such as the first of two duplicates.
  public let related: Related?
  /// How many more of its kind are not shown, where it tells of them; else nothing.
  public let omitted: Omitted?

  /// A diagnostic.
  public init(
    severity: Severity, code: DiagnosticCode, message: String, span: SourceSpan?,
    label: String = "", help: [String] = [], related: Related? = nil, omitted: Omitted? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.label = label
    self.help = help
    self.related = related
    self.omitted = omitted
  }

  /// How bad a diagnostic is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The scenario cannot be used.
    case error
    /// It can, but the result may not mean what the user thinks.
    case warning
    /// Worth knowing.
    case note
  }

  /// A second place with its caption.
  public struct Related: Hashable, Sendable {
    /// Such as "first given here".
    public let caption: String
    /// Where.
    public let span: SourceSpan

    /// A place with its caption.
    public init(_ caption: String, _ span: SourceSpan) {
      self.caption = caption
      self.span = span
    }
  }

  /// Findings that are not shown, since twenty alike tell enough.
  public struct Omitted: Hashable, Sendable {
    /// How bad each of them is.
    public let severity: Severity
    /// How many.
    public let count: Int
  }
}
