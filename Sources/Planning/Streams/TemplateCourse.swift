import Artifacts
import Commerce

/// What a strategy's stages do to prices, advertising and assortment week by week, on the assumption
/// that every gate is passed: decisions that the user fixed and the optimiser plans around.
struct TemplateCourse: Sendable {
  private var states: [PlanState]
  private var stateByWeek: [Int] = []

  /// Follows the stages from week 0 to the horizon.
  init(strategy: Strategy, scenario: Scenario) {
    var state = PlanState(start: scenario)
    var states = [state]
    let due = strategy.stages.flatMap { stage in
      stage.actions.map { (week: stage.firstWeek + $0.afterWeeks, action: $0.action) }
    }
    for week in scenario.calendar.weeks {
      for entry in due where entry.week == week { state.take(entry.action, in: scenario) }
      if states.last != state { states.append(state) }
      stateByWeek.append(states.count - 1)
    }
    self.states = states
  }

  /// The state in force in a week.
  func state(inWeek week: Int) -> PlanState { states[stateByWeek[week]] }

  /// Whether a listing is on sale in a week if its store trades.
  func isOnSale(_ listing: Int, week: Int) -> Bool {
    states[stateByWeek[week]].listingIsOnSale[listing]
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
