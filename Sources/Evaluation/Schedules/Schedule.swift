import Artifacts
import Commerce

/// The course of a strategy week by week for one history of gates and triggers, on the assumption
/// that nothing further goes wrong: what a manager in that future would plan on.
struct Schedule: Sendable {
  /// What makes this course differ from the planned one.
  let deviations: Set<Deviation>
  /// The state in force, by week: a position in ``states``.
  let stateByWeek: [Int]
  /// The states that occur.
  let states: [PlanState]
  /// The stage by week.
  let stageByWeek: [Int]
  /// The stage whose gate is read at the end of the week; nil in most weeks.
  let gateByWeek: [Int?]
  /// Money spent once, in base currency, by week.
  let spendByWeek: [Double]
  /// The week in which a store last opened, by store; nil for one that never does.
  let openedInWeek: [Int?]

  /// Follows the strategy from week 0 to the horizon.
  init(strategy: Strategy, deviations: Set<Deviation>, scenario: Scenario) {
    var walk = ScheduleWalk(strategy: strategy, deviations: deviations, scenario: scenario)
    for week in scenario.calendar.weeks { walk.step(week) }
    self.deviations = deviations
    stateByWeek = walk.stateByWeek
    states = walk.states
    stageByWeek = walk.stageByWeek
    gateByWeek = walk.gateByWeek
    spendByWeek = walk.spendByWeek
    openedInWeek = walk.openedInWeek
  }

  /// The state in force in a week.
  func state(inWeek week: Int) -> PlanState { states[stateByWeek[week]] }
}

/// The walk that fills a schedule; one value per week is appended to each list.
private struct ScheduleWalk {
  let strategy: Strategy
  let scenario: Scenario
  let deviations: Set<Deviation>
  var stage = 0
  var stageStart = 0
  /// A plan that took a contingency stays in its stage for good.
  var isStuck = false
  var state: PlanState
  var due: [(week: Int, action: StageAction)] = []
  var states: [PlanState] = []
  var stateByWeek: [Int] = []
  var stageByWeek: [Int] = []
  var gateByWeek: [Int?] = []
  var spendByWeek: [Double] = []
  var openedInWeek: [Int?]

  init(strategy: Strategy, deviations: Set<Deviation>, scenario: Scenario) {
    self.strategy = strategy
    self.deviations = deviations
    self.scenario = scenario
    state = PlanState(start: scenario)
    openedInWeek = scenario.stores.map { _ in nil }
    schedule(strategy.stages.first?.actions ?? [], from: 0)
  }

  mutating func step(_ week: Int) {
    takeTriggers(before: week)
    if !isStuck, let end = stageEnd, week == end { enterNextStage(week) }
    takeDueActions(week)
    if states.last != state { states.append(state) }
    stateByWeek.append(states.count - 1)
    stageByWeek.append(stage)
    gateByWeek.append(gateRead(atEndOf: week))
    takeContingency(atEndOf: week)
  }

  /// The week in which the next stage begins, waits included; nil in the last stage.
  private var stageEnd: Int? {
    guard stage + 1 < strategy.stages.count else { return nil }
    let planned = strategy.stages[stage + 1].firstWeek - strategy.stages[stage].firstWeek
    return stageStart + planned + waits(in: stage)
  }

  /// Waits of a stage: each deviation names one, numbered so that a set can hold several.
  private func waits(in stage: Int) -> Int {
    deviations.reduce(0) { count, deviation in
      if case .waited(stage, _) = deviation { count + 1 } else { count }
    }
  }

  private mutating func enterNextStage(_ week: Int) {
    stage += 1
    stageStart = week
    schedule(strategy.stages[stage].actions, from: week)
  }

  private mutating func takeTriggers(before week: Int) {
    for case .triggered(let trigger, let pulled) in deviations where pulled + 1 == week {
      schedule(strategy.triggers[trigger].actions, from: week)
    }
  }

  private func gateRead(atEndOf week: Int) -> Int? {
    guard !isStuck, let end = stageEnd, week == end - 1, strategy.stages[stage].gate != nil else {
      return nil
    }
    return stage
  }

  private mutating func takeContingency(atEndOf week: Int) {
    guard deviations.contains(.contingency(stage: stage, week: week)),
      let gate = strategy.stages[stage].gate
    else { return }
    isStuck = true
    schedule(gate.contingency, from: week + 1)
  }

  private mutating func schedule(_ actions: [StageTemplate.TimedAction], from week: Int) {
    due += actions.map { (week + $0.afterWeeks, $0.action) }
  }

  private mutating func takeDueActions(_ week: Int) {
    var spend = 0.0
    for (_, action) in due.filter({ $0.week == week }) {
      if case .spend(let money, _) = action { spend += scenario.inBase(money) }
      if case .open(let store, _) = action, let position = scenario.stores.position(of: store),
        !state.storeIsOpen[position]
      {
        openedInWeek[position] = week
      }
      state.take(action, in: scenario)
    }
    due.removeAll { $0.week <= week }
    spendByWeek.append(spend)
  }
}
