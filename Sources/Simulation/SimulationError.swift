/// Why futures cannot be drawn: what is wrong, and where in the scenario.
public struct SimulationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What sort of thing is wrong.
  public let code: Code
  /// Where, in the user's words: `tariff event us-duty, branch plus25`.
  public let subject: String
  /// What was found and what was expected.
  public let complaint: String

  /// An error at a place.
  public init(_ code: Code, at subject: String, _ complaint: String) {
    self.code = code
    self.subject = subject
    self.complaint = complaint
  }

  /// Sorts of errors; later ones may be added, so a switch over them needs a default.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The stable name.
    public let rawValue: String

    /// A code of that name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Branch probabilities that are no probabilities or do not sum to one.
    public static let probabilities = Code(rawValue: "event-probabilities")
    /// A window that no planned week can lie in.
    public static let window = Code(rawValue: "event-window")
    /// An effect whose size is not a number.
    public static let effect = Code(rawValue: "event-effect")
    /// A law whose numbers describe no distribution.
    public static let law = Code(rawValue: "uncertain-law")
    /// A setting that this room reads and the scenario's book does not declare.
    public static let undeclaredSetting = Code(rawValue: "undeclared-setting")
    /// A currency in use without a quote before the start.
    public static let missingRates = Code(rawValue: "missing-rates")
    /// A quote that is not a positive number.
    public static let rate = Code(rawValue: "currency-rate")
    /// A volatility or persistence of demand outside its range.
    public static let volatility = Code(rawValue: "demand-volatility")
  }

  /// `subject: complaint`.
  public var description: String { "\(subject): \(complaint)" }
}
