import Testing

@testable import Kernels

@Suite struct MatrixTests {
  @Test func valuesLieRowAfterRow() {
    let matrix = Matrix([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.values == [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    #expect(matrix.transposed == Matrix([[1, 4], [2, 5], [3, 6]]))
  }

  @Test func elementsMayBeSet() {
    var matrix = Matrix(rows: 2, columns: 2)
    matrix[0, 1] = 7
    matrix.values[2] = 3
    #expect(matrix == Matrix([[0, 7], [3, 0]]))
    #expect(Matrix.identity(2) == Matrix([[1, 0], [0, 1]]))
  }

  @Test func anEmptyMatrixIsAMatrix() {
    #expect(Matrix([]).values.isEmpty)
    #expect(Matrix(rows: 0, columns: 3).transposed.rows == 3)
  }
}
