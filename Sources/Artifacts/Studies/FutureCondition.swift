public import Commerce

/// How far something outside the firm had moved by the end of the horizon, future by future: what
/// futures are sorted by to say which plan wins in which.
public struct FutureCondition: Sendable, Hashable {
  /// What moved.
  public let subject: Subject
  /// By future, in the order of ``KPIColumn/values``: points of duty as a share, one for a fact that holds
  /// and zero for one that does not, or the change of a currency against base currency since the start
  /// as a share.
  public let values: [Double]

  /// A condition.
  public init(_ subject: Subject, values: [Double]) {
    self.subject = subject
    self.values = values
  }

  /// What can move.
  public enum Subject: Sendable, Hashable {
    /// Duty on a corridor.
    case addedDuty(DutyCorridor)
    /// Whether a fact holds by which rules begin and end.
    case fact(PolicyFact)
    /// The worth of a currency.
    case currency(Currency)
  }
}
