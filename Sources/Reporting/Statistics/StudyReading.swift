internal import Artifacts
internal import Commerce

/// A result with the questions that several sections ask of it.
///
/// Nothing here may stop on a result that is poor: columns can be missing, plans can be none.
struct StudyReading {
  /// What is read.
  let result: StudyResult
  /// The headline figure of each outcome summed up; nil where the column is missing or empty.
  let headlines: [KPISummary?]

  /// Reads a result.
  init(_ result: StudyResult) {
    self.result = result
    headlines = result.outcomes.map { outcome in
      outcome.kpi(KPIKey.headline).map { KPISummary($0) }.flatMap { $0.count > 0 ? $0 : nil }
    }
  }

  var scenario: Scenario { result.scenario }
  var currency: Currency { result.scenario.baseCurrency }
  var outcomes: [Outcome] { result.outcomes }
  /// Futures that every plan met.
  var futureCount: Int { outcomes.map(\.pathCount).max() ?? 0 }
  /// The plan that others are compared with.
  var reference: Outcome? { outcomes.first }

  /// The position of the plan with the highest mean of the headline figure.
  var leader: Int? {
    headlines.indices.filter { headlines[$0] != nil }
      .max { (headlines[$0]?.mean ?? 0) < (headlines[$1]?.mean ?? 0) }
  }

  /// The plan that the verdict is about: the leader, or where the reference leads, the best of the
  /// others; nil where there is no other.
  var challenger: Int? {
    headlines.indices.dropFirst().filter { headlines[$0] != nil }
      .max { (headlines[$0]?.mean ?? 0) < (headlines[$1]?.mean ?? 0) }
  }

  /// A figure of a plan summed up; nil where it is missing.
  func summary(_ key: String, of position: Int) -> KPISummary? {
    guard let column = outcomes[position].kpi(key), !column.values.isEmpty else { return nil }
    return KPISummary(column)
  }

  /// A plan less the reference, future by future; nil for the reference itself.
  func difference(of position: Int, in key: String = KPIKey.headline) -> PairedDifference? {
    guard position > 0, let reference else { return nil }
    return PairedDifference(of: outcomes[position].kpi(key), to: reference.kpi(key))
  }

  /// An amount in words.
  func money(_ amount: Double) -> String { MoneyText.scaled(amount, currency) }

  /// The scale for a table or axis of amounts.
  func scale(_ amounts: some Sequence<Double>) -> MoneyScale { MoneyScale.fitting(amounts) }

  /// The unit of that scale.
  func unit(_ scale: MoneyScale) -> String { MoneyText.unit(currency, scale) }

  /// A column of money.
  func moneyColumn(_ title: String, _ scale: MoneyScale) -> Report.Table.Column {
    Report.Table.Column(title, unit: unit(scale), scale: scale)
  }

  /// The title of a store, or its name where it has none.
  func title(of store: Identifier<Store>) -> String { scenario.stores[store]?.title ?? store.text }

  /// What to call a listing: product and store.
  func title(of listing: Identifier<Listing>) -> String {
    guard let found = scenario.listings[listing] else { return listing.text }
    let product = scenario.products[found.product]?.title ?? found.product.text
    return "\(product), \(title(of: found.store))"
  }

  /// The credit line in base currency.
  var creditLimit: Double {
    let limit = scenario.firm.creditLimit
    return limit.majorUnits * (scenario.rates.lastRate(of: limit.currency, base: currency) ?? 1)
  }

  /// The operating profit that the user named as target, in base currency; nil where none is named.
  var target: Double? {
    let key: SettingKey = "target.operating_profit"
    guard scenario.settings.declarations.contains(where: { $0.key == key }) else { return nil }
    let setting = scenario.settings.resolve(key)
    guard setting.layer == .user else { return nil }
    let rate = setting.currency.map { scenario.rates.lastRate(of: $0, base: currency) ?? 1 } ?? 1
    return setting.value.central * rate
  }

  /// The share of futures in which a plan meets the target that the user named; nil where none is.
  func targetChance(of position: Int) -> Double? {
    target.flatMap { _ in summary(KPIKey.targetMet, of: position)?.mean }
  }

  /// The last day of sales that anything was learned from.
  var lastDayOfData: Day {
    let sales = scenario.sales
    return sales.weekCount > 0
      ? sales.firstMonday.advanced(by: 7 * sales.weekCount - 1)
      : scenario.calendar.start.advanced(by: -1)
  }

  /// Whether the sales history says of itself that it is made.
  var hasSyntheticSales: Bool { scenario.sales.source.lowercased().contains("synthetic") }
}
