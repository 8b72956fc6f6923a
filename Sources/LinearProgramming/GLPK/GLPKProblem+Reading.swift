internal import CSolverShim

/// Values and duals of a basic solution, as GLPK reports them.
struct BasicPoint {
  var values: [Double]
  var reducedCosts: [Double]
  var duals: [Double]
}

extension GLPKProblem {
  /// The basic solution of the last simplex run.
  func basicPoint() throws(GLPKFault) -> BasicPoint {
    var point = BasicPoint(
      values: Array(repeating: 0, count: columnCount),
      reducedCosts: Array(repeating: 0, count: columnCount),
      duals: Array(repeating: 0, count: rowCount))
    try GLPKFault.check(
      solver_read_basic(handle, &point.values, &point.reducedCosts, nil, &point.duals))
    return point
  }

  /// The incumbent of the last integer run.
  func integerPoint() throws(GLPKFault) -> [Double] {
    var values = [Double](repeating: 0, count: columnCount)
    try GLPKFault.check(solver_read_integer(handle, &values))
    return values
  }

  /// The row duals alone, into an array of `rowCount` elements.
  func readDuals(into duals: inout [Double]) throws(GLPKFault) {
    try GLPKFault.check(solver_read_basic(handle, nil, nil, nil, &duals))
  }

  /// The column values alone, into an array of `columnCount` elements.
  func readValues(into values: inout [Double]) throws(GLPKFault) {
    try GLPKFault.check(solver_read_basic(handle, &values, nil, nil, nil))
  }

  /// The present basis.
  func basis() throws(GLPKFault) -> Basis {
    var basis = Basis(
      rows: Array(repeating: 0, count: rowCount), columns: Array(repeating: 0, count: columnCount))
    try GLPKFault.check(solver_read_basis(handle, &basis.rows, &basis.columns))
    return basis
  }

  /// Puts a basis in place; it costs one factorisation at the next solve.
  ///
  /// - Precondition: the basis fits the problem's size.
  func setBasis(_ basis: Basis) throws(GLPKFault) {
    precondition(basis.rows.count == rowCount && basis.columns.count == columnCount)
    try GLPKFault.check(solver_write_basis(handle, basis.rows, basis.columns))
  }
}
