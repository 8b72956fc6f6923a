/// A model's coefficients in compressed columns: rows ascending, equal positions summed, no zeros.
///
/// Sums are taken in order of arrival, so that equal models give equal bits.
struct ColumnMatrix: Sendable {
  /// Where each column starts; one element more than columns.
  private(set) var starts: [Int32] = [0]
  private(set) var rows: [Int32] = []
  private(set) var values: [Double] = []

  /// Compresses a model's triplets by two counting sorts.
  ///
  /// - Complexity: O(rows + columns + entries).
  init(_ model: LinearModel) {
    let byRow = Self.order(of: model.entryRows, bins: model.constraintCount)
    let sortedColumns = byRow.map { model.entryColumns[Int($0)] }
    let byColumn = Self.order(of: sortedColumns, bins: model.variableCount)
    starts.reserveCapacity(model.variableCount + 1)
    rows.reserveCapacity(byColumn.count)
    values.reserveCapacity(byColumn.count)
    var next = 0
    for column in 0..<model.variableCount {
      while next < byColumn.count, sortedColumns[Int(byColumn[next])] == Int32(column) {
        let entry = Int(byRow[Int(byColumn[next])])
        accumulate(row: model.entryRows[entry], model.entryValues[entry], column: column)
        next += 1
      }
      dropZeros(column: column)
      starts.append(Int32(rows.count))
    }
  }

  private mutating func accumulate(row: Int32, _ value: Double, column: Int) {
    if rows.count > Int(starts[column]), rows[rows.count - 1] == row {
      values[values.count - 1] += value
    } else {
      rows.append(row)
      values.append(value)
    }
  }

  private mutating func dropZeros(column: Int) {
    var kept = Int(starts[column])
    for entry in Int(starts[column])..<rows.count where values[entry] != 0 {
      rows[kept] = rows[entry]
      values[kept] = values[entry]
      kept += 1
    }
    rows.removeLast(rows.count - kept)
    values.removeLast(values.count - kept)
  }

  /// The stable order that sorts `keys`.
  private static func order(of keys: [Int32], bins: Int) -> [Int32] {
    var next = [Int32](repeating: 0, count: bins + 1)
    for key in keys { next[Int(key) + 1] += 1 }
    for bin in 0..<bins { next[bin + 1] += next[bin] }
    var order = [Int32](repeating: 0, count: keys.count)
    for (position, key) in keys.enumerated() {
      order[Int(next[Int(key)])] = Int32(position)
      next[Int(key)] += 1
    }
    return order
  }

  /// The entries of one column.
  func entries(of column: Int) -> Range<Int> { Int(starts[column])..<Int(starts[column + 1]) }
}
