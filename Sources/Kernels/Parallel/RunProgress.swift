/// How far a part of a run has come.
public struct RunProgress: Sendable, Hashable {
  /// Units of work that are done.
  public let unitsDone: Int
  /// Units of work in all.
  public let unitsTotal: Int
  /// What the units are, for people, for example "paths".
  public let label: String

  /// Creates a report of progress.
  public init(unitsDone: Int, unitsTotal: Int, label: String) {
    self.unitsDone = unitsDone
    self.unitsTotal = unitsTotal
    self.label = label
  }
}
