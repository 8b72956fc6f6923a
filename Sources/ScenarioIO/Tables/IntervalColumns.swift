internal import Commerce

/// The two columns that say from when to when a rule holds.
enum IntervalColumns {
  static let from = ColumnDeclaration(
    "from", .day, "The first day it holds; empty for always so far.", example: "2026-07-01")
  static let through = ColumnDeclaration(
    "through", .day, "The last day it holds; empty for until further notice.",
    example: "2028-06-30")

  /// The interval of a row, or nil with the problem reported.
  static func interval(_ row: TableRow, _ context: LoadContext) -> DayInterval? {
    if let interval = DayInterval(from: row.day("from"), through: row.day("through")) {
      return interval
    }
    context.collector.report(
      .emptyInterval, "the interval ends before it begins", at: row.span("through"),
      label: "expected \(row.day("from").map { "\($0) or later" } ?? "a later day")",
      file: row.file("through"))
    return nil
  }
}
