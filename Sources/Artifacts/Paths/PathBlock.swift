/// A block of futures of the exogenous factors: what Simulation hands on, never all at once.
///
/// Futures have global numbers; a block holds `pathCount` of them from `firstPath` on. The number of
/// futures in a block is fixed by the problem, never by the number of threads.
public struct PathBlock: Sendable {
  /// What stands in which column.
  public let layout: FactorLayout
  /// Global number of the first future; changed to fill the same storage with other futures.
  public var firstPath: Int
  /// Futures held.
  public let pathCount: Int
  /// Weeks held.
  public let weekCount: Int
  /// Factors, `[week][factor][path]`, path fastest.
  public var values: [Double]
  /// Parameters, `[parameter][path]`, path fastest.
  public var parameters: [Double]

  /// Futures in a full block.
  ///
  /// Part of the contract of reproducible runs: the manifest states it.
  public static let standardPathCount = 512

  /// An empty block of a shape, filled with zeros.
  public init(layout: FactorLayout, firstPath: Int, pathCount: Int, weekCount: Int) {
    self.layout = layout
    self.firstPath = firstPath
    self.pathCount = pathCount
    self.weekCount = weekCount
    values = [Double](repeating: 0, count: weekCount * layout.factors.count * pathCount)
    parameters = [Double](repeating: 0, count: layout.parameters.count * pathCount)
  }

  /// Where the futures of one factor in one week lie in ``values``.
  public func range(week: Int, column: Int) -> Range<Int> {
    let first = (week * layout.factors.count + column) * pathCount
    return first..<first + pathCount
  }

  /// Where the futures of one parameter lie in ``parameters``.
  public func range(parameter column: Int) -> Range<Int> {
    column * pathCount..<(column + 1) * pathCount
  }
}
