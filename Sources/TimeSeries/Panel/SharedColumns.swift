/// Columns that many series have in common, by row of one table: waves of the year, events, holidays.
///
/// A series begins at a row of the table and goes on row by row; series of several countries begin in
/// several blocks of it, each of whole seasons, so that rows tell phases too.
public struct SharedColumns: Sendable {
  /// The columns' names.
  public let names: [String]
  /// `[row][column]`, column fastest.
  public let values: [Double]
  /// Periods that must be known for a column to be told from a trend, by column.
  public let fewestPeriods: [Int]
  /// The row of each series' first period.
  public let firstRows: [Int]

  /// A table and where each series begins in it.
  ///
  /// - Precondition: whole rows, all finite, and a number of periods for each column.
  public init(names: [String], values: [Double], fewestPeriods: [Int], firstRows: [Int]) {
    precondition(
      fewestPeriods.count == names.count && values.count % max(1, names.count) == 0,
      "SharedColumns: [row][column]")
    precondition(values.allSatisfy { $0.isFinite }, "SharedColumns: a value is not finite")
    self.names = names
    self.values = values
    self.fewestPeriods = fewestPeriods
    self.firstRows = firstRows
  }

  /// The same for some of the series.
  func part(_ series: [Int]) -> SharedColumns {
    SharedColumns(
      names: names, values: values, fewestPeriods: fewestPeriods,
      firstRows: series.map { firstRows[$0] })
  }

  /// The same with other series before.
  func after(_ rows: [Int]) -> SharedColumns {
    SharedColumns(
      names: names, values: values, fewestPeriods: fewestPeriods, firstRows: rows + firstRows)
  }

  /// A value at a series' period; zero beyond the table.
  func value(_ series: Int, period: Int, column: Int) -> Double {
    let index = (firstRows[series] + period) * names.count + column
    return values.indices.contains(index) ? values[index] : 0
  }
}
