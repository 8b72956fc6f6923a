internal import COpenBLAS

/// The eigenvalues and eigenvectors of a symmetric matrix.
public struct SymmetricEigen: Sendable, Equatable {
  /// The eigenvalues, ascending.
  public let values: [Double]
  /// Column j is the eigenvector of eigenvalue j, of length 1.
  public let vectors: Matrix
}

extension LinearAlgebra {
  /// The eigenvalues and eigenvectors of a symmetric matrix.
  ///
  /// - Throws: `shape`, `notFinite`, `asymmetric`, `noResult`.
  /// - Complexity: O(n³), about 9 n³ operations.
  public static func symmetricEigen(_ a: Matrix) throws(LinearAlgebraError) -> SymmetricEigen {
    try requireSymmetric(a, "symmetricEigen: a")
    BLAS.useOneThread()
    var vectors = a.values
    var values = [Double](repeating: 0, count: a.rows)
    guard a.rows > 0 else { return SymmetricEigen(values: values, vectors: a) }
    var n = blasint(a.rows)
    var workLength = blasint(a.rows * 34)
    var work = [Double](repeating: 0, count: a.rows * 34)
    var info: blasint = 0
    dsyev_("V", "U", &n, &vectors, &n, &values, &work, &workLength, &info, 1, 1)
    guard info == 0 else {
      throw LinearAlgebraError(
        .noResult, "symmetricEigen: \(info) off-diagonal elements did not converge to zero")
    }
    // LAPACK wrote vectors as columns of a column-major matrix: they are the rows of ours.
    let rowWise = Matrix(rows: a.rows, columns: a.rows, values: vectors)
    return SymmetricEigen(values: values, vectors: rowWise.transposed)
  }
}
