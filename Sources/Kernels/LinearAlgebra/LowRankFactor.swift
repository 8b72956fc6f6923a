/// The best approximation of a matrix by few columns: A ≈ U diag(s) Vᵀ, by a randomised range finder.
///
/// A is applied to a few random columns more than are wanted, the result made orthogonal, A Aᵀ applied twice
/// more so that small singular values do not blur the large ones, and what is left of A on that small
/// space decomposed exactly. All work is products of matrices.
///
/// Cost for m × n and k columns (eight more than wanted): 12 m n k operations by dgemm, bound by its speed
/// where k is large and by reading A six times where it is small; and 8 (m + n) k² to make columns orthogonal.
/// Source: Halko, Martinsson, Tropp 2011, doi:10.1137/090771806.
public struct LowRankFactor: Sendable {
  /// U, `[row][factor]`, orthonormal columns.
  public let left: Matrix
  /// s, not ascending, not negative.
  public let values: [Double]
  /// V, `[column][factor]`, orthonormal columns.
  public let right: Matrix

  /// Random columns beyond those wanted.
  static let oversampling = 8
  /// Times that A Aᵀ is applied.
  static let powers = 2

  /// Factors a matrix.
  ///
  /// - Parameters:
  ///   - rank: columns wanted; fewer come back where the matrix has a lower rank.
  ///   - key: of the random columns; the same key gives the same factors.
  /// - Throws: `LinearAlgebraError.notFinite`, or `noResult` where the library gave up.
  /// - Precondition: the rank is at least one.
  public init(_ a: Matrix, rank: Int, key: RandomKey) throws(LinearAlgebraError) {
    precondition(rank >= 1, "LowRankFactor: rank \(rank)")
    let width = min(rank + Self.oversampling, a.rows, a.columns)
    var random = [Double](repeating: 0, count: a.columns * width)
    var span = random.mutableSpan
    key.fillNormals(&span, firstPath: 0, period: 0)
    let start = Matrix(rows: a.columns, columns: width, values: random)
    var basis = try Self.orthonormal(LinearAlgebra.multiply(a, start))
    for _ in 0..<Self.powers {
      let turned = try Self.orthonormal(LinearAlgebra.transposeMultiply(a, basis))
      basis = try Self.orthonormal(LinearAlgebra.multiply(a, turned))
    }
    // B = Qᵀ A is small one way: its singular values are the roots of the eigenvalues of B Bᵀ.
    let transposed = try LinearAlgebra.transposeMultiply(a, basis)
    let eigen = try LinearAlgebra.symmetricEigen(LinearAlgebra.gram(transposed))
    let order = eigen.values.indices.sorted { eigen.values[$0] > eigen.values[$1] }.prefix(rank)
    let largest = max(0, order.first.map { eigen.values[$0] } ?? 0)
    // Below the square of rounding there is nothing but rounding.
    let kept = order.filter { eigen.values[$0] > largest * 1e-26 }
    let found = kept.map { eigen.values[$0].squareRoot() }
    let turn = Matrix(
      rows: eigen.vectors.rows, columns: kept.count,
      values: (0..<eigen.vectors.rows).flatMap { row in kept.map { eigen.vectors[row, $0] } })
    left = try LinearAlgebra.multiply(basis, turn)
    let scaled = try LinearAlgebra.multiply(transposed, turn)
    right = Matrix(
      rows: scaled.rows, columns: scaled.columns,
      values: scaled.values.enumerated().map { $1 / found[$0 % max(1, found.count)] })
    values = found
  }

  /// Columns that span the same space, orthonormal.
  ///
  /// Two rounds of Gram and Schmidt, which are as good as reflections. A column that those before it span
  /// becomes zero.
  private static func orthonormal(_ a: Matrix) -> Matrix {
    let (rows, columns) = (a.rows, a.columns)
    // By column, so that each lies together.
    var q = a.transposed.values
    for column in 0..<columns {
      let own = column * rows..<(column + 1) * rows
      let before = norm(q[own])
      for _ in 0..<2 {
        for other in 0..<column {
          var product = 0.0
          for row in 0..<rows { product += q[other * rows + row] * q[column * rows + row] }
          for row in 0..<rows { q[column * rows + row] -= product * q[other * rows + row] }
        }
      }
      let after = norm(q[own])
      let scale = after > 1e-13 * before && after > 0 ? 1 / after : 0
      for index in own { q[index] *= scale }
    }
    return Matrix(rows: columns, columns: rows, values: q).transposed
  }

  private static func norm(_ column: ArraySlice<Double>) -> Double {
    column.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
