internal import Commerce

/// A currency that a rate is needed of.
struct CurrencyUse {
  let currency: Currency
  /// What first needs it, in words: `freight of lane …`.
  let what: String
}

/// Turns quotes per euro into weekly rates in base currency.
struct RatesBuilder {
  let context: LoadContext
  let user: FxTable.Quotes
  let userFile: String?
  let shipped: FxTable.Quotes

  /// Weekly rates of the currencies, the base not among them.
  ///
  /// A currency without quotes is an error; the panel begins when all have one and ends with the
  /// last quoted week before the start.
  func history(of uses: [CurrencyUse], base: Currency, calendar: PlanningCalendar) -> RateHistory {
    let known = uses.map(\.currency).filter { hasQuotes($0, calendar.start) }
    let isBaseKnown = hasQuotes(base, calendar.start)
    if !isBaseKnown, !uses.isEmpty {
      reportMissing(CurrencyUse(currency: base, what: "the base currency"), calendar)
    }
    for use in uses where !known.contains(use.currency) { reportMissing(use, calendar) }
    let needed = (known + (isBaseKnown ? [base] : [])).filter { $0 != .eur }
    let series = needed.map { quotes(of: $0).filter { $0.day < calendar.start } }
    guard isBaseKnown, !known.isEmpty, let first = series.compactMap(\.first?.day).max(),
      let last = series.compactMap(\.last?.day).max()
    else { return empty(calendar) }
    checkAge(last, calendar)
    let weekly = series.map { weeklyQuotes($0, from: first.weekStart, through: last.weekStart) }
    let weeks = weekly.first?.count ?? 0
    warnIfShort(weeks, series: zip(needed, series).map { ($0, $1.first?.day ?? first) })
    var rates: [Double] = []
    for week in 0..<weeks {
      // Base units per unit of a currency: euros per currency times base per euro.
      let perEuro = Dictionary(
        zip(needed, weekly.map { $0[week] }), uniquingKeysWith: { first, _ in first })
      let basePerEuro = base == .eur ? 1 : perEuro[base] ?? 1
      rates += known.map { basePerEuro / ($0 == .eur ? 1 : perEuro[$0] ?? 1) }
    }
    return RateHistory(
      firstMonday: first.weekStart, currencies: known, rates: rates, source: source(known))
  }

  private func empty(_ calendar: PlanningCalendar) -> RateHistory {
    RateHistory(firstMonday: calendar.monday(ofWeek: -1), currencies: [], rates: [], source: "none")
  }

  private func hasQuotes(_ currency: Currency, _ start: Day) -> Bool {
    currency == .eur || quotes(of: currency).contains { $0.day < start }
  }

  /// The user's quotes, else the shipped ones, else those of the dollar at the peg.
  private func quotes(of currency: Currency) -> [(day: Day, perEuro: Double)] {
    if let own = user[currency] { return own }
    if let own = shipped[currency] { return own }
    guard let peg = CurrencyPegs.unitsPerDollar[currency.code] else { return [] }
    return quotes(of: .usd).map { ($0.day, $0.perEuro * peg) }
  }

  /// The last quote up to the Friday of each week from one Monday through another.
  private func weeklyQuotes(
    _ quotes: [(day: Day, perEuro: Double)], from first: Day, through last: Day
  ) -> [Double] {
    var result: [Double] = []
    var position = 0
    var current = quotes.first?.perEuro ?? 1
    for monday in stride(from: first, through: last, by: 7) {
      while position < quotes.count, quotes[position].day <= monday.advanced(by: 4) {
        current = quotes[position].perEuro
        position += 1
      }
      result.append(current)
    }
    return result
  }

  private func checkAge(_ last: Day, _ calendar: PlanningCalendar) {
    let days = last.distance(to: calendar.start)
    if let userFile, days > 35 {
      context.collector.report(
        .staleRates, "the last rates are of \(last), \(days / 7) weeks before the start",
        at: nil, help: ["add newer rows to \(userFile)"], file: userFile)
    } else if userFile == nil {
      context.note(
        "fx", "reference rates up to \(last)",
        Evidence(citation: ShippedTables.fxSource, status: .verified))
    }
  }

  /// Weekly rates below which swings cannot be measured; the simulation then assumes them.
  private static let fewestWeeks = 26

  /// One short column cuts the panel for all currencies, which is easily overlooked.
  private func warnIfShort(_ weeks: Int, series: [(currency: Currency, first: Day)]) {
    // Rows that could not be read would be missed here a second time.
    guard weeks < Self.fewestWeeks, !context.collector.hasErrors, let userFile,
      let shortest = series.max(by: { $0.first < $1.first })
    else { return }
    context.collector.report(
      .shortRates,
      "all rates together have only \(weeks) week\(weeks == 1 ? "" : "s"), since \(shortest.currency)"
        + " begins on \(shortest.first)", at: nil,
      help: [
        "add older rows of \(shortest.currency) to \(userFile); below \(Self.fewestWeeks) weeks the"
          + " swings of all currencies are assumed"
      ], file: userFile)
  }

  private func source(_ currencies: [Currency]) -> String {
    let pegged = currencies.filter {
      user[$0] == nil && shipped[$0] == nil && CurrencyPegs.unitsPerDollar[$0.code] != nil
    }
    for currency in pegged {
      context.note(
        "fx[\(currency)]",
        "derived from the dollar at \(CurrencyPegs.unitsPerDollar[currency.code] ?? 1)",
        CurrencyPegs.evidence)
    }
    let own = userFile.map { "\($0)" } ?? ShippedTables.fxSource
    return pegged.isEmpty
      ? own : "\(own); \(pegged.map(\.code).joined(separator: ", ")) by the dollar's peg"
  }

  private func reportMissing(_ use: CurrencyUse, _ calendar: PlanningCalendar) {
    let currency = use.currency
    let column =
      userFile.map { "add a column `\(currency)` to \($0)" }
      ?? "write \(TableName.fx.file) with the columns `date,\(currency)`"
    context.collector.report(
      .rateMissing,
      "there is no rate for \(currency) before the start, which \(use.what) needs", at: nil,
      help: [
        "\(column): units of \(currency) per euro, a row a week for a year or more, all before"
          + " \(calendar.start)",
        remark(onShipped: currency),
      ], file: userFile ?? TableName.fx.file)
  }

  /// Why the shipped rates do not help: they lack the currency, or begin after the start.
  private func remark(onShipped currency: Currency) -> String {
    let first = currency == .eur ? shipped.values.compactMap(\.first?.day).min() : nil
    guard let first = first ?? quotes(of: currency).first?.day else {
      return "other currencies keep the shipped rates, which have none of \(currency)"
    }
    return "the shipped rates begin on \(first)"
  }
}
