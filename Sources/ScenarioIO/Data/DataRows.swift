internal import Commerce

/// Rows of history.csv, products.csv and stock.csv that the data of a file stand for.
///
/// Each remembers the file's row that it was made of, so that whatever is wrong with it later is
/// shown there.
struct DataRows {
  let data: HistoryData
  let sales: DataSales
  let chosen: [DataSales.Series]
  /// The name in stores.csv by the name in the data.
  let storeNames: [String: String]
  let start: Day

  /// Weeks with sales that a price is taken of.
  static let priceWeeks = 13
  /// Weeks before the start that the opening stock's pace is taken of.
  static let paceWeeks = 13

  /// A row per chosen pair and week; the last carries the price at the start.
  func history() -> [TableRow] {
    let maker = maker(
      HistoryTable.declaration,
      [
        "store": sales.places.store, "product": sales.places.product, "week": sales.places.week,
        "units": sales.places.units, "price": sales.places.revenue,
      ])
    return chosen.flatMap { series in
      series.points.enumerated().map { number, point in
        var values: [String: FieldValue] = [
          "store": .text(storeNames[series.store] ?? series.store),
          "product": .text(series.product), "week": .day(point.week), "units": .number(point.units),
        ]
        if number == series.points.count - 1 {
          values["price"] = amount(series.price(ofLast: Self.priceWeeks))
        }
        return maker(values, point.row)
      }
    }
  }

  /// A row per product that has none of its own.
  func products(except own: Set<String>) -> [TableRow] {
    let maker = maker(ProductsTable.declaration, ["product": sales.places.product])
    return byProduct().filter { !own.contains($0.product) }.map { product, series in
      let mean =
        series.reduce(0) { $0 + $1.revenue } / series.reduce(0) { $0 + $1.units }
      var values = data.product
      values["product"] = .text(product)
      values["unit_cost"] = amount(data.costShare * mean)
      return maker(values, series[0].points[0].row)
    }
  }

  /// A row per product that has none of its own: what lasts so many weeks.
  func stock(except own: Set<String>) -> [TableRow] {
    guard let stock = data.stock else { return [] }
    let maker = maker(StockTable.declaration, ["product": sales.places.product])
    let first = start.advanced(by: -7 * Self.paceWeeks)
    return byProduct().filter { !own.contains($0.product) }.map { product, series in
      let sold = series.flatMap(\.points).filter { $0.week >= first }.reduce(0) { $0 + $1.units }
      let units = (stock.weeks * sold / Double(Self.paceWeeks)).rounded(.up)
      return maker(
        ["product": .text(product), "node": .text(stock.node), "units": .whole(Int(units))],
        series[0].points[0].row)
    }
  }

  /// Reports product names that cannot be names; each once.
  func checkNames(_ collector: DiagnosticCollector) {
    for (product, series) in byProduct() {
      guard case .failure(let problem) = ValueReader.identifier(product) else { continue }
      let cell = sales.table.cell(row: series[0].points[0].row, column: sales.places.product)
      collector.report(problem, at: sales.table.span(cell), file: sales.table.source.path)
    }
  }

  /// In the order in which products first occur.
  private func byProduct() -> [(product: String, series: [DataSales.Series])] {
    var positions: [String: Int] = [:]
    var groups: [(product: String, series: [DataSales.Series])] = []
    for series in chosen {
      if let position = positions[series.product] {
        groups[position].series.append(series)
      } else {
        positions[series.product] = groups.count
        groups.append((series.product, [series]))
      }
    }
    return groups
  }

  /// To the currency's smallest unit, of which it is one at least.
  private func amount(_ number: Double) -> FieldValue {
    var unit = 1.0
    for _ in 0..<data.currency.minorDigits { unit *= 10 }
    return .amount(
      Amount(
        number: max(1, (number * unit).rounded()) / unit, currency: data.currency,
        fractionDigits: data.currency.minorDigits))
  }

  /// Makes rows of a table whose cells stand in the given columns of the data's file.
  private func maker(
    _ declaration: TableDeclaration, _ columns: [String: Int]
  ) -> ([String: FieldValue], Int) -> TableRow {
    let file = ParsedFile(
      table: sales.table, columns: declaration.columns.map { columns[$0.name] }, level: data.level,
      suspects: [])
    return { values, row in
      TableRow(
        declaration, values: declaration.columns.map { values[$0.name] }, isBroken: false,
        origin: CellOrigin(file: file, row: row))
    }
  }
}
