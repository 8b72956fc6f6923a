import Artifacts
import Commerce
import Economics

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
  /// The week from which a listing of a store that opened is on sale, by listing; nil for others.
  let launchedInWeek: [Int?]
  /// The week from which a listing's stock is sold off, by listing; nil for those that no action
  /// clears.
  let clearedInWeek: [Int?]
  /// The week from which a listing is off sale for good, by listing; 0 for one that never is.
  let offSaleFromWeek: [Int]
  /// The papers that are applied for.
  let applications: [ComplianceRule.Application]

  /// Follows the strategy from week 0 to the horizon.
  ///
  /// - Parameters:
  ///   - rule: which papers listings wait for.
  ///   - earlier: papers applied for on the course that this one left by its last deviation: what
  ///     was done before it stays done.
  init(
    strategy: Strategy, deviations: Set<Deviation>, scenario: Scenario, rule: ComplianceRule,
    after earlier: [ComplianceRule.Application] = []
  ) {
    var walk = ScheduleWalk(strategy: strategy, deviations: deviations, scenario: scenario)
    for week in scenario.calendar.weeks { walk.step(week) }
    let known = deviations.map { $0.week + 1 }.max() ?? 0
    applications = walk.awaitPapers(rule, knownFrom: known, after: earlier)
    launchedInWeek = walk.launches
    self.deviations = deviations
    stateByWeek = walk.stateByWeek
    states = walk.states
    stageByWeek = walk.stageByWeek
    gateByWeek = walk.gateByWeek
    spendByWeek = walk.spendByWeek
    openedInWeek = walk.openedInWeek
    clearedInWeek = walk.clearedInWeek
    offSaleFromWeek = walk.offSaleFromWeek
  }

  /// The state in force in a week.
  func state(inWeek week: Int) -> PlanState { states[stateByWeek[week]] }

  /// The week from which stock that these listings share is sold off: one of them is cleared and none
  /// of the others will sell of it any more; nil where it is not.
  func clearanceWeek(ofListings listings: ArraySlice<Int>) -> Int? {
    guard let cleared = listings.compactMap({ clearedInWeek[$0] }).min() else { return nil }
    return listings.reduce(cleared) { max($0, offSaleFromWeek[$1]) }
  }
}
