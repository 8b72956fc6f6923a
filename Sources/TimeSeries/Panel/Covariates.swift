/// What is known beside a panel's values: columns that go on into the future, such as prices, promotions and
/// holidays, and the groups that series belong to.
///
/// Rows are counted from each series' first period and go on past its last as far as something is known;
/// so a panel that is cut at an earlier end keeps them as they are.
public struct Covariates: Sendable {
  /// The columns' names.
  public let names: [String]
  /// Row `p` of series `i` is that of `offsets[i] + p`; one more entry than there are series.
  public let offsets: [Int]
  /// `[row][column]`, column fastest; NaN where nothing is known.
  public let values: [Double]
  /// Columns that series have in common, such as the calendar's.
  public let shared: SharedColumns?
  /// What each series belongs to, `[depth][series]`, the coarsest first, such as country, then platform; a
  /// label below zero is none.
  public let groups: [[Int]]

  /// Columns of all series.
  ///
  /// - Precondition: offsets begin with 0 and end with the number of rows; no value is infinite.
  public init(
    names: [String], offsets: [Int], values: [Double], shared: SharedColumns? = nil,
    groups: [[Int]] = []
  ) {
    precondition(
      groups.allSatisfy { $0.count == offsets.count - 1 }, "Covariates: a group of each series")
    self.groups = groups
    precondition(
      shared.map { $0.firstRows.count == offsets.count - 1 } ?? true, "Covariates: shared rows")
    self.shared = shared
    precondition(
      offsets.first == 0 && (offsets.last ?? 0) * names.count == values.count,
      "Covariates: [row][column]")
    precondition(!values.contains { $0.isInfinite }, "Covariates: a value is infinite")
    self.names = names
    self.offsets = offsets
    self.values = values
  }

  /// Those of some series.
  func part(_ series: [Int]) -> Covariates {
    var (part, starts) = ([Double](), [0])
    for position in series {
      part += values[offsets[position] * names.count..<offsets[position + 1] * names.count]
      starts.append(starts[starts.count - 1] + offsets[position + 1] - offsets[position])
    }
    return Covariates(
      names: names, offsets: starts, values: part, shared: shared?.part(series),
      groups: groups.map { labels in series.map { labels[$0] } })
  }

  /// The same behind series that have no columns of their own, and their first rows in the shared ones.
  func after(seriesAt firstRows: [Int]) -> Covariates {
    Covariates(
      names: names, offsets: [Int](repeating: 0, count: firstRows.count) + offsets, values: values,
      shared: shared?.after(firstRows),
      groups: groups.map { firstRows.map { _ in -1 } + $0 })
  }

  /// Columns of a series' own, then shared ones.
  var columnCount: Int { names.count + (shared?.names.count ?? 0) }

  /// A column of a series over so many periods, less its mean, over its spread there; 0 where nothing is
  /// known.
  ///
  /// Shared columns come after the series' own.
  ///
  /// - Parameters:
  ///   - known: periods that mean and spread are taken of.
  ///   - periods: periods wanted; the last known value goes on where rows end.
  func standardised(series: Int, column: Int, known: Int, periods: Int) -> [Double] {
    let row = row(series, column, periods)
    let past = row.prefix(known).filter { !$0.isNaN }
    guard let first = past.first, past.contains(where: { $0 != first }) else {
      return [Double](repeating: 0, count: periods)
    }
    let mean = past.reduce(0, +) / Double(past.count)
    let spread =
      (past.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(past.count)).squareRoot()
    return row.map { $0.isNaN ? 0 : ($0 - mean) / spread }
  }

  private func row(_ series: Int, _ column: Int, _ periods: Int) -> [Double] {
    if let shared, column >= names.count {
      return (0..<periods).map { shared.value(series, period: $0, column: column - names.count) }
    }
    let rows = offsets[series]..<offsets[series + 1]
    var row: [Double] = []
    row.reserveCapacity(periods)
    for period in 0..<periods {
      let index = rows.lowerBound + period
      row.append(index < rows.upperBound ? values[index * names.count + column] : row.last ?? .nan)
    }
    return row
  }
}
