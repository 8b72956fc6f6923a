/// Rows in compressed form, to be appended to a GLPK problem in one call.
struct RowBlock {
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  private(set) var starts: [Int32] = [0]
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []

  var count: Int { lower.count }

  /// Appends one row; columns must differ, zero coefficients are left out.
  mutating func append(columns: some Sequence<(Int, Double)>, lower: Double, upper: Double) {
    for (column, value) in columns where value != 0 {
      self.columns.append(Int32(column))
      values.append(value)
    }
    starts.append(Int32(values.count))
    self.lower.append(lower)
    self.upper.append(upper)
  }
}
