internal import Commerce
internal import Kernels

/// Volatility, tails and correlation of currencies, measured on weekly returns.
struct CurrencyCalibration {
  /// How the variance of the weekly log-return goes on, by currency; 0 throughout for a peg.
  let variances: [CurrencyVariance]
  /// Returns over their standard deviations with mean zero and variance one, `[currency][week]`; zeros
  /// for a peg.
  let standardised: [[Double]]
  /// Fourth standardised moment of these by currency, 3 for the normal law; NaN for a peg.
  let kurtosis: [Double]
  /// The fat tails that currencies share; nil where there are none.
  let tail: SharedTail?
  /// Rows of the correlation's Cholesky factor up to the diagonal, by currency.
  ///
  /// How much of each currency's own shock is in the return of this one; a peg loads on nothing.
  let loadings: [[Double]]
  /// The share of the correlation that the prior of none took.
  let shrinkage: Double
  /// The largest change of a correlation in making the matrix valid; nil where it was.
  let repair: Double?

  /// Weekly returns that measure a volatility to about 14 %, below which it is assumed instead.
  static let fewestWeeks = 26

  /// A weekly standard deviation below this is rounding in the quotes of a fixed rate.
  static let pegVolatility = 1e-9

  /// Currencies, in canonical order, whose tails are looked at: those that scenarios add later stand
  /// behind, and change nothing.
  static let tailCurrencies = 5

  /// Measures.
  ///
  /// - Parameters:
  ///   - returns: Weekly log-returns by currency, of equal length.
  ///   - priorWeeks: The weight, in weeks of history, of the prior that correlations are zero.
  /// - Complexity: O(weeks × currencies² + currencies³).
  init(_ returns: [[Double]], priorWeeks: Double) throws(LinearAlgebraError) {
    let weeks = returns.first?.count ?? 0
    let measured = returns.map { row -> (law: CurrencyVariance, standardised: [Double]) in
      Statistics.standardDeviation(row.span) > Self.pegVolatility
        ? CurrencyVariance.measured(row) : (.constant(0), row.map { _ in 0 })
    }
    variances = measured.map(\.law)
    standardised = measured.map { Self.centred($0.standardised) }
    kurtosis = standardised.map { Statistics.mean($0.map { $0 * $0 * $0 * $0 }.span) }
      .map { $0 > 0 ? $0 : .nan }
    let known = kurtosis.prefix(Self.tailCurrencies).filter { !$0.isNaN }.sorted()
    tail =
      known.isEmpty
      ? nil
      : SharedTail(kurtosis: Statistics.quantile(ofSorted: known.span, 0.5), weeks: weeks)
    shrinkage = priorWeeks / (priorWeeks + Double(weeks))
    let moving = variances.indices.filter { [variances] in variances[$0].first > 0 }
    let correlation = try Self.correlation(moving.map { [standardised] in standardised[$0] })
    let (factor, repair) = try Self.factor(Self.shrunk(correlation, by: shrinkage))
    self.repair = repair
    var loadings = returns.map { _ in [Double]() }
    for (row, currency) in moving.enumerated() {
      loadings[currency] = [Double](repeating: 0, count: currency + 1)
      for column in 0...row { loadings[currency][moving[column]] = factor[row, column] }
    }
    self.loadings = loadings
  }

  /// The correlation of returns by currency, none of them constant; there may be no currency.
  private static func correlation(_ returns: [[Double]]) throws(LinearAlgebraError) -> Matrix {
    guard !returns.isEmpty else { return .identity(0) }
    return try LinearAlgebra.correlation(of: Matrix(returns).transposed)
  }

  /// Off-diagonal elements pulled towards zero.
  private static func shrunk(_ correlation: Matrix, by share: Double) -> Matrix {
    var result = correlation
    for i in 0..<result.rows {
      for j in 0..<result.columns where i != j { result[i, j] *= 1 - share }
    }
    return result
  }

  /// The Cholesky factor, after repair where the matrix is not positive definite.
  private static func factor(
    _ correlation: Matrix
  ) throws(LinearAlgebraError) -> (factor: Matrix, repair: Double?) {
    let nearest = try LinearAlgebra.nearestCorrelation(correlation)
    let isValid = nearest.clippedEigenvalues == 0
    return (
      try LinearAlgebra.cholesky(isValid ? correlation : nearest.matrix),
      isValid ? nil : nearest.largestChange
    )
  }

  /// Mean zero and variance one; zeros stay.
  private static func centred(_ values: [Double]) -> [Double] {
    let mean = Statistics.mean(values.span)
    let square = Statistics.mean(values.map { ($0 - mean) * ($0 - mean) }.span)
    guard square > 0 else { return values }
    return values.map { ($0 - mean) / square.squareRoot() }
  }
}
