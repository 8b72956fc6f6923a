import Artifacts
import Commerce
import Economics

/// The walk that fills a schedule; one value per week is appended to each list.
struct ScheduleWalk {
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
  var clearedInWeek: [Int?]
  private let storeOfListing: [Int]

  init(strategy: Strategy, deviations: Set<Deviation>, scenario: Scenario) {
    self.strategy = strategy
    self.deviations = deviations
    self.scenario = scenario
    state = PlanState(start: scenario)
    openedInWeek = scenario.stores.map { _ in nil }
    clearedInWeek = scenario.listings.map { _ in nil }
    storeOfListing = scenario.listings.map { scenario.stores.position(of: $0.store) ?? 0 }
    schedule(strategy.stages.first?.actions ?? [], from: 0)
  }

  /// Takes the course a week further.
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

  /// Waits of a stage: each deviation names one.
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
      if case .clear(let selector) = action { clear(selector, week) }
      state.take(action, in: scenario)
    }
    due.removeAll { $0.week <= week }
    spendByWeek.append(spend)
  }

  private mutating func clear(_ selector: SettingSelector, _ week: Int) {
    for (position, listing) in scenario.listings.enumerated()
    where selector.matches(scenario.place(of: listing)) && clearedInWeek[position] == nil {
      clearedInWeek[position] = week
    }
  }
}

/// Papers: what they cost and which listings wait for them.
extension ScheduleWalk {
  /// Applies for the papers that the walked course needs and takes listings off sale while theirs are
  /// not held; returns the applications.
  mutating func awaitPapers(
    _ rule: ComplianceRule, knownFrom first: Int, after earlier: [ComplianceRule.Application]
  ) -> [ComplianceRule.Application] {
    guard !rule.files.isEmpty else { return [] }
    let applications = rule.applications(
      over: scenario.calendar.weeks, knownFrom: first, after: earlier, onSale: isOnSale)
    for application in applications {
      spendByWeek[application.week] += scenario.inBase(rule.files[application.file].cost)
    }
    withhold { listing, week in
      !rule.allows(listing: listing, inWeek: week, after: applications)
    }
    return applications
  }

  private mutating func withhold(_ isWithheld: (_ listing: Int, _ week: Int) -> Bool) {
    let walked = states
    states = []
    for week in stateByWeek.indices {
      var state = walked[stateByWeek[week]]
      for listing in scenario.listings.indices
      where state.listingIsOnSale[listing] && isWithheld(listing, week) {
        state.listingIsOnSale[listing] = false
      }
      if states.last != state { states.append(state) }
      stateByWeek[week] = states.count - 1
    }
  }

  /// Whether a listing is on sale in a week of the walk.
  private func isOnSale(_ listing: Int, _ week: Int) -> Bool {
    let state = states[stateByWeek[week]]
    return state.storeIsOpen[storeOfListing[listing]] && state.listingIsOnSale[listing]
  }

  /// The first week on sale since its store opened, by listing.
  var launches: [Int?] {
    scenario.listings.indices.map { listing in
      openedInWeek[storeOfListing[listing]].map { opened in
        stateByWeek.indices.dropFirst(opened).first { isOnSale(listing, $0) } ?? opened
      }
    }
  }

  /// The week after the last one on sale, by listing; 0 for one that never is.
  var offSaleFromWeek: [Int] {
    scenario.listings.indices.map { listing in
      stateByWeek.indices.last { isOnSale(listing, $0) }.map { $0 + 1 } ?? 0
    }
  }
}
