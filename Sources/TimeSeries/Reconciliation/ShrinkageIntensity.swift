internal import Kernels

/// How far a sample covariance is shrunk to its diagonal: the sum of the sampling variances of the
/// correlations over the sum of their squares.
///
/// With standardised residuals Z (n × T) both sums are over pairs of series, n² T operations. But
/// Σᵢⱼ (Σₜ zᵢₜ zⱼₜ)² is the squared norm of Zᵀ Z, which is T × T, and Σᵢⱼ Σₜ zᵢₜ² zⱼₜ² is
/// Σₜ (Σᵢ zᵢₜ²)²: n T² and n T operations.
enum ShrinkageIntensity {
  static func value(_ residuals: CentredResiduals) -> Double {
    let periods = residuals.columns
    guard periods > 1 else { return 1 }
    let count = Double(periods)
    // Standardised and turned, [period][series], for one product of matrices.
    var standard = [Double](repeating: 0, count: periods * residuals.rows)
    var (diagonalSquares, fourths) = (0.0, 0.0)
    var bySquare = [Double](repeating: 0, count: periods)
    for series in 0..<residuals.rows where residuals.variances[series] > 0 {
      let scale = 1 / residuals.variances[series].squareRoot()
      var sum = 0.0
      for period in 0..<periods {
        let z = residuals.values[series * periods + period] * scale
        standard[period * residuals.rows + series] = z
        let square = z * z
        bySquare[period] += square
        fourths += square * square
        sum += square
      }
      diagonalSquares += sum * sum
    }
    var gram = Matrix(rows: periods, columns: periods)
    LinearAlgebra.addOuterProduct(
      of: Matrix(rows: periods, columns: residuals.rows, values: standard), toLowerTriangleOf: &gram
    )
    var squares = 0.0
    for row in 0..<periods {
      for column in 0..<row {
        squares += 2 * gram.values[row * periods + column] * gram.values[row * periods + column]
      }
      squares += gram.values[row * periods + row] * gram.values[row * periods + row]
    }
    let pairs = squares - diagonalSquares
    let pairFourths = bySquare.reduce(0) { $0 + $1 * $1 } - fourths
    guard pairs > 0 else { return 1 }
    let sampling =
      count / ((count - 1) * (count - 1) * (count - 1)) * (pairFourths - pairs / count)
    let correlations = pairs / ((count - 1) * (count - 1))
    return min(1, max(0, sampling / correlations))
  }
}
