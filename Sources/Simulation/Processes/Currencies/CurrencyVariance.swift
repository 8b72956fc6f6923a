internal import Commerce
internal import Kernels

/// How the variance of a currency's weekly log-return goes on from week to week.
///
/// h' = ω + α e² + β h with the error e and the variance h of the week before; a constant one has ω and α
/// of zero and β of one.
struct CurrencyVariance: Sendable, Equatable {
  let omega, alpha, beta: Double
  /// The variance of the first week.
  let first: Double

  /// Weekly returns from which clusters of volatility can be told.
  static let fewestWeeks = 104

  /// Whether volatility comes in clusters.
  var isClustered: Bool { alpha > 0 }

  /// The variance in the long run.
  var longRun: Double { isClustered ? omega / (1 - alpha - beta) : first }

  /// The same in every week.
  static func constant(_ variance: Double) -> CurrencyVariance {
    CurrencyVariance(omega: 0, alpha: 0, beta: 1, first: variance)
  }

  private init(omega: Double, alpha: Double, beta: Double, first: Double) {
    (self.omega, self.alpha, self.beta, self.first) = (omega, alpha, beta, first)
  }

  /// What a history of returns says, and its returns over their standard deviations.
  ///
  /// Clusters must describe it better by the criterion of Schwarz (doi:10.1214/aos/1176344136), which
  /// charges half the logarithm of the number of weeks for each of the two numbers that they need.
  static func measured(_ returns: [Double]) -> (law: CurrencyVariance, standardised: [Double]) {
    let mean = Statistics.mean(returns.span)
    let variance = Statistics.variance(returns.span)
    let plain = returns.map { ($0 - mean) / variance.squareRoot() }
    let law = (constant(variance), plain)
    guard returns.count >= fewestWeeks, let fit = Garch(fitting: returns) else { return law }
    let weeks = Double(returns.count)
    let likelihood = variance * (weeks - 1) / weeks
    let constantLikelihood = -weeks / 2 * (KernelMath.log(2 * .pi * likelihood) + 1)
    guard fit.logLikelihood > constantLikelihood + KernelMath.log(weeks) else { return law }
    return (
      CurrencyVariance(
        omega: fit.omega, alpha: fit.alpha, beta: fit.beta, first: fit.nextVariance),
      fit.standardised
    )
  }
}
