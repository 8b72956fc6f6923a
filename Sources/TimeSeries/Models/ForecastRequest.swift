/// What is asked of a model.
public struct ForecastRequest: Sendable, Hashable {
  /// Periods to forecast, at least one.
  public let horizon: Int
  /// Whether what was expected of each known period is wanted too: a number for every value.
  public let keepsFitted: Bool

  /// A request.
  ///
  /// - Precondition: `horizon` is at least one.
  public init(horizon: Int, keepsFitted: Bool = false) {
    precondition(horizon >= 1, "ForecastRequest: horizon \(horizon)")
    self.horizon = horizon
    self.keepsFitted = keepsFitted
  }
}
