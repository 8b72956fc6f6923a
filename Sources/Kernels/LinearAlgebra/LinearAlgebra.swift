/// Dense linear algebra through OpenBLAS and its LAPACK, on the calling thread.
///
/// Arguments are checked once, at the door: shapes must fit and elements be finite, since LAPACK
/// turns a NaN into a wrong answer without a word. Bits depend on the processor family (see
/// `BLAS.configuration`), so compare results with tolerances.
public enum LinearAlgebra {
  /// How far a matrix may be from symmetric, relative to its largest element: what rounding leaves
  /// when (i, j) and (j, i) were summed in different orders.
  static let symmetryTolerance = 1e-10

  /// Throws unless every element is finite.
  static func requireFinite(_ matrix: Matrix, _ place: String) throws(LinearAlgebraError) {
    guard let index = matrix.values.firstIndex(where: { !$0.isFinite }) else { return }
    let (i, j) = index.quotientAndRemainder(dividingBy: matrix.columns)
    throw LinearAlgebraError(
      .notFinite, "\(place): element (\(i), \(j)) is \(matrix.values[index])")
  }

  /// Throws unless the matrix is square, finite and symmetric.
  static func requireSymmetric(_ matrix: Matrix, _ place: String) throws(LinearAlgebraError) {
    guard matrix.rows == matrix.columns else {
      throw LinearAlgebraError(
        .shape, "\(place): \(matrix.rows) × \(matrix.columns), a square matrix expected")
    }
    try requireFinite(matrix, place)
    let largest = matrix.values.reduce(0) { max($0, abs($1)) }
    for i in 0..<matrix.rows {
      for j in 0..<i where abs(matrix[i, j] - matrix[j, i]) > symmetryTolerance * largest {
        throw LinearAlgebraError(
          .asymmetric,
          "\(place): element (\(i), \(j)) is \(matrix[i, j]) but (\(j), \(i)) is \(matrix[j, i])")
      }
    }
  }

  /// Throws unless a dimension of one matrix equals one of another.
  static func requireEqual(_ left: Int, _ right: Int, _ what: String) throws(LinearAlgebraError) {
    guard left != right else { return }
    throw LinearAlgebraError(.shape, "\(what): \(left) and \(right), equal numbers expected")
  }
}
