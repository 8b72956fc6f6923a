internal import Kernels

/// The posterior of a vector autoregression at one tightness.
struct MinnesotaFit {
  let tightness: Double
  let logLikelihood: Double
  let coefficients: Matrix
  let covariance: Matrix

  /// Adds the prior's made-up rows to the data's cross products and solves.
  ///
  /// Rows: for lag l and series i, l σᵢ / λ in the lag's column, against δᵢ σᵢ / λ for the first lag and 0
  /// for others; for each series σᵢ against no column, which is the prior of the covariance; and one for
  /// the constant. Only their cross products are needed, and those are diagonal.
  init(
    _ data: VectorRows, beliefs: [VectorAutoregression.Belief], tightness: Double
  ) throws(LinearAlgebraError) {
    let (n, columns) = (data.count, data.count * data.lags + 1)
    var (gram, cross, square) = (data.gram, data.cross, data.square)
    var priorLog = 0.0
    for lag in 0..<data.lags {
      for series in 0..<n {
        let place = lag * n + series
        let size = Double(lag + 1) * data.spreads[series] / tightness
        gram[place, place] += size * size
        priorLog += 2 * KernelMath.log(size)
        if lag == 0, beliefs[series] == .walk {
          cross[place, series] += size * size
          square[series, series] += size * size
        }
      }
    }
    let constant = VectorAutoregression.constantShare
    gram[columns - 1, columns - 1] += constant * constant
    priorLog += 2 * KernelMath.log(constant)
    var priorSpread = 0.0
    for series in 0..<n {
      square[series, series] += data.spreads[series] * data.spreads[series]
      priorSpread += 2 * KernelMath.log(data.spreads[series])
    }
    let coefficients = try LinearAlgebra.solvePositiveDefinite(gram, cross)
    let explained = try LinearAlgebra.transposeMultiply(cross, coefficients)
    var left = square
    for row in 0..<n {
      for column in 0..<n {
        // Symmetric to the last bit, for the factor.
        left[row, column] -= (explained[row, column] + explained[column, row]) / 2
      }
    }
    // T real rows; the prior's covariance counts as n.
    let rows = Double(data.rows)
    let freedom = rows + Double(n)
    logLikelihood =
      -Double(n) / 2 * (try Self.logDeterminant(gram) - priorLog)
      - freedom / 2 * (try Self.logDeterminant(left)) + Double(n) / 2 * priorSpread
    self.tightness = tightness
    self.coefficients = coefficients
    covariance = Matrix(rows: n, columns: n, values: left.values.map { $0 / freedom })
  }

  private static func logDeterminant(_ a: Matrix) throws(LinearAlgebraError) -> Double {
    let factor = try LinearAlgebra.cholesky(a)
    return (0..<a.rows).reduce(0) { $0 + 2 * KernelMath.log(factor[$1, $1]) }
  }
}
