internal import Commerce
internal import Kernels

/// Volatility and correlation of currencies, measured on weekly returns.
struct CurrencyCalibration {
  /// Standard deviation of the weekly log-return by currency; 0 for a peg.
  let weeklyVolatility: [Double]
  /// Fourth standardised moment by currency, 3 for the normal law; NaN for a peg.
  let kurtosis: [Double]
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

  /// Measures.
  ///
  /// - Parameters:
  ///   - returns: Weekly log-returns by currency, of equal length.
  ///   - priorWeeks: The weight, in weeks of history, of the prior that correlations are zero.
  /// - Complexity: O(weeks × currencies² + currencies³).
  init(_ returns: [[Double]], priorWeeks: Double) throws(LinearAlgebraError) {
    let weeks = returns.first?.count ?? 0
    weeklyVolatility = returns.map {
      let volatility = Statistics.standardDeviation($0.span)
      return volatility > Self.pegVolatility ? volatility : 0
    }
    kurtosis = zip(returns, weeklyVolatility).map { $1 > 0 ? Self.kurtosis($0) : .nan }
    shrinkage = priorWeeks / (priorWeeks + Double(weeks))
    let moving = weeklyVolatility.indices.filter { [weeklyVolatility] in weeklyVolatility[$0] > 0 }
    let measured = try Self.correlation(moving.map { returns[$0] })
    let (factor, repair) = try Self.factor(Self.shrunk(measured, by: shrinkage))
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

  private static func kurtosis(_ values: [Double]) -> Double {
    let mean = Statistics.mean(values.span)
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    let second = Statistics.mean(squares.span)
    let fourths = squares.map { $0 * $0 }
    return Statistics.mean(fourths.span) / (second * second)
  }
}
