internal import Commerce

/// The rows of history.csv by listing: which listings sold, their points in time and last price.
struct HistoryDigest {
  /// One row.
  struct Point {
    let day: Day
    let isMonth: Bool
    let units: Double
    let row: Int
  }

  /// The rows of one listing.
  struct Series {
    let store: Identifier<Store>
    let product: Identifier<Product>
    var points: [Point] = []
    /// The last row with a price.
    var lastPrice: (day: Day, row: Int)?
  }

  /// In the order in which listings are first named.
  private(set) var series: [Series] = []
  private var positions: [Identifier<Listing>: Int] = [:]

  /// The rows of a listing.
  func series(_ listing: Identifier<Listing>) -> Series? { positions[listing].map { series[$0] } }

  /// Whether every row is here: none was unreadable, and none names a store or product that is not
  /// known; what is missing in an incomplete history is not told.
  let isComplete: Bool

  init(_ context: LoadContext) {
    for (number, row) in context.rows(.history).enumerated() {
      guard let store: Identifier<Store> = row.name("store"),
        let product: Identifier<Product> = row.name("product"),
        let (day, isMonth) = Self.time(row, context), let units = row.number("units")
      else { continue }
      let listing = Listing.identifier(product: product, store: store)
      let position = positions[listing] ?? series.count
      if position == series.count {
        positions[listing] = position
        series.append(Series(store: store, product: product))
      }
      series[position].points.append(
        Point(day: day, isMonth: isMonth, units: units, row: number))
      if row.amount("price") != nil, day >= series[position].lastPrice?.day ?? day {
        series[position].lastPrice = (day, number)
      }
    }
    isComplete =
      !context.isUnfinished(.history)
      && series.allSatisfy {
        context.names(.stores).contains($0.store.text)
          && context.names(.products).contains($0.product.text)
      }
    for position in series.indices {
      series[position].points.sort { $0.day < $1.day }
      checkMix(series[position], context)
    }
  }

  private static func time(_ row: TableRow, _ context: LoadContext) -> (Day, Bool)? {
    let column = row.day("week") == nil ? "month" : "week"
    guard let day = row.day(column) else {
      if !row.isBroken {
        context.reportMissing(row, "store", "neither `week` nor `month` is given")
      }
      return nil
    }
    if row.day("week") != nil, row.day("month") != nil {
      context.collector.report(
        .ambiguous, "a row is of a week or of a month", at: row.span("month"),
        label: "leave one of the two empty", file: row.file("month"))
    }
    let (year, month, _) = day.civil
    let length = column == "week" ? 7 : Day.length(ofMonth: month, year: year)
    if let calendar = context.header.calendar, day.advanced(by: length) > calendar.start {
      context.collector.report(
        .outsideCalendar, "the \(column) of \(day) does not end before the start",
        at: row.span(column), label: "expected sales from before \(calendar.start)",
        help: ["a forecast must not see what happens after the start"], file: row.file(column))
      return nil
    }
    return (day, column == "month")
  }

  private func checkMix(_ series: Series, _ context: LoadContext) {
    guard let first = series.points.first,
      let other = series.points.first(where: { $0.isMonth != first.isMonth })
    else { return }
    let row = context.rows(.history)[other.row]
    context.collector.report(
      .ambiguous, "\(series.product) in \(series.store) has rows of weeks and of months",
      at: row.span(other.isMonth ? "month" : "week"), label: "use one of the two for a listing",
      file: row.file("store"))
  }
}
