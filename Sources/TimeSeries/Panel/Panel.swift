/// Many series of one frequency, ragged: data and offsets.
///
/// A series has a beginning and an end of its own; a value that is missing inside it is NaN. Nothing is
/// said of dates: what knows calendars brings its own columns.
public struct Panel: Sendable {
  /// The values of all series, one after the other, each in the order of time; NaN where missing.
  public let values: [Double]
  /// Series `i` is `values[offsets[i]..<offsets[i + 1]]`; one more entry than there are series.
  public let offsets: [Int]
  /// Periods in a season: 12 for months, 7 for days, 1 for none.
  public let seasonLength: Int
  /// Columns that are known beside the values, for models that use them.
  public let covariates: Covariates?

  /// A panel of contiguous values.
  ///
  /// - Precondition: offsets begin with 0, do not fall, and end with the number of values; no value is
  ///   infinite; a season has a period at least; covariates are of as many series.
  /// - Complexity: linear in the values.
  public init(
    values: [Double], offsets: [Int], seasonLength: Int, covariates: Covariates? = nil
  ) {
    precondition(
      covariates.map { $0.offsets.count == offsets.count } ?? true, "Panel: covariates by series")
    precondition(offsets.first == 0 && offsets.last == values.count, "Panel: offsets of all values")
    precondition(zip(offsets, offsets.dropFirst()).allSatisfy(<=), "Panel: offsets do not fall")
    precondition(seasonLength >= 1, "Panel: seasonLength \(seasonLength)")
    precondition(!values.contains { $0.isInfinite }, "Panel: a value is infinite")
    self.values = values
    self.offsets = offsets
    self.seasonLength = seasonLength
    self.covariates = covariates
  }

  /// A panel of rows.
  public init(rows: [[Double]], seasonLength: Int, covariates: Covariates? = nil) {
    var offsets = [0]
    offsets.reserveCapacity(rows.count + 1)
    for row in rows { offsets.append(offsets[offsets.count - 1] + row.count) }
    self.init(
      values: Array(rows.joined()), offsets: offsets, seasonLength: seasonLength,
      covariates: covariates)
  }

  /// How many series there are.
  public var count: Int { offsets.count - 1 }

  /// Where the values of a series lie in ``values``.
  public func range(of series: Int) -> Range<Int> { offsets[series]..<offsets[series + 1] }

  /// Periods of a series, missing ones among them.
  public func length(of series: Int) -> Int { offsets[series + 1] - offsets[series] }

  /// At most so many of the series, evenly spread over the panel.
  ///
  /// - Complexity: linear in the values taken.
  func everySeries(atMost count: Int) -> Panel {
    guard self.count > count else { return self }
    return part((0..<count).map { $0 * self.count / count })
  }

  /// Some of the series, in the order given.
  ///
  /// - Complexity: linear in the values taken.
  public func part(_ series: [Int]) -> Panel {
    Panel(
      rows: series.map { Array(values[range(of: $0)]) }, seasonLength: seasonLength,
      covariates: covariates?.part(series))
  }

  /// Periods of the longest series; 0 for an empty panel.
  public var longestLength: Int { (0..<count).map(length(of:)).max() ?? 0 }
}
