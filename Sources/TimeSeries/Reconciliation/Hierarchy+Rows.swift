public import Kernels

extension Hierarchy {
  /// Rows of all series from those of the bottom: sums above, the same below.
  ///
  /// - Precondition: a row for each bottom series.
  /// - Complexity: members × columns additions, bound by memory.
  public func summed(_ bottom: Matrix) -> Matrix {
    precondition(bottom.rows == bottomCount, "Hierarchy: \(bottom.rows) rows of the bottom")
    var all = [Double](repeating: 0, count: aggregateCount * bottom.columns)
    all.reserveCapacity(count * bottom.columns)
    addSums(of: bottom.values.span, columns: bottom.columns, factor: 1, to: &all)
    all += bottom.values
    return Matrix(rows: count, columns: bottom.columns, values: all)
  }

  /// How far each aggregate's row is from the sum of its members': zero where rows are coherent.
  func gaps(_ all: Matrix) -> Matrix {
    let columns = all.columns
    let cut = aggregateCount * columns
    var gaps = Array(all.values[..<cut])
    addSums(
      of: all.values.span.extracting(cut..<all.values.count), columns: columns, factor: -1,
      to: &gaps)
    return Matrix(rows: aggregateCount, columns: columns, values: gaps)
  }

  /// The bottom rows of a matrix of all.
  func bottom(_ all: Matrix) -> Matrix {
    Matrix(
      rows: bottomCount, columns: all.columns,
      values: Array(all.values[(aggregateCount * all.columns)...]))
  }

  /// Adds sums of bottom rows, times a factor, to the aggregates' rows.
  private func addSums(
    of bottom: Span<Double>, columns: Int, factor: Double, to sums: inout [Double]
  ) {
    var out = sums.mutableSpan
    precondition(
      bottom.count == bottomCount * columns && out.count >= aggregateCount * columns)
    for aggregate in 0..<aggregateCount {
      let row = aggregate * columns
      for member in members(of: aggregate) {
        let other = member * columns
        for column in 0..<columns {
          out[unchecked: row + column] += factor * bottom[unchecked: other + column]
        }
      }
    }
  }
}
