internal import COpenBLAS

extension LinearAlgebra {
  /// The product A B.
  ///
  /// - Throws: `shape`, `notFinite`.
  /// - Complexity: 2 · rows · inner · columns operations.
  public static func multiply(_ a: Matrix, _ b: Matrix) throws(LinearAlgebraError) -> Matrix {
    try requireEqual(a.columns, b.rows, "multiply: columns of a and rows of b")
    try requireFinite(a, "multiply: a")
    try requireFinite(b, "multiply: b")
    return product(a, CblasNoTrans, b, rows: a.rows, inner: a.columns)
  }

  /// The product Aᵀ B, without forming Aᵀ.
  ///
  /// - Throws: `shape`, `notFinite`.
  /// - Complexity: 2 · columns of a · rows · columns of b operations.
  public static func transposeMultiply(_ a: Matrix, _ b: Matrix) throws(LinearAlgebraError)
    -> Matrix
  {
    try requireEqual(a.rows, b.rows, "transposeMultiply: rows of a and rows of b")
    try requireFinite(a, "transposeMultiply: a")
    try requireFinite(b, "transposeMultiply: b")
    return product(a, CblasTrans, b, rows: a.columns, inner: a.rows)
  }

  /// The Gram matrix Aᵀ A, symmetric to the last bit.
  ///
  /// - Throws: `notFinite`.
  /// - Complexity: rows · columns² operations, half of a general product.
  public static func gram(_ a: Matrix) throws(LinearAlgebraError) -> Matrix {
    try requireFinite(a, "gram: a")
    BLAS.useOneThread()
    let n = a.columns
    var values = [Double](repeating: 0, count: n * n)
    // BLAS refuses a leading dimension of zero even where there is nothing to do.
    guard n > 0, a.rows > 0 else { return Matrix(rows: n, columns: n, values: values) }
    cblas_dsyrk(
      CblasRowMajor, CblasLower, CblasTrans, blasint(n), blasint(a.rows), 1, a.values, blasint(n),
      0, &values, blasint(n))
    for i in 0..<n {
      for j in 0..<i { values[j * n + i] = values[i * n + j] }
    }
    return Matrix(rows: n, columns: n, values: values)
  }

  /// op(A) B with op(A) of `rows` × `inner`.
  private static func product(
    _ a: Matrix, _ operation: CBLAS_TRANSPOSE, _ b: Matrix, rows: Int, inner: Int
  ) -> Matrix {
    BLAS.useOneThread()
    var values = [Double](repeating: 0, count: rows * b.columns)
    if !values.isEmpty, inner > 0 {
      cblas_dgemm(
        CblasRowMajor, operation, CblasNoTrans, blasint(rows), blasint(b.columns), blasint(inner),
        1, a.values, blasint(a.columns), b.values, blasint(b.columns), 0, &values,
        blasint(b.columns))
    }
    return Matrix(rows: rows, columns: b.columns, values: values)
  }
}
