import Testing

@testable import Kernels

@Suite struct LinearAlgebraTests {
  let rectangular = Matrix([[1, 2, 3], [4, 5, 6]])
  // L = [[2, 0, 0], [6, 1, 0], [-8, 5, 3]]: a textbook Cholesky factorisation in whole numbers.
  let definite = Matrix([[4, 12, -16], [12, 37, -43], [-16, -43, 98]])

  @Test func productsByHand() throws {
    let b = Matrix([[1, 0], [0, 2], [3, 0]])
    #expect(try LinearAlgebra.multiply(rectangular, b) == Matrix([[10, 4], [22, 10]]))
    let c = Matrix([[1], [-1]])
    #expect(try LinearAlgebra.transposeMultiply(rectangular, c) == Matrix([[-3], [-3], [-3]]))
    let gram = Matrix([[17, 22, 27], [22, 29, 36], [27, 36, 45]])
    #expect(try LinearAlgebra.gram(rectangular) == gram)
  }

  @Test func productsOfNothing() throws {
    let empty = Matrix(rows: 0, columns: 2)
    #expect(try LinearAlgebra.multiply(empty, Matrix(rows: 2, columns: 3)).values.isEmpty)
    #expect(try LinearAlgebra.gram(empty) == Matrix(rows: 2, columns: 2))
    #expect(try LinearAlgebra.cholesky(Matrix([])) == Matrix([]))
    #expect(try LinearAlgebra.symmetricEigen(Matrix([])).values.isEmpty)
  }

  @Test func choleskyByHand() throws {
    let factor = try LinearAlgebra.cholesky(definite)
    #expect(isClose(factor, Matrix([[2, 0, 0], [6, 1, 0], [-8, 5, 3]]), 1e-13))
  }

  @Test func solutionByHand() throws {
    // A times the columns (1, 2, 3) and (0, 0, 1).
    let b = Matrix([[-20, -16], [-43, -43], [192, 98]])
    let x = try LinearAlgebra.solvePositiveDefinite(definite, b)
    #expect(isClose(x, Matrix([[1, 0], [2, 0], [3, 1]]), 1e-11))
  }

  @Test func eigenvaluesByHand() throws {
    let eigen = try LinearAlgebra.symmetricEigen(Matrix([[2, 1], [1, 2]]))
    #expect(abs(eigen.values[0] - 1) < 1e-15 && abs(eigen.values[1] - 3) < 1e-15)
    #expect(abs(eigen.vectors[0, 0] + eigen.vectors[1, 0]) < 1e-15)
    #expect(abs(eigen.vectors[0, 1] - eigen.vectors[1, 1]) < 1e-15)
  }

  @Test("Factors and eigenvectors rebuild the matrix", arguments: [1, 2, 5, 40, 130])
  func factorsRebuildTheMatrix(n: Int) throws {
    let a = try randomDefinite(n)
    let factor = try LinearAlgebra.cholesky(a)
    let square = try LinearAlgebra.multiply(factor, factor.transposed)
    #expect(isClose(square, a, 1e-13 * Double(n)))
    let eigen = try LinearAlgebra.symmetricEigen(a)
    var scaled = eigen.vectors
    for i in 0..<n { for j in 0..<n { scaled[i, j] *= eigen.values[j] } }
    let rebuilt = try LinearAlgebra.multiply(scaled, eigen.vectors.transposed)
    #expect(isClose(rebuilt, a, 1e-13 * Double(n)))
  }

  @Test func wrongArgumentsAreNamed() {
    expect(.shape, "multiply: columns of a and rows of b: 3 and 2, equal numbers expected") {
      try LinearAlgebra.multiply(rectangular, rectangular)
    }
    expect(.shape, "cholesky: a: 2 × 3, a square matrix expected") {
      try LinearAlgebra.cholesky(rectangular)
    }
    expect(.notFinite, "gram: a: element (1, 0) is nan") {
      try LinearAlgebra.gram(Matrix([[1, 2], [.nan, 0]]))
    }
    expect(.asymmetric, "symmetricEigen: a: element (1, 0) is 3.0 but (0, 1) is 2.0") {
      try LinearAlgebra.symmetricEigen(Matrix([[1, 2], [3, 1]])).vectors
    }
    expect(
      .notPositiveDefinite, "cholesky: the leading 2 × 2 part of a is not positive definite"
    ) {
      try LinearAlgebra.cholesky(Matrix([[1, 2], [2, 1]]))
    }
    expect(
      .shape, "solvePositiveDefinite: rows of a and rows of b: 3 and 2, equal numbers expected"
    ) {
      try LinearAlgebra.solvePositiveDefinite(definite, rectangular)
    }
  }

  @Test func theLibraryRunsOnOneThread() {
    let configuration = BLAS.configuration
    #expect(configuration.threads == 1)
    #expect(configuration.version.contains("OpenBLAS"))
    #expect(!configuration.core.isEmpty)
  }

  private func expect(
    _ code: LinearAlgebraError.Code, _ description: String, _ body: () throws -> Matrix
  ) {
    let error = #expect(throws: LinearAlgebraError.self) { try body() }
    #expect(error?.code == code)
    #expect(error?.description == description)
  }
}

/// Xᵀ X / n + I / 10 of normal X: definite, of moderate condition, elements of order one.
private func randomDefinite(_ n: Int) throws -> Matrix {
  let key = RandomKey(seed: 6, purpose: .test, stream: RandomStream("matrix"), entity: "\(n)")
  let values = filled(n * n) { key.fillNormals(&$0, firstPath: 0, period: 0) }
  var a = try LinearAlgebra.gram(Matrix(rows: n, columns: n, values: values))
  for i in 0..<n { a[i, i] += 0.1 }
  return a
}

/// Whether no two elements differ by more than the tolerance times the largest element of `b`.
func isClose(_ a: Matrix, _ b: Matrix, _ tolerance: Double) -> Bool {
  let size = b.values.reduce(1) { max($0, abs($1)) }
  return a.rows == b.rows && a.columns == b.columns
    && zip(a.values, b.values).allSatisfy { abs($0 - $1) <= tolerance * size }
}
