internal import Kernels

/// Solves (A + λ diag A) x = b for eight systems at once, by LDL'.
///
/// Cost: P³ / 6 multiplications and additions of eight lanes, and P² / 2 divisions.
enum DampedSolve {
  /// The least pivot, as a share of the diagonal: a parameter that the others explain does not move.
  private static let leastPivot = 1e-12

  /// Overwrites the right-hand sides by the solutions and the matrix by its factor.
  ///
  /// - Parameters:
  ///   - matrix: the lower triangle row by row.
  ///   - right: the right-hand sides.
  ///   - damping: λ by lane.
  static func solve(
    _ matrix: inout [SIMD8<Double>], _ right: inout [SIMD8<Double>], damping: SIMD8<Double>
  ) {
    let count = right.count
    var cells = matrix.mutableSpan
    var unknowns = right.mutableSpan
    precondition(cells.count == count * (count + 1) / 2, "DampedSolve: a lower triangle")
    factor(&cells, count, damping)
    substitute(cells.span, &unknowns, count)
  }

  /// A = L D L', the unit diagonal of L replaced by D.
  private static func factor(
    _ cells: inout MutableSpan<SIMD8<Double>>, _ count: Int, _ damping: SIMD8<Double>
  ) {
    for i in 0..<count {
      let row = i * (i + 1) / 2
      let diagonal = cells[unchecked: row + i] * (1 + damping)
      // First L D in place of the row, then L.
      for j in 0..<i {
        let other = j * (j + 1) / 2
        var sum = cells[unchecked: row + j]
        for k in 0..<j { sum -= cells[unchecked: row + k] * cells[unchecked: other + k] }
        cells[unchecked: row + j] = sum
      }
      var pivot = diagonal
      for j in 0..<i {
        let scaled = cells[unchecked: row + j] / cells[unchecked: j * (j + 1) / 2 + j]
        pivot -= scaled * cells[unchecked: row + j]
        cells[unchecked: row + j] = scaled
      }
      let floor = diagonal * leastPivot + .leastNormalMagnitude
      cells[unchecked: row + i] = pointwiseMax(pivot, floor)
    }
  }

  /// Forward, diagonal, backward.
  private static func substitute(
    _ cells: Span<SIMD8<Double>>, _ unknowns: inout MutableSpan<SIMD8<Double>>, _ count: Int
  ) {
    for i in 0..<count {
      let row = i * (i + 1) / 2
      for j in 0..<i {
        unknowns[unchecked: i] -= cells[unchecked: row + j] * unknowns[unchecked: j]
      }
    }
    for i in 0..<count { unknowns[unchecked: i] /= cells[unchecked: i * (i + 1) / 2 + i] }
    for i in (0..<count).reversed() {
      let row = i * (i + 1) / 2
      let solved = unknowns[unchecked: i]
      for j in 0..<i { unknowns[unchecked: j] -= cells[unchecked: row + j] * solved }
    }
  }
}
