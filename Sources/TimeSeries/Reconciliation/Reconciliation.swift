/// How forecasts of a hierarchy are made to add up.
public enum Reconciliation: Sendable, Hashable {
  /// Sums of the bottom's forecasts; those of the aggregates are not used.
  case bottomUp
  /// The total's forecast, shared out by the bottom's shares of what came so far.
  case topDown(shares: [Double])
  /// The coherent forecasts nearest to the base ones.
  case leastSquares
  /// The same, an aggregate's error having the variance of as many series as it sums.
  case structural
  /// The same, with the variances of residuals.
  case variance
  /// The same, with the shrunk covariance of residuals: least trace of the reconciled errors' covariance.
  ///
  /// Source: Wickramasuriya, Athanasopoulos, Hyndman 2019, doi:10.1080/01621459.2018.1448825.
  case minimumTrace

  /// Whether residuals are needed.
  public var needsResiduals: Bool { self == .variance || self == .minimumTrace }
}

/// Why forecasts could not be reconciled.
public struct ReconciliationError: Error, Hashable, CustomStringConvertible {
  /// What was wrong, with the values found.
  public let description: String

  init(_ description: String) { self.description = description }
}
