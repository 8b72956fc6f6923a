/// Series read from a table: what is known of each, what was kept back, its times, and columns beside it.
public struct PanelTable: Sendable {
  /// The names of the series, in the order in which the table first has them.
  public private(set) var identifiers: [String] = []
  /// Known values, series after series; NaN where one is missing.
  public private(set) var values: [Double] = []
  /// Series `i` has `values[offsets[i]..<offsets[i + 1]]`.
  public private(set) var offsets = [0]
  /// Values kept back (`split` is `test`), series after series in the order of time.
  public private(set) var heldValues: [Double] = []
  /// Series `i` has `heldValues[heldOffsets[i]..<heldOffsets[i + 1]]`.
  public private(set) var heldOffsets = [0]
  /// How times of the table go on.
  public let timeline: PanelTimeline
  /// The time after each series' last known value, as the timeline counts.
  public private(set) var nextTimes: [Int] = []
  /// Columns of other names that hold numbers.
  public let covariateNames: [String]
  /// What they hold, `[row][column]`, column fastest, NaN where nothing: a row for each known period of
  /// a series and each kept back, series after series.
  public private(set) var covariates: [Double] = []
  /// Columns of other names that hold text.
  public let textColumns: [String]
  /// Columns by which series are grouped.
  public let groups: PanelGroups
  /// The name of the column of times: `t` or `ds`.
  public let timeColumn: String

  /// Whether any value was kept back.
  public var hasHeldOut: Bool { heldValues.contains { !$0.isNaN } }

  /// Rows of series `i` in ``covariates`` begin here; one more entry than there are series.
  public var covariateOffsets: [Int] { zip(offsets, heldOffsets).map { $0 + $1 } }

  /// A table without series.
  init(
    _ header: PanelHeader, isNumeric: [Bool], timeline: PanelTimeline, groups: PanelGroups
  ) {
    self.groups = groups
    self.timeline = timeline
    let others = zip(header.others, isNumeric)
    covariateNames = others.filter(\.1).map(\.0.name)
    textColumns = others.filter { !$0.1 }.map(\.0.name)
    timeColumn = header.timeName
  }

  /// Periods of all series.
  var cellCount: Int { values.count + heldValues.count }

  /// Begins a series.
  mutating func begin(_ identifier: String) { identifiers.append(identifier) }

  /// Adds a period of the series begun last.
  ///
  /// - Parameters:
  ///   - missing: periods left out before it.
  ///   - expected: the time that was expected next; nil for the first.
  mutating func add(
    _ value: Double, after missing: Int, _ others: [Double], isHeld: Bool, at time: Int,
    expected: Int?
  ) {
    let gap = repeatElement(Double.nan, count: missing)
    if isHeld {
      // A series of nothing but kept-back rows begins with them.
      if nextTimes.count < identifiers.count { nextTimes.append(expected ?? time) }
      heldValues.append(contentsOf: gap)
      heldValues.append(value)
    } else {
      values.append(contentsOf: gap)
      values.append(value)
    }
    covariates.append(contentsOf: repeatElement(.nan, count: missing * others.count))
    covariates.append(contentsOf: others)
  }

  /// Ends the series begun last.
  mutating func end(next: Int) {
    if nextTimes.count < identifiers.count { nextTimes.append(next) }
    offsets.append(values.count)
    heldOffsets.append(heldValues.count)
  }
}
