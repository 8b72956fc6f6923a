import Testing

@testable import TimeSeries

@Suite("Eight systems at once")
struct DampedSolveTests {
  /// Lower triangles of A = M M' + I by lane, with M from keyed draws.
  private func triangle(_ count: Int) -> [SIMD8<Double>] {
    var cells: [SIMD8<Double>] = []
    for i in 0..<count {
      for j in 0...i {
        var cell = SIMD8<Double>.zero
        for lane in 0..<8 {
          for k in 0..<count {
            cell[lane] +=
              Panels.uniform(lane, i * count + k) * Panels.uniform(lane, j * count + k)
          }
          if i == j { cell[lane] += 1 }
        }
        cells.append(cell)
      }
    }
    return cells
  }

  @Test("The solution solves the damped system", arguments: [1, 2, 5, 18])
  func solves(count: Int) {
    let matrix = triangle(count)
    let right = (0..<count).map { row in
      SIMD8<Double>((0..<8).map { Panels.uniform($0, 1000 + row) - 0.5 })
    }
    let damping = SIMD8<Double>(0, 0.01, 0.1, 1, 10, 0, 0, 3)
    var factor = matrix
    var solution = right
    DampedSolve.solve(&factor, &solution, damping: damping)
    for i in 0..<count {
      var product = SIMD8<Double>.zero
      for j in 0..<count {
        let (row, column) = (max(i, j), min(i, j))
        let cell = matrix[row * (row + 1) / 2 + column]
        product += (i == j ? cell * (1 + damping) : cell) * solution[j]
      }
      for lane in 0..<8 { #expect(isClose(product[lane], right[i][lane])) }
    }
  }

  @Test("A parameter that others explain stays finite")
  func singular() {
    var matrix = [SIMD8<Double>](repeating: SIMD8(repeating: 1), count: 3)
    var right = [SIMD8<Double>](repeating: SIMD8(repeating: 1), count: 2)
    right[1] = SIMD8(repeating: 1)
    DampedSolve.solve(&matrix, &right, damping: SIMD8(repeating: 1e-9))
    for lane in 0..<8 {
      #expect(isClose(right[0][lane] + right[1][lane], 1, within: 1e-6))
    }
  }
}
