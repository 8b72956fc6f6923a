import Artifacts
import Commerce
import Economics

/// What a strategy's stages do to prices, advertising and assortment week by week, on the assumption
/// that every gate is passed: decisions that the user fixed and the optimiser plans around.
struct TemplateCourse: Sendable {
  private let states: [PlanState]
  private let stateByWeek: [Int]
  private let rule: ComplianceRule
  private let applications: [ComplianceRule.Application]
  private let storeOfListing: [Int]
  /// Whether the stages have a store open in some week, by store.
  private let isEverOpen: [Bool]

  /// Follows the stages from week 0 to the horizon.
  init(strategy: Strategy, scenario: Scenario) {
    var state = PlanState(start: scenario)
    var states = [state]
    var stateByWeek: [Int] = []
    let due = strategy.stages.flatMap { stage in
      stage.actions.map { (week: stage.firstWeek + $0.afterWeeks, action: $0.action) }
    }
    for week in scenario.calendar.weeks {
      for entry in due where entry.week == week { state.take(entry.action, in: scenario) }
      if states.last != state { states.append(state) }
      stateByWeek.append(states.count - 1)
    }
    let rule = ComplianceRule(scenario)
    let stores = scenario.listings.map { scenario.stores.position(of: $0.store) ?? 0 }
    applications = rule.applications(over: scenario.calendar.weeks) { listing, week in
      let state = states[stateByWeek[week]]
      return state.storeIsOpen[stores[listing]] && state.listingIsOnSale[listing]
    }
    isEverOpen = scenario.stores.indices.map { store in
      stateByWeek.contains { states[$0].storeIsOpen[store] }
    }
    self.rule = rule
    self.states = states
    self.stateByWeek = stateByWeek
    storeOfListing = stores
  }

  /// The state in force in a week.
  func state(inWeek week: Int) -> PlanState { states[stateByWeek[week]] }

  /// Whether a listing is on sale in a week if its store trades.
  func isOnSale(_ listing: Int, week: Int) -> Bool {
    states[stateByWeek[week]].listingIsOnSale[listing]
      && (!isEverOpen[storeOfListing[listing]]
        || rule.allows(listing: listing, inWeek: week, after: applications))
  }

  /// Shelf price over that of the start.
  func priceFactor(_ listing: Int, week: Int) -> Double {
    states[stateByWeek[week]].priceFactors[listing]
  }

  /// Advertising over that of the start.
  func advertisingFactor(_ listing: Int, week: Int) -> Double {
    states[stateByWeek[week]].advertisingFactors[listing]
  }
}
