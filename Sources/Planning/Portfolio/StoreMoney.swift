import Artifacts
import Commerce
import Economics

/// What a store costs whether it sells or not, in base currency at the rates of the start.
struct StoreMoney: Sendable {
  let isCandidate: Bool
  /// Per week while open.
  let weeklyCost: Double
  /// Once at opening.
  let entryCost: Double
  /// What is lost on stock that only this store can sell, if it never trades again.
  let strandedLoss: Double
  /// Weeks of contribution that count after the horizon.
  let continuationWeeks: Double
  /// The chance that it goes on.
  let survival: SampledNumber

  /// Of a store.
  init(store: Int, mode: FulfilmentMode, context: PlanningContext, sample: FutureSample) {
    let scenario = context.scenario
    let place = scenario.stores[store]
    func inBase(_ key: SettingKey) -> Double {
      let setting = scenario.setting(key, at: place)
      return setting.value.central * (setting.currency.map(scenario.startRate) ?? 1)
    }
    let costs = context.costs[mode]
    isCandidate = place.status == .candidate
    weeklyCost =
      (inBase(StoreCosts.monthlyFixed) + (costs?.monthlyFee(ofStore: store) ?? 0))
      / PlanningCalendar.weeksPerMonth
    entryCost = inBase(StoreCosts.entryCost) + (costs?.entryFee(ofStore: store) ?? 0)
    strandedLoss = StrandedStock.loss(ofStore: place, in: scenario)
    continuationWeeks =
      scenario.setting(TerminalValue.months).value.central * PlanningCalendar.weeksPerMonth
    survival = SampledNumber(scenario.setting(TerminalValue.survival), in: sample)
  }
}

/// Stock of the start that no other running store can sell.
enum StrandedStock {
  /// What is lost on it when its store closes: cost less the recoverable share, in base currency.
  static func loss(ofStore store: Store, in scenario: Scenario) -> Double {
    guard store.status == .open else { return 0 }
    let lost = 1 - scenario.setting(Clearance.recoverableShare).value.central
    let variants = Set(
      scenario.listings.filter { $0.store == store.id }.map(\.variant))
    var value = 0.0
    for position in scenario.stock
    where position.node == store.node && variants.contains(position.variant) {
      guard !isSharedByOthers(position, store, scenario) else { continue }
      value += Double(position.units) * unitCost(of: position.variant, scenario)
    }
    return value * lost
  }

  private static func isSharedByOthers(
    _ position: StockPosition, _ store: Store, _ scenario: Scenario
  ) -> Bool {
    scenario.listings.contains { listing in
      guard listing.variant == position.variant, listing.store != store.id else { return false }
      let other = scenario.store(of: listing)
      return other.status == .open && other.node == position.node
    }
  }

  /// What one unit costs ex works, in base currency.
  static func unitCost(of variant: Identifier<StockVariant>, _ scenario: Scenario) -> Double {
    guard let product = scenario.variants[variant].flatMap({ scenario.products[$0.product] }) else {
      return 0
    }
    return scenario.inBase(product.unitCost)
  }
}
