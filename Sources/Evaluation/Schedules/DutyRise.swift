import Artifacts
import Commerce
import Economics

/// A rise of duty that may come: where, and in which week at the earliest.
struct DutyRise {
  let week: Int
  private let corridor: DutyCorridor

  /// The rise that an effect of a branch is; nil where it is none.
  init?(
    _ effect: TariffEvent.Effect, of branch: TariffEvent.Branch, in calendar: PlanningCalendar
  ) {
    guard case .addedDuty(let origin, let destination, let goods, let rate) = effect, rate > 0,
      branch.probability > 0, let first = branch.window.from
    else { return nil }
    week = calendar.firstWeek(holdingRuleFrom: first)
    corridor = DutyCorridor(origin: origin, destination: destination, goods: goods)
  }

  /// Whether it falls on goods that enter a node.
  func reaches(_ supply: Supply, in scenario: Scenario) -> Bool {
    scenario.markets.first { $0.country == supply.route.node.country }.map {
      corridor.holds(
        origin: supply.product.originCountry, market: $0, goods: supply.product.hsCode)
    } ?? false
  }
}
