internal import Kernels

/// Least squares with the first 1, 2, 3, … of a list of columns, for eight fits at once.
///
/// The factor LDL' of the normal equations takes columns one after the other out of those behind them
/// (Frisch, Waugh 1933), so what each further column takes off the sum of squares is one term, and all
/// prefixes of the list cost one factor.
///
/// Cost: P³ / 6 + P² / 2 multiplications and additions of eight lanes for P columns.
struct NestedSolve {
  /// The least pivot, as a share of the diagonal: a column that those before it explain is left out.
  private static let leastPivot = 1e-9

  /// Columns.
  let count: Int
  /// L below the diagonal, D on it, row by row.
  private var cells: [SIMD8<Double>]
  /// L⁻¹ times the right-hand sides.
  private var forward: [SIMD8<Double>]
  /// The sum of squares left with no column, one, two, ….
  private(set) var squares: [SIMD8<Double>]

  /// Memory for so many columns.
  init(count: Int) {
    self.count = count
    cells = Array(repeating: .zero, count: count * (count + 1) / 2)
    forward = Array(repeating: .zero, count: count)
    squares = Array(repeating: .zero, count: count + 1)
  }

  /// Factors the equations of some of their columns, in the order given.
  mutating func factor(_ equations: NormalEquations, columns: [Int]) {
    precondition(columns.count <= count, "NestedSolve: \(columns.count) columns")
    squares[0] = equations.squaredError
    for (i, column) in columns.enumerated() {
      let row = i * (i + 1) / 2
      var right = equations.gradient[column]
      for j in 0..<i {
        let (high, low) = (max(column, columns[j]), min(column, columns[j]))
        var sum = equations.products[high * (high + 1) / 2 + low]
        let other = j * (j + 1) / 2
        for k in 0..<j { sum -= cells[row + k] * cells[other + k] }
        cells[row + j] = sum
      }
      let diagonal = equations.products[column * (column + 1) / 2 + column]
      var pivot = diagonal
      for j in 0..<i {
        let scaled = cells[row + j] / cells[j * (j + 1) / 2 + j]
        pivot -= scaled * cells[row + j]
        cells[row + j] = scaled
        right -= scaled * forward[j]
      }
      let floor = diagonal * Self.leastPivot
      // A column without a pivot of its own takes nothing and gets nothing.
      cells[row + i] = VectorMath.select(
        floor, isLess: pivot, pivot, SIMD8(repeating: .infinity))
      forward[i] = right
      squares[i + 1] = squares[i] - forward[i] * forward[i] / cells[row + i]
    }
  }

  /// The coefficients of one lane with the first columns of the last factor.
  func coefficients(lane: Int, first used: Int) -> [Double] {
    var solution = (0..<used).map { place -> Double in
      let pivot = cells[place * (place + 1) / 2 + place][lane]
      return forward[place][lane] / pivot
    }
    for i in (0..<used).reversed() {
      for j in 0..<i { solution[j] -= cells[i * (i + 1) / 2 + j][lane] * solution[i] }
    }
    return solution
  }
}
