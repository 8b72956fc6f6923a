import Artifacts
import Commerce
import Economics

/// The schedules that have occurred, made when a future first needs them.
///
/// A schedule is a pure function of its deviations, so books of different threads agree; only the
/// numbering is local, and no result depends on it.
struct ScheduleBook {
  private let strategy: Strategy
  private let scenario: Scenario
  private let rule: ComplianceRule
  private var numberByDeviations: [Set<Deviation>: Int] = [:]
  /// The schedules made so far; number 0 is the planned course.
  private(set) var schedules: [Schedule] = []

  /// A book that holds the planned course.
  init(strategy: Strategy, scenario: Scenario) {
    self.strategy = strategy
    self.scenario = scenario
    rule = ComplianceRule(scenario)
    _ = number(for: [])
  }

  /// The number of the schedule with these deviations.
  mutating func number(for deviations: Set<Deviation>) -> Int {
    if let number = numberByDeviations[deviations] { return number }
    let earlier = applications(before: deviations)
    let number = schedules.count
    schedules.append(
      Schedule(
        strategy: strategy, deviations: deviations, scenario: scenario, rule: rule, after: earlier))
    numberByDeviations[deviations] = number
    return number
  }

  /// The number of the schedule that follows another by one more deviation.
  mutating func number(after number: Int, adding deviation: Deviation) -> Int {
    self.number(for: schedules[number].deviations.union([deviation]))
  }

  /// Waits so far in a stage on a schedule.
  func waits(inStage stage: Int, on number: Int) -> Int {
    schedules[number].deviations.reduce(0) { count, deviation in
      if case .waited(stage, _) = deviation { count + 1 } else { count }
    }
  }

  /// Papers applied for on the course that the last of the deviations left.
  ///
  /// That is what the firm did before it knew. Two deviations of one week lead to the same.
  private mutating func applications(
    before deviations: Set<Deviation>
  ) -> [ComplianceRule.Application] {
    guard !rule.files.isEmpty, let last = deviations.map(\.week).max() else { return [] }
    let parent = number(for: deviations.filter { $0.week < last })
    return schedules[parent].applications
  }
}
