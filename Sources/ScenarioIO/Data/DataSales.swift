internal import Commerce

/// The rows of a data file by pair of store and product, before the start.
struct DataSales {
  /// One week of a pair.
  struct Point {
    let week: Day
    let units: Double
    let revenue: Double
    /// The row of the file.
    let row: Int
  }

  /// The weeks of a pair, ascending.
  struct Series {
    /// As the file writes it.
    let store: String
    let product: String
    var points: [Point] = []

    var units: Double { points.reduce(0) { $0 + $1.units } }
    var revenue: Double { points.reduce(0) { $0 + $1.revenue } }

    /// Revenue over units of the last weeks with sales.
    func price(ofLast weeks: Int) -> Double {
      let last = points.suffix(weeks)
      return last.reduce(0) { $0 + $1.revenue } / last.reduce(0) { $0 + $1.units }
    }
  }

  let table: CSVTable
  let places: Places
  private(set) var series: [Series] = []
  /// Rows that were left out because they do not end before the start.
  private(set) var laterRows = 0
  private let collector: DiagnosticCollector

  /// The columns' places in the file.
  struct Places {
    let store, product, week, units, revenue: Int
  }

  /// Reads a file; nil where it has not the columns that were named.
  init?(
    _ source: SourceText, _ columns: HistoryData.Columns, before start: Day,
    _ collector: DiagnosticCollector
  ) {
    guard let table = CSVReader.read(source, collector),
      let places = Self.places(columns, table, collector)
    else { return nil }
    self.table = table
    self.places = places
    self.collector = collector
    read(before: start)
  }

  private static func places(
    _ columns: HistoryData.Columns, _ table: CSVTable, _ collector: DiagnosticCollector
  ) -> Places? {
    let headers = table.header.map(table.text)
    func place(_ name: String) -> Int? {
      if let place = headers.firstIndex(of: name) { return place }
      collector.report(
        .missingField, "the data have no column `\(name)`", at: table.header.first.map(table.span),
        label: "the columns named under `history.data.columns` are looked for here",
        help: NearestName.help(for: name, in: headers), file: table.source.path)
      return nil
    }
    let found = [columns.store, columns.product, columns.week, columns.units, columns.revenue]
      .map(place)
    guard let store = found[0], let product = found[1], let week = found[2], let units = found[3],
      let revenue = found[4]
    else { return nil }
    return Places(store: store, product: product, week: week, units: units, revenue: revenue)
  }

  private mutating func read(before start: Day) {
    var positions: [String: Int] = [:]
    for row in 0..<table.rowCount {
      guard let point = point(row) else { continue }
      guard point.week.advanced(by: 7) <= start else {
        laterRows += 1
        continue
      }
      // A week in which nothing sold says no more than one that is absent.
      guard point.units > 0 else { continue }
      let store = text(row, places.store)
      let product = text(row, places.product)
      let key = store + "\u{1F}" + product
      let position = positions[key] ?? series.count
      if position == series.count {
        positions[key] = position
        series.append(Series(store: store, product: product))
      }
      series[position].points.append(point)
    }
    for position in series.indices {
      series[position].points.sort { ($0.week, $0.row) < ($1.week, $1.row) }
      reportTwice(series[position].points)
    }
  }

  private func text(_ row: Int, _ column: Int) -> String {
    table.text(table.cell(row: row, column: column))
  }

  private func point(_ row: Int) -> Point? {
    guard let units = value(row, places.units, .number(.units, 0...1e7)),
      let revenue = value(row, places.revenue, .number(.units, 0...1e12)),
      let week = value(row, places.week, .week),
      case .number(let unitCount) = units, case .number(let money) = revenue,
      case .day(let day) = week
    else { return nil }
    return Point(week: day, units: unitCount, revenue: money, row: row)
  }

  private func value(_ row: Int, _ column: Int, _ kind: ValueKind) -> FieldValue? {
    let cell = table.cell(row: row, column: column)
    switch ValueReader.read(table.text(cell), as: kind) {
    case .success(let value): return value
    case .failure(let problem):
      collector.report(problem, at: table.span(cell), file: table.source.path)
      return nil
    }
  }

  private func reportTwice(_ points: [Point]) {
    for (first, second) in zip(points, points.dropFirst()) where first.week == second.week {
      let span = { (row: Int) in
        table.span(table.cell(row: row, column: places.week))
      }
      collector.report(
        .duplicateRow, "a second row of a store and product for \(second.week)",
        at: span(second.row), label: "given again",
        help: ["add the rows up by store, product and week"],
        related: .init("first given here", span(first.row)), file: table.source.path)
    }
  }
}
