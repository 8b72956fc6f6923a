internal import COpenBLAS

extension LinearAlgebra {
  /// The lower triangular L with L Lᵀ = A, for a symmetric positive definite A.
  ///
  /// - Throws: `shape`, `notFinite`, `asymmetric`, `notPositiveDefinite`.
  /// - Complexity: n³ / 3 operations.
  public static func cholesky(_ a: Matrix) throws(LinearAlgebraError) -> Matrix {
    try requireSymmetric(a, "cholesky: a")
    var factor = try factorised(a, "cholesky")
    let n = a.rows
    for i in 0..<n {
      for j in (i + 1)..<n { factor[i * n + j] = 0 }
    }
    return Matrix(rows: n, columns: n, values: factor)
  }

  /// The X with A X = B, for a symmetric positive definite A.
  ///
  /// - Throws: `shape`, `notFinite`, `asymmetric`, `notPositiveDefinite`.
  /// - Complexity: n³ / 3 + 2 n² · columns of b operations.
  public static func solvePositiveDefinite(_ a: Matrix, _ b: Matrix) throws(LinearAlgebraError)
    -> Matrix
  {
    try requireSymmetric(a, "solvePositiveDefinite: a")
    try requireEqual(a.rows, b.rows, "solvePositiveDefinite: rows of a and rows of b")
    try requireFinite(b, "solvePositiveDefinite: b")
    let factor = try factorised(a, "solvePositiveDefinite")
    guard a.rows > 0, b.columns > 0 else { return b }
    // LAPACK reads columns: the rows of Bᵀ are the right-hand sides one after the other.
    var sides = b.transposed.values
    var n = blasint(a.rows)
    var count = blasint(b.columns)
    var info: blasint = 0
    dpotrs_("U", &n, &count, factor, &n, &sides, &n, &info, 1)
    return Matrix(rows: b.columns, columns: b.rows, values: sides).transposed
  }

  /// The Cholesky factor in the lower triangle of a row-major matrix; the rest is what A had.
  ///
  /// LAPACK reads columns, so its upper triangle is our lower one.
  private static func factorised(_ a: Matrix, _ name: String) throws(LinearAlgebraError)
    -> [Double]
  {
    BLAS.useOneThread()
    var values = a.values
    guard a.rows > 0 else { return values }
    var n = blasint(a.rows)
    var info: blasint = 0
    dpotrf_("U", &n, &values, &n, &info, 1)
    guard info == 0 else {
      throw LinearAlgebraError(
        .notPositiveDefinite,
        "\(name): the leading \(info) × \(info) part of a is not positive definite")
    }
    return values
  }
}
