/// A correlation matrix that was made valid, and how much that changed it.
public struct NearestCorrelation: Sendable, Equatable {
  /// Positive definite, with ones on the diagonal.
  public let matrix: Matrix
  /// The Frobenius norm of the change, √Σ (new − old)²: 0 where nothing had to be done.
  public let distance: Double
  /// The largest change of one element.
  public let largestChange: Double
  /// How many eigenvalues lay below the floor.
  public let clippedEigenvalues: Int
}

extension LinearAlgebra {
  /// A valid correlation matrix near a symmetric one that need not be valid.
  ///
  /// Correlations pieced together from histories of different lengths, or moved by hand, are often
  /// not those of any joint distribution. Eigenvalues below the floor are raised to it and the
  /// diagonal is scaled back to one. This is not the nearest matrix in the Frobenius norm (Higham
  /// 2002), but close to it, in closed form.
  ///
  /// Source: Rebonato and Jäckel, "The most general methodology to create a valid correlation
  /// matrix", Journal of Risk 2 (1999) 17-27.
  ///
  /// - Parameters:
  ///   - a: Symmetric with a positive diagonal.
  ///   - floor: The least eigenvalue, before scaling; the default leaves a Cholesky factor about
  ///     eight digits.
  /// - Throws: `shape`, `notFinite`, `asymmetric`, `noSpread` for a diagonal that is not positive.
  public static func nearestCorrelation(_ a: Matrix, floor: Double = 1e-8)
    throws(LinearAlgebraError) -> NearestCorrelation
  {
    precondition(floor > 0 && floor < 1, "nearestCorrelation: floor \(floor)")
    let eigen = try symmetricEigen(a)
    for i in 0..<a.rows where a[i, i] <= 0 {
      throw LinearAlgebraError(
        .noSpread, "nearestCorrelation: element (\(i), \(i)) is \(a[i, i]), above 0 expected")
    }
    let clipped = eigen.values.count { $0 < floor }
    let raised = clipped == 0 ? a : try rebuilt(eigen, floor: floor)
    let matrix = scaledToUnitDiagonal(raised)
    let changes = zip(matrix.values, a.values).map { abs($0 - $1) }
    let squares = changes.map { $0 * $0 }
    return NearestCorrelation(
      matrix: matrix, distance: Statistics.sum(squares.span).squareRoot(),
      largestChange: changes.max() ?? 0, clippedEigenvalues: clipped)
  }

  /// The correlations between columns; rows are joint observations.
  ///
  /// Deviations are taken from the mean first, so large levels cost no digits.
  ///
  /// - Throws: `shape` for fewer than two rows, `notFinite`, `noSpread` for a constant column.
  /// - Complexity: rows · columns² operations.
  public static func correlation(of observations: Matrix) throws(LinearAlgebraError) -> Matrix {
    guard observations.rows >= 2 else {
      throw LinearAlgebraError(
        .shape, "correlation: \(observations.rows) rows, at least 2 expected")
    }
    try requireFinite(observations, "correlation: observations")
    let covariation = try gram(centred(observations))
    for j in 0..<covariation.rows {
      let size = (0..<observations.rows).reduce(0) { max($0, abs(observations[$1, j])) }
      let noise = roundingNoise * size
      guard covariation[j, j] > Double(observations.rows) * noise * noise else {
        throw LinearAlgebraError(.noSpread, "correlation: column \(j) never changes")
      }
    }
    return scaledToUnitDiagonal(covariation)
  }

  /// The spread, relative to the level, that rounding alone gives a constant column.
  private static let roundingNoise = 4e-16

  /// V max(Λ, floor) Vᵀ.
  private static func rebuilt(_ eigen: SymmetricEigen, floor: Double) throws(LinearAlgebraError)
    -> Matrix
  {
    // Gram of the matrix whose row j is √λⱼ times eigenvector j: symmetric by construction.
    var scaled = eigen.vectors.transposed
    for j in 0..<scaled.rows {
      let root = max(eigen.values[j], floor).squareRoot()
      for i in 0..<scaled.columns { scaled[j, i] *= root }
    }
    return try gram(scaled)
  }

  /// Element (i, j) divided by the roots of diagonal elements i and j; exact ones on the diagonal.
  private static func scaledToUnitDiagonal(_ a: Matrix) -> Matrix {
    let roots = (0..<a.rows).map { a[$0, $0].squareRoot() }
    var result = Matrix.identity(a.rows)
    for i in 0..<a.rows {
      for j in 0..<a.columns where i != j {
        // Columns in proportion would come out a unit in the last place beyond one.
        result[i, j] = min(max(a[i, j] / (roots[i] * roots[j]), -1), 1)
      }
    }
    return result
  }

  /// Every column less its mean.
  private static func centred(_ a: Matrix) -> Matrix {
    var result = a
    for j in 0..<a.columns {
      let column = (0..<a.rows).map { a[$0, j] }
      let mean = Statistics.mean(column.span)
      for i in 0..<a.rows { result[i, j] -= mean }
    }
    return result
  }
}
