internal import Commerce

/// The fee and customs rules that can touch a sale of a scenario.
struct UsedRules {
  /// Fees of platforms, markets and stores in use.
  let fees: [FeeRule]
  /// Customs charges from origins to destinations in use.
  let tariffs: [TariffRule]

  /// A rule of either kind, as far as its standing is concerned.
  struct Rule {
    let id: String
    let interval: DayInterval
    let evidence: Evidence
  }

  init(_ scenario: Scenario) {
    let platforms = Set(scenario.stores.map(\.platform))
    let markets = Set(scenario.stores.map(\.market))
    fees = scenario.fees.filter { rule in
      platforms.contains(rule.platform) && (rule.market.map(markets.contains) ?? true)
        && (rule.store.map { scenario.stores[$0] != nil } ?? true)
    }
    let used = scenario.markets.filter { markets.contains($0.id) }
    let destinations = Set(used.flatMap { [$0.country, $0.customsUnion] })
    let origins = Set(scenario.products.map(\.originCountry))
    tariffs = scenario.tariffs.filter { rule in
      destinations.contains(rule.destination) && (rule.origin.map(origins.contains) ?? true)
        && scenario.products.contains { rule.digitsMatching($0.hsCode) != nil }
    }
  }

  /// All of them.
  var all: [Rule] {
    fees.map { Rule(id: $0.id, interval: $0.interval, evidence: $0.evidence) }
      + tariffs.map { Rule(id: $0.id, interval: $0.interval, evidence: $0.evidence) }
  }

  /// Those that nobody read in their source and the user did not give.
  var unchecked: [Rule] {
    all.filter { $0.evidence.status != .verified && $0.evidence.status != .given }
  }
}
