internal import Commerce

/// tariff_events.csv: changes of policy that may come; one row per effect of a branch.
enum TariffEventsTable {
  /// The words of column `effect`.
  static let effects = [
    "none", "added_duty", "refund", "parcel_charge", "cost_per_click", "lane_delay", "fact",
  ]

  static let declaration = TableDeclaration(
    .tariffEvents,
    key: ["event", "branch", "effect", "origin", "destination", "goods", "mode"],
    "Changes that may come: events with branches of which exactly one happens. One row per effect of "
      + "a branch; title, probability and dates stand in its first row. Without it, none.",
    columns: [
      ColumnDeclaration(
        "event", .identifier, required: true, "Its name; the draw is keyed by it.",
        example: "us-duty"),
      ColumnDeclaration("title", .text, "What it is about.", example: "US duty on Chinese goods"),
      ColumnDeclaration(
        "branch", .identifier, required: true, "The branch.", example: "plus10"),
      ColumnDeclaration(
        "probability", .number(.share, 0...1), "How likely the branch is.", example: "25 %"),
      ColumnDeclaration(
        "from", .day, "The first day on which it may begin.", example: "2027-04-01"),
      ColumnDeclaration(
        "through", .day, "The last day on which it may begin.", example: "2027-12-31"),
      ColumnDeclaration(
        "lasts", .number(.weeks, 1...520), "How long it lasts; empty to the end.",
        example: "6 weeks"),
      ColumnDeclaration(
        "effect", .choice(effects), required: true, "What it does.", example: "added_duty"),
      ColumnDeclaration("origin", .country, "For goods of one origin.", example: "CN"),
      ColumnDeclaration(
        "destination", .area, "Into which country or customs union.", example: "US"),
      ColumnDeclaration("goods", .hsCode, "For goods of one code.", example: "8504"),
      ColumnDeclaration(
        "mode", .choice(Words.all(Lane.Mode.self)), "The mode that is delayed.", example: "sea"),
      ColumnDeclaration(
        "amount", .raw("points, a share, an amount, a factor, days or the name of a fact"),
        "`10 points` of duty, `100 %` refunded, `2 EUR` per line, `1.15` times, `12 days`, or the fact "
          + "that rules in tariffs.csv ask for: `eu_handling`.",
        example: "10 points"),
      ColumnDeclaration(
        "after", .number(.weeks, 0...520), "For a refund: how long it takes.",
        example: "26 weeks"),
      EvidenceColumns.source, EvidenceColumns.status,
    ])

  /// The events in the order in which they are first named.
  static func events(_ context: LoadContext) -> [TariffEvent] {
    let rows = context.rows(.tariffEvents)
    return Self.groups(rows, by: "event").compactMap { name, rows in
      let branches = Self.groups(rows, by: "branch").compactMap { branch($0, $1, context) }
      checkProbabilities(name, branches, rows, context)
      guard let first = rows.first else { return nil }
      return TariffEvent(
        id: Identifier(name), title: rows.lazy.compactMap { $0.text("title") }.first ?? name,
        branches: branches, evidence: EvidenceColumns.evidence(first))
    }
  }

  private static func groups(
    _ rows: [TableRow], by column: String
  ) -> [(String, [TableRow])] {
    var order: [String] = []
    var members: [String: [TableRow]] = [:]
    for row in rows {
      guard let name = row.text(column) else { continue }
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(row)
    }
    return order.map { ($0, members[$0] ?? []) }
  }

  private static func branch(
    _ name: String, _ rows: [TableRow], _ context: LoadContext
  ) -> TariffEvent.Branch? {
    guard let first = rows.first else { return nil }
    guard let probability = rows.lazy.compactMap({ $0.number("probability") }).first else {
      if !first.isBroken {
        context.reportMissing(first, "probability", "the branch `\(name)` has no probability")
      }
      return nil
    }
    let hasEffect = rows.contains { $0.text("effect") != "none" }
    guard let window = window(first, isNeeded: hasEffect, context) else { return nil }
    return TariffEvent.Branch(
      name: name, probability: probability, window: window,
      durationWeeks: first.number("lasts").map { Int($0.rounded(.up)) },
      effects: rows.compactMap { TariffEffectReader.effect($0, context) })
  }

  private static func window(
    _ row: TableRow, isNeeded: Bool, _ context: LoadContext
  ) -> DayInterval? {
    guard isNeeded else { return .always }
    for column in ["from", "through"] where row.day(column) == nil {
      if !row.isBroken { context.reportMissing(row, column, "when it may begin is not said") }
      return nil
    }
    guard let window = IntervalColumns.interval(row, context) else { return nil }
    guard let calendar = context.header.calendar, let from = window.from else { return window }
    guard from < calendar.start || from >= calendar.end else { return window }
    context.collector.report(
      .outsideCalendar, "\(from) lies outside the weeks planned", at: row.span("from"),
      label: "expected \(calendar.start) to \(calendar.end.advanced(by: -1))",
      help: ["what is certain already is a row of tariffs.csv"], file: row.file("from"))
    return nil
  }

  private static func checkProbabilities(
    _ name: String, _ branches: [TariffEvent.Branch], _ rows: [TableRow], _ context: LoadContext
  ) {
    guard let first = rows.first, !rows.contains(where: \.isBroken),
      branches.count == Set(rows.compactMap { $0.text("branch") }).count
    else { return }
    let sum = branches.reduce(0) { $0 + $1.probability }
    // Shares are typed with at most a few digits: a thousandth of a point is a slip of rounding.
    guard (sum - 1).magnitude > 1e-5 else { return }
    context.collector.report(
      .badProbabilities,
      "the branches of `\(name)` add up to \(Measure.share.written(sum)), not 100 %",
      at: first.span("probability"), label: "the first of its branches",
      help: sum < 1
        ? ["add a branch with effect `none` and \(Measure.share.written(1 - sum))"] : [],
      file: first.file("probability"))
  }
}
