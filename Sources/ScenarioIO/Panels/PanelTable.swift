/// Series read from a table: what is known of each, what was kept back, and its times.
public struct PanelTable: Sendable {
  /// The names of the series, in the order in which the table first has them.
  public let identifiers: [String]
  /// Known values, series after series; NaN where one is missing.
  public let values: [Double]
  /// Series `i` has `values[offsets[i]..<offsets[i + 1]]`.
  public let offsets: [Int]
  /// Values kept back (`split` is `test`), series after series in the order of time.
  public let heldValues: [Double]
  /// Series `i` has `heldValues[heldOffsets[i]..<heldOffsets[i + 1]]`.
  public let heldOffsets: [Int]
  /// How times of the table go on.
  public let timeline: PanelTimeline
  /// The time after each series' last known value, as the timeline counts.
  public let nextTimes: [Int]
  /// Columns that are none of `unique_id`, `t`, `ds`, `y` and `split`.
  public let otherColumns: [String]
  /// The name of the column of times: `t` or `ds`.
  public let timeColumn: String

  /// Whether anything was kept back.
  public var hasHeldOut: Bool { !heldValues.isEmpty }
}
