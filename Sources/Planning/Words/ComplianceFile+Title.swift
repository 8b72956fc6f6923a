import Commerce

extension ComplianceFile {
  /// `papers for GaN charger 65 W in Japan`: the product's title where the line holds one product
  /// alone, else the line's name.
  func title(in scenario: Scenario) -> String {
    let products = scenario.products.filter { $0.category == category }
    let line = products.count == 1 ? products.map(\.title).joined() : category
    return "papers for \(line) in \(scenario.markets[market]?.title ?? market.text)"
  }
}
