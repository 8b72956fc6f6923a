public import Commerce

/// A rule of customs as a report names it.
public struct NamedRule: Sendable, Hashable {
  /// Its name in the rule book.
  public let id: String
  /// How it reckons: `12.5 %`, `3.00 EUR per line`.
  public let charge: String
  /// When it holds.
  public let interval: DayInterval
  /// Where it is written, and how far that was checked.
  public let evidence: Evidence

  /// A rule.
  public init(id: String, charge: String, interval: DayInterval, evidence: Evidence) {
    self.id = id
    self.charge = charge
    self.interval = interval
    self.evidence = evidence
  }
}
