internal import CSolverShim

/// Owns one GLPK problem, from creation to deletion on the same OS thread.
///
/// GLPK keeps its memory per thread, so a problem must not outlive a synchronous call: the type is
/// neither copyable nor `Sendable`, and no method suspends.
struct GLPKProblem: ~Copyable {
  let handle: OpaquePointer
  private(set) var rowCount: Int
  let columnCount: Int

  /// Creates GLPK's copy of a validated model whose integer variables have whole bounds.
  init(_ model: LinearModel, _ matrix: ColumnMatrix) throws(GLPKFault) {
    let integer: [UInt8] = model.integrality.map { $0 == .integer ? 1 : 0 }
    var source = solver_columns()
    source.rows = CInt(model.constraintCount)
    source.columns = CInt(model.variableCount)
    source.maximize = model.sense == .maximize ? 1 : 0
    source.objective_constant = model.objectiveConstant
    var created: OpaquePointer?
    try GLPKFault.check(
      source.withArrays(of: model, matrix, integer: integer) { solver_create(&$0, &created) })
    guard let created else { throw .failed("out of memory") }
    handle = created
    rowCount = model.constraintCount
    columnCount = model.variableCount
  }

  deinit { solver_delete(handle) }

  /// Replaces the bounds of some rows.
  func setRowBounds(_ rows: [Int32], lower: [Double], upper: [Double]) throws(GLPKFault) {
    try GLPKFault.check(solver_set_row_bounds(handle, CInt(rows.count), rows, lower, upper))
  }

  /// Replaces the bounds of some columns.
  func setColumnBounds(_ columns: [Int32], lower: [Double], upper: [Double]) throws(GLPKFault) {
    try GLPKFault.check(
      solver_set_column_bounds(handle, CInt(columns.count), columns, lower, upper))
  }

  /// Replaces the objective coefficients of some columns.
  func setObjective(_ columns: [Int32], _ coefficients: [Double]) throws(GLPKFault) {
    try GLPKFault.check(
      solver_set_objective(handle, CInt(columns.count), columns, coefficients))
  }

  /// Appends rows in compressed form; they enter the basis as basic.
  mutating func addRows(_ rows: RowBlock) throws(GLPKFault) {
    try GLPKFault.check(
      solver_add_rows(
        handle, CInt(rows.count), rows.lower, rows.upper, rows.starts, rows.columns, rows.values))
    rowCount += rows.count
  }

  /// Deletes rows; those behind them move up.
  mutating func deleteRows(_ rows: [Int32]) throws(GLPKFault) {
    try GLPKFault.check(solver_delete_rows(handle, CInt(rows.count), rows))
    rowCount -= rows.count
  }
}

extension solver_columns {
  /// Points at a model's arrays for the length of one call.
  fileprivate mutating func withArrays(
    of model: LinearModel, _ matrix: ColumnMatrix, integer: [UInt8],
    _ body: (inout solver_columns) -> CInt
  ) -> CInt {
    // Seven arrays, hence the depth; a pointer from `&array` would not outlive its expression.
    model.objective.withUnsafeBufferPointer { objective in
      model.variableLower.withUnsafeBufferPointer { lower in
        model.variableUpper.withUnsafeBufferPointer { upper in
          integer.withUnsafeBufferPointer { integer in
            self.objective = objective.baseAddress
            column_lower = lower.baseAddress
            column_upper = upper.baseAddress
            self.integer = integer.baseAddress
            return withRowArrays(of: model, matrix, body)
          }
        }
      }
    }
  }

  private mutating func withRowArrays(
    of model: LinearModel, _ matrix: ColumnMatrix, _ body: (inout solver_columns) -> CInt
  ) -> CInt {
    model.constraintLower.withUnsafeBufferPointer { lower in
      model.constraintUpper.withUnsafeBufferPointer { upper in
        matrix.starts.withUnsafeBufferPointer { starts in
          matrix.rows.withUnsafeBufferPointer { rows in
            matrix.values.withUnsafeBufferPointer { values in
              row_lower = lower.baseAddress
              row_upper = upper.baseAddress
              column_start = starts.baseAddress
              row_index = rows.baseAddress
              value = values.baseAddress
              return body(&self)
            }
          }
        }
      }
    }
  }
}
