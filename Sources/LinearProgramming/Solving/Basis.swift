/// Which variables and rows are basic at a vertex: what a later solve of a similar model starts
/// from.
///
/// A basis fits any model of the same numbers of variables and constraints. One that does not fit,
/// or is singular there, is not an error: the solve starts afresh.
public struct Basis: Sendable, Hashable {
  // GLPK's status codes, GLP_BS = 1 to GLP_NS = 5: one byte each, 200 bytes for a small problem.
  var rows: [UInt8]
  var columns: [UInt8]

  /// Whether a row is basic, that is, not held at a bound.
  func isBasic(row: Int) -> Bool { rows[row] == 1 }

  /// Whether the basis has the size of a model.
  public func fits(_ model: LinearModel) -> Bool {
    rows.count == model.constraintCount && columns.count == model.variableCount
  }
}
