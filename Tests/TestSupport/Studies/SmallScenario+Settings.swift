import Commerce

extension SmallScenario {
  /// Five declared numbers, of which the user gave one and part of another.
  var settings: SettingBook {
    let declarations = [
      SettingDeclaration(
        "demand.ownPriceElasticity", unit: .factor, range: -8...0,
        standard: .typical(.interval90(low: -4, high: -2)), scope: .listing,
        help: "Per cent of demand lost when the own price rises by one per cent against rivals."),
      SettingDeclaration(
        "returns.rate", unit: .share, range: 0...0.6,
        standard: .typical(.interval90(low: 0.04, high: 0.12)), scope: .listing,
        help: "Share of units sold that come back."),
      SettingDeclaration(
        "supply.checkInDays", unit: .days, range: 0...60,
        standard: .assumed(.triangular(low: 3, mode: 7, high: 20)), scope: .store,
        help: "Days from arrival at a warehouse to the shelf."),
      SettingDeclaration(
        "firm.hiringMonths", unit: .months, range: 0...12,
        standard: .assumed(.uniform(low: 2, high: 4)), scope: .firm,
        help: "Months until a new person can run a store."),
      SettingDeclaration(
        "terminal.contributionMonths", unit: .months, range: 0...24,
        standard: .assumed(.exactly(6)), scope: .firm,
        help: "Months of contribution after the horizon that count as value."),
    ]
    let given = Evidence(citation: decorate("the seller's own records"), status: .given)
    let entries = [
      SettingBook.Entry(
        key: "returns.rate", selector: SettingSelector(category: decorate("lighting")),
        value: .interval90(low: 0.03, high: 0.05), layer: .user, evidence: given),
      SettingBook.Entry(
        key: "supply.checkInDays", selector: SettingSelector(platform: name("amazon")),
        value: .interval90(low: 4, high: 16), layer: .shipped,
        evidence: Evidence(citation: decorate("trade press"), status: .typical)),
      SettingBook.Entry(
        key: "firm.hiringMonths", selector: SettingSelector(), value: .exactly(3), layer: .user,
        evidence: given),
    ]
    return SettingBook(declarations: declarations, entries: entries)
  }
}
