internal import Commerce

/// fx.csv: quotes in the wide form of the European Central Bank's reference rates.
enum FxTable {
  static let declaration = TableDeclaration(
    .fx, key: ["date"],
    "Exchange rates before the start, daily or weekly: units of each currency per euro, one column "
      + "per currency; empty or N/A where there is no quote. Recent reference rates ship.",
    columns: [
      ColumnDeclaration(
        "date", .day, required: true, "The day of the quotes.", example: "2026-10-30")
    ])

  /// Quotes by currency, ascending by date: units per euro.
  typealias Quotes = [Currency: [(day: Day, perEuro: Double)]]

  /// Reads a file of quotes; the header names the currencies.
  static func read(
    _ source: SourceText, before start: Day?, _ collector: DiagnosticCollector
  ) -> Quotes {
    guard let table = CSVReader.read(source, collector) else { return [:] }
    guard let columns = columns(table, collector) else { return [:] }
    var quotes: Quotes = [:]
    var seen: [Day: Int] = [:]
    for row in 0..<table.rowCount {
      let cell = table.cell(row: row, column: columns.date)
      guard let day = day(cell, table, before: start, collector) else { continue }
      if let first = seen.updateValue(row, forKey: day) {
        collector.report(
          .duplicateRow, "a second row for \(day)", at: table.span(cell), label: "given again",
          related: .init(
            "first given here", table.span(table.cell(row: first, column: columns.date))),
          file: source.path)
        continue
      }
      for (column, currency) in columns.currencies {
        let cell = table.cell(row: row, column: column)
        guard let rate = rate(cell, table, collector) else { continue }
        quotes[currency, default: []].append((day, rate))
      }
    }
    return quotes.mapValues { $0.sorted { $0.day < $1.day } }
  }

  private static func columns(
    _ table: CSVTable, _ collector: DiagnosticCollector
  ) -> (date: Int, currencies: [(Int, Currency)])? {
    var date: Int?
    var currencies: [(Int, Currency)] = []
    for (column, cell) in table.header.enumerated() {
      let header = table.text(cell)
      if header.lowercased() == "date" {
        date = column
      } else if case .success(let currency) = QuantityText.currency(header) {
        if currency == .eur || currencies.contains(where: { $0.1 == currency }) {
          collector.report(
            .duplicateColumn, "a column for \(currency) that cannot be used", at: table.span(cell),
            label: currency == .eur ? "all rates are per euro" : "given again",
            file: table.source.path)
        } else {
          currencies.append((column, currency))
        }
      } else if !isIgnored(header), case .failure(let problem) = QuantityText.currency(header) {
        collector.report(problem, at: table.span(cell), file: table.source.path)
      }
    }
    if let date { return (date, currencies) }
    collector.report(
      .missingField, "fx has no column `date`", at: table.header.first.map(table.span),
      label: "expected `date,USD,CNY,…`", file: table.source.path)
    return nil
  }

  /// Columns of the bank's own file that this program has no digits for, and its empty last column.
  private static func isIgnored(_ header: String) -> Bool {
    header.isEmpty
      || ["CYP", "EEK", "HRK", "LTL", "LVL", "MTL", "ROL", "SIT", "SKK", "TRL"]
        .contains(header)
  }

  private static func day(
    _ cell: CSVCell, _ table: CSVTable, before start: Day?, _ collector: DiagnosticCollector
  ) -> Day? {
    switch ValueReader.day(table.text(cell)) {
    case .failure(let problem):
      collector.report(problem, at: table.span(cell), file: table.source.path)
      return nil
    case .success(let day):
      guard let start, day >= start else { return day }
      collector.report(
        .outsideCalendar, "\(day) is not before the start", at: table.span(cell),
        label: "expected a day before \(start)",
        help: ["a forecast must not see rates from after the start"], file: table.source.path)
      return nil
    }
  }

  private static func rate(
    _ cell: CSVCell, _ table: CSVTable, _ collector: DiagnosticCollector
  ) -> Double? {
    let text = table.text(cell)
    guard !text.isEmpty, text != "N/A" else { return nil }
    switch NumberText.read(text) {
    case .success(let number) where number.value > 0: return number.value
    case .success(let number):
      collector.report(
        number.value < 0 ? .negative : .outOfRange, "`\(text)` is not a rate",
        at: table.span(cell), label: "expected more than zero", file: table.source.path)
    case .failure(let problem):
      collector.report(problem, at: table.span(cell), file: table.source.path)
    }
    return nil
  }
}
