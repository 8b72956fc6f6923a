import Testing

@testable import Kernels

@Suite struct CorrelationTests {
  @Test func correlationByHand() throws {
    // Deviations (-1, 0, 1), (-1, 1, 0) and their opposites.
    let data = Matrix([[1, 10, 3], [2, 12, 2], [3, 11, 1]])
    let found = try LinearAlgebra.correlation(of: data)
    #expect(isClose(found, Matrix([[1, 0.5, -1], [0.5, 1, -0.5], [-1, -0.5, 1]]), 1e-15))
    #expect(found[0, 2] >= -1)
  }

  @Test func largeLevelsCostNoDigits() throws {
    let data = Matrix([[1e9 + 1, 1], [1e9 + 2, 3], [1e9 + 3, 2]])
    #expect(abs(try LinearAlgebra.correlation(of: data)[0, 1] - 0.5) < 1e-9)
  }

  @Test func aConstantColumnIsRefused() {
    let error = #expect(throws: LinearAlgebraError.self) {
      try LinearAlgebra.correlation(of: Matrix([[1, 0.1], [2, 0.1], [4, 0.1]]))
    }
    #expect(error?.code == .noSpread)
    #expect(error?.description == "correlation: column 1 never changes")
  }

  @Test func oneObservationIsRefused() {
    let error = #expect(throws: LinearAlgebraError.self) {
      try LinearAlgebra.correlation(of: Matrix([[1, 2]]))
    }
    #expect(error?.code == .shape)
  }

  @Test func aValidMatrixIsLeftAlone() throws {
    let valid = Matrix([[1, 0.5, 0.2], [0.5, 1, -0.3], [0.2, -0.3, 1]])
    let near = try LinearAlgebra.nearestCorrelation(valid)
    #expect(near.matrix == valid)
    #expect(near.distance == 0 && near.largestChange == 0 && near.clippedEigenvalues == 0)
  }

  // No three variables correlate 0.9, 0.9 and -0.9: one eigenvalue is -0.8.
  @Test func anImpossibleMatrixIsMovedAndSaysHowFar() throws {
    let impossible = Matrix([[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]])
    let near = try LinearAlgebra.nearestCorrelation(impossible)
    #expect(near.clippedEigenvalues == 1)
    // By symmetry the result is ±1/2, up to the floor.
    #expect(abs(near.matrix[0, 1] - 0.5) < 1e-7 && abs(near.matrix[1, 2] + 0.5) < 1e-7)
    #expect(abs(near.largestChange - 0.4) < 1e-7)
    #expect(abs(near.distance - 0.4 * 6.0.squareRoot()) < 1e-6)
    #expect(near.matrix == near.matrix.transposed)
    _ = try LinearAlgebra.cholesky(near.matrix)
  }
}
