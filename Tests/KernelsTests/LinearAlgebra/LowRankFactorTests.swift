import Kernels
import Testing

@Suite("Few columns for a matrix")
struct LowRankFactorTests {
  private static let key = RandomKey(
    seed: 2, purpose: .test, stream: RandomStream("low rank"), entity: "")

  private static func noise(_ rows: Int, _ columns: Int, draw: UInt16) -> Matrix {
    var values = [Double](repeating: 0, count: rows * columns)
    var span = values.mutableSpan
    key.fillNormals(&span, firstPath: 0, period: 1, draw: draw)
    return Matrix(rows: rows, columns: columns, values: values)
  }

  private static func product(_ factor: LowRankFactor) throws -> Matrix {
    let columns = factor.values.count
    let scaled = Matrix(
      rows: factor.left.rows, columns: columns,
      values: factor.left.values.enumerated().map { $1 * factor.values[$0 % columns] })
    return try LinearAlgebra.multiply(scaled, factor.right.transposed)
  }

  private static func norm(_ values: [Double]) -> Double {
    values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  @Test("a matrix of low rank comes back, tall and wide", arguments: [(120, 40), (30, 200)])
  func exact(rows: Int, columns: Int) throws {
    let a = try LinearAlgebra.multiply(
      Self.noise(rows, 3, draw: 0), Self.noise(3, columns, draw: 1))
    let factor = try LowRankFactor(a, rank: 5, key: Self.key)
    #expect(factor.values.count == 3, "as many as there are: \(factor.values)")
    let back = try Self.product(factor)
    let error = Self.norm(zip(a.values, back.values).map { $0 - $1 })
    #expect(error < 1e-11 * Self.norm(a.values))
  }

  @Test("columns are orthonormal, and values those of the Gram matrix")
  func orthonormal() throws {
    let a = Self.noise(60, 25, draw: 2)
    let factor = try LowRankFactor(a, rank: 25, key: Self.key)
    for side in [factor.left, factor.right] {
      let gram = try LinearAlgebra.gram(side)
      let off = zip(gram.values, Matrix.identity(25).values).map { $0 - $1 }
      #expect(Self.norm(off) < 1e-11)
    }
    let exact = try LinearAlgebra.symmetricEigen(LinearAlgebra.gram(a)).values.sorted(by: >)
    for (found, eigenvalue) in zip(factor.values, exact) {
      #expect(abs(found - eigenvalue.squareRoot()) < 1e-9 * factor.values[0])
    }
  }

  @Test("under noise the error is near the least that any five columns can leave")
  func nearBest() throws {
    let signal = try LinearAlgebra.multiply(
      Self.noise(200, 5, draw: 3), Self.noise(5, 80, draw: 4))
    let a = Matrix(
      rows: 200, columns: 80,
      values: zip(signal.values, Self.noise(200, 80, draw: 5).values).map { $0 + 0.3 * $1 })
    let factor = try LowRankFactor(a, rank: 5, key: Self.key)
    let back = try Self.product(factor)
    let error = Self.norm(zip(a.values, back.values).map { $0 - $1 })
    let all = try LinearAlgebra.symmetricEigen(LinearAlgebra.gram(a)).values.sorted(by: >)
    let least = all.dropFirst(5).reduce(0, +).squareRoot()
    #expect(error < 1.001 * least)
  }

  @Test("a matrix of zeros has no factor, and NaN is refused")
  func edges() throws {
    let none = try LowRankFactor(Matrix(rows: 6, columns: 4), rank: 2, key: Self.key)
    #expect(none.values.isEmpty && none.left.columns == 0)
    var broken = Matrix(rows: 3, columns: 3, repeating: 1)
    broken[1, 1] = .nan
    #expect(throws: LinearAlgebraError.self) {
      try LowRankFactor(broken, rank: 1, key: Self.key)
    }
  }
}
