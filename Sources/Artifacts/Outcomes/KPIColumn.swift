/// One headline figure of one plan in every future: the columns of all plans meet the same futures
/// row by row, so differences are paired.
public struct KPIColumn: Sendable, Hashable {
  /// What it is.
  public let kpi: KPIDescription
  /// Its value by future.
  public let values: [Double]

  /// A column.
  public init(_ kpi: KPIDescription, values: [Double]) {
    self.kpi = kpi
    self.values = values
  }
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
