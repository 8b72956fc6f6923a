public import Commerce

/// Weekly series of many listings, ragged at the beginning: data and offsets.
///
/// Every series ends with the same week, the last one known, and begins with its own first week.
/// Weeks are counted from the Monday of the panel's origin. Values are finite and not negative.
public struct SeriesPanel: Sendable {
  /// Units of all series, one after the other, each in the order of weeks.
  public let values: [Double]
  /// Series `i` is `values[offsets[i]..<offsets[i + 1]]`; one more entry than there are series.
  public let offsets: [Int]
  /// The week of each series' first value.
  public let startWeeks: [Int]
  /// The week after the last known one: the first to forecast.
  public let endWeek: Int
  /// The Monday of week 0.
  public let origin: Day
  /// The group, such as the category, whose seasonal profile a series borrows: 0 ..< ``groupCount``.
  public let groups: [Int]
  /// How many groups there are.
  public let groupCount: Int

  /// A panel of rows that all end with the week before `endWeek`.
  ///
  /// - Precondition: one group for each row, below `groupCount`; values are finite and not negative.
  /// - Complexity: linear in the values.
  public init(
    rows: [[Double]], endWeek: Int, origin: Day, groups: [Int], groupCount: Int
  ) {
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    for row in rows { offsets.append(offsets[offsets.count - 1] + row.count) }
    self.init(
      values: Array(rows.joined()), offsets: offsets, endWeek: endWeek, origin: origin,
      groups: groups, groupCount: groupCount)
  }

  /// A panel of contiguous values.
  init(
    values: [Double], offsets: [Int], endWeek: Int, origin: Day, groups: [Int], groupCount: Int
  ) {
    precondition(offsets.count == groups.count + 1, "SeriesPanel: one group for each series")
    precondition(groups.allSatisfy { (0..<groupCount).contains($0) }, "SeriesPanel: group range")
    precondition(
      values.allSatisfy { $0 >= 0 && $0 < .infinity }, "SeriesPanel: finite, not negative values")
    self.values = values
    self.offsets = offsets
    self.endWeek = endWeek
    self.origin = origin
    self.groups = groups
    self.groupCount = groupCount
    startWeeks = groups.indices.map { endWeek - (offsets[$0 + 1] - offsets[$0]) }
  }

  /// How many series there are.
  public var count: Int { groups.count }

  /// Where the values of a series lie in ``values``.
  public func range(of series: Int) -> Range<Int> { offsets[series]..<offsets[series + 1] }

  /// Weeks known of a series.
  public func length(of series: Int) -> Int { offsets[series + 1] - offsets[series] }

  /// Weeks known of the longest series; 0 for an empty panel.
  public var longestLength: Int { groups.indices.map(length(of:)).max() ?? 0 }

  /// The Monday of a week.
  public func monday(ofWeek week: Int) -> Day { origin.advanced(by: 7 * week) }
}
