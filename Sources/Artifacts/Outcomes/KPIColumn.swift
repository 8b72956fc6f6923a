/// One headline figure of one plan in every future: the columns of all plans meet the same futures
/// row by row, so differences are paired.
///
/// Memory does not grow with futures: beyond ``sampleLimit`` values are no longer kept one by one,
/// only their mean is.
public struct KPIColumn: Sendable, Hashable {
  /// What it is.
  public let kpi: KPIDescription
  /// Its value by future, for the first futures; for all of them up to ``sampleLimit``.
  public let values: [Double]
  /// Its mean over all futures; NaN where there is none.
  public let mean: Double
  /// How many futures there were.
  public let futureCount: Int

  /// Futures whose values are kept one by one: quantiles, tails and paired differences are read from
  /// these, and their sampling error is below half a per cent of a standard deviation.
  public static let sampleLimit = 65_536

  /// A column of futures that are all kept; what is not finite does not enter the mean.
  public init(_ kpi: KPIDescription, values: [Double]) {
    let finite = values.filter(\.isFinite)
    self.init(
      kpi, firstValues: values, mean: finite.reduce(0, +) / Double(finite.count),
      futureCount: values.count)
  }

  /// A column of which only the first futures are kept.
  ///
  /// - Precondition: there are at least as many futures as values.
  public init(_ kpi: KPIDescription, firstValues: [Double], mean: Double, futureCount: Int) {
    precondition(firstValues.count <= futureCount)
    self.kpi = kpi
    values = firstValues
    self.mean = mean
    self.futureCount = futureCount
  }

  /// Whether every future's value is kept.
  public var isWhole: Bool { values.count == futureCount }
}

/// The name of a headline figure and how to read it.
public struct KPIDescription: Sendable, Hashable {
  /// The key in files, such as `terminal_equity_change`.
  public let key: String
  /// What to call it in a report.
  public let title: String
  /// What it counts.
  public let unit: KPIUnit
  /// Which direction is good.
  public let better: Direction
  /// One sentence on its definition.
  public let definition: String

  /// A description.
  public init(
    key: String, title: String, unit: KPIUnit, better: Direction, definition: String
  ) {
    self.key = key
    self.title = title
    self.unit = unit
    self.better = better
    self.definition = definition
  }

  /// Which direction is good.
  public enum Direction: String, Sendable {
    /// More is better.
    case higher
    /// Less is better.
    case lower
    /// Neither.
    case neutral
  }
}

/// What a figure counts.
public enum KPIUnit: String, Sendable {
  /// Base currency.
  case money
  /// 0 to 1, shown as per cent.
  case share
  /// Weeks.
  case weeks
  /// Units of goods.
  case units
  /// 1 where it happened and 0 where not: its mean is a probability.
  case event
}
