public import Artifacts
public import Commerce
public import Economics

/// What decides the mode of each listing whose store has a choice, under the rules of the start,
/// settings at their middle and rates of the start.
public struct ModeEconomist {
  private let scenario: Scenario
  private let panel: ForecastPanel
  private let rule: ReplenishmentRule
  private let costs: [FulfilmentMode: CompiledCosts]

  /// An economist for a scenario.
  ///
  /// - Parameters:
  ///   - panel: the sales that advertising budgets are spread over.
  ///   - rule: how much stock is held, which is what waiting costs by.
  ///   - costs: by mode, duties and fees of every store that may run in it.
  public init(
    scenario: Scenario, panel: ForecastPanel, rule: ReplenishmentRule,
    costs: [FulfilmentMode: CompiledCosts]
  ) {
    self.scenario = scenario
    self.panel = panel
    self.rule = rule
    self.costs = costs
  }

  /// The modes in which some store has a choice.
  public static func modesToChoose(in scenario: Scenario) -> [FulfilmentMode] {
    let open = scenario.stores.filter { $0.allowedModes.count > 1 }.flatMap(\.allowedModes)
    return FulfilmentMode.allCases.filter(open.contains)
  }

  /// The choices of all listings that at least two modes serve, in the scenario's order.
  public func choices() -> [ModeChoice] { scenario.listings.indices.compactMap(choice) }

  private func choice(of position: Int) -> ModeChoice? {
    let listing = scenario.listings[position]
    let store = scenario.store(of: listing)
    guard store.allowedModes.count > 1 else { return nil }
    let modes = [store.mode] + store.allowedModes.filter { $0 != store.mode }
    let units = modes.compactMap { unit(of: position, mode: $0) }
    guard let first = units.first, units.count > 1 else { return nil }
    let price = scenario.inBase(listing.price)
    let others = units.dropFirst()
    let best = others.max { $0.left(price: price, week: 0) < $1.left(price: price, week: 0) }
    let turn = best.map { ModeTurn(first: first, other: $0, price: price) }
    return ModeChoice(
      listing: listing.id, units: panel.means(ofListing: position).reduce(0, +),
      modes: units.map { $0.economics(price: price) },
      turningPrice: turn?.turningPrice.flatMap {
        Money(
          majorUnits: $0 / scenario.startRate(of: listing.price.currency), listing.price.currency)
      },
      turningKilograms: turn?.turningKilograms)
  }

  private func unit(of position: Int, mode: FulfilmentMode) -> UnitInMode? {
    let listing = scenario.listings[position]
    let product = scenario.product(of: listing)
    let store = scenario.store(of: listing)
    guard let costs = costs[mode],
      let route = SupplyRoute(of: product, to: store, mode: mode, in: scenario)
    else { return nil }
    return UnitInMode(
      mode: mode,
      unit: UnitLedger(
        scenario: scenario, listing: listing, position: position, route: route, costs: costs,
        advertisingShare: AdvertisingRate(of: listing, in: scenario, panel: panel).central),
      time: SupplyTime(of: product, on: route, to: store, rule: rule, in: scenario),
      capitalRate: scenario.setting(StockCapital.rate).value.central)
  }
}
