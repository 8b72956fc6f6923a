internal import COpenBLAS

/// The factor L of a symmetric positive definite A = L Lᵀ, kept to solve many systems.
///
/// Cost: n³ / 3 operations to make, bound by the dpotrf of the library, and 2 n² for each right-hand side.
public struct CholeskyFactor: Sendable {
  /// Rows of A.
  public let size: Int
  /// L in the lower triangle, row-major; above it what A had.
  private var factor: Matrix

  /// Factors a matrix of which only the lower triangle is read.
  ///
  /// - Throws: `shape`, `notFinite`, `notPositiveDefinite`.
  public init(lowerTriangleOf a: consuming Matrix) throws(LinearAlgebraError) {
    guard a.rows == a.columns else {
      throw LinearAlgebraError(
        .shape, "CholeskyFactor: \(a.rows) × \(a.columns), a square matrix expected")
    }
    size = a.rows
    BLAS.useOneThread()
    factor = a
    guard size > 0 else { return }
    // LAPACK reads columns, so its upper triangle is our lower one.
    var n = blasint(size)
    var info: blasint = 0
    dpotrf_("U", &n, &factor.values, &n, &info, 1)
    guard info == 0 else {
      throw LinearAlgebraError(
        .notPositiveDefinite,
        "CholeskyFactor: the leading \(info) × \(info) part is not positive definite")
    }
    // LAPACK takes a NaN for a number.
    let values = factor.values
    guard (0..<Int(n)).allSatisfy({ values[$0 * Int(n) + $0].isFinite }) else {
      throw LinearAlgebraError(.notFinite, "CholeskyFactor: an element is not finite")
    }
  }

  /// Replaces the columns of B by the solutions of A X = B.
  ///
  /// - Precondition: B has ``size`` rows.
  public func solve(_ b: inout Matrix) {
    precondition(b.rows == size, "CholeskyFactor: \(b.rows) rows, \(size) expected")
    guard size > 0, b.columns > 0 else { return }
    let (n, columns) = (blasint(size), blasint(b.columns))
    for transpose in [CblasNoTrans, CblasTrans] {
      cblas_dtrsm(
        CblasRowMajor, CblasLeft, CblasLower, transpose, CblasNonUnit, n, columns, 1, factor.values,
        n,
        &b.values, columns)
    }
  }
}

extension LinearAlgebra {
  /// Adds A Aᵀ to the lower triangle of a square matrix.
  ///
  /// - Precondition: C has as many rows and columns as A has rows.
  /// - Complexity: rows² · columns operations.
  public static func addOuterProduct(of a: Matrix, toLowerTriangleOf c: inout Matrix) {
    precondition(
      c.rows == a.rows && c.columns == a.rows, "addOuterProduct: \(c.rows) × \(c.columns)")
    guard a.rows > 0, a.columns > 0 else { return }
    BLAS.useOneThread()
    cblas_dsyrk(
      CblasRowMajor, CblasLower, CblasNoTrans, blasint(a.rows), blasint(a.columns), 1, a.values,
      blasint(a.columns), 1, &c.values, blasint(c.columns))
  }
}
