import Artifacts
import Commerce

/// The ways that every store can go under what a strategy leaves free.
///
/// A store that the strategy's own stages open or close keeps to that; the rest is free where the
/// strategy says so. A mode that has no node or lane in the scenario is no choice.
struct CourseCatalogue {
  private let strategy: Strategy
  private let scenario: Scenario
  private let stages: PlanningStages
  private let needs: ComplianceNeeds

  /// A catalogue for a strategy.
  init(
    strategy: Strategy, scenario: Scenario, stages: PlanningStages, needs: ComplianceNeeds
  ) {
    self.strategy = strategy
    self.scenario = scenario
    self.stages = stages
    self.needs = needs
  }

  /// The modes that a store may run in.
  func modes(ofStore store: Int) -> [FulfilmentMode] {
    let place = scenario.stores[store]
    if let named = events(ofStore: store).compactMap(\.mode).first { return [named] }
    guard strategy.free.contains(.modes) else { return [place.mode] }
    return FulfilmentMode.allCases.filter { $0 == place.mode || place.allowedModes.contains($0) }
  }

  /// The courses of a store in a mode; none for a candidate that stays closed.
  func courses(ofStore store: Int, mode: FulfilmentMode) -> [StoreCourse] {
    let events = events(ofStore: store)
    if !events.isEmpty || !strategy.free.contains(.stores) {
      return fixedCourse(store, mode, events).map { [$0] } ?? []
    }
    return scenario.stores[store].status == .open
      ? runningCourses(store, mode) : openingCourses(store, mode)
  }

  private struct Event {
    let week: Int
    let opens: Bool
    let mode: FulfilmentMode?
  }

  /// What the strategy's stages say of a store.
  private func events(ofStore store: Int) -> [Event] {
    let id = scenario.stores[store].id
    var events: [Event] = []
    for stage in strategy.stages {
      for timed in stage.actions {
        let week = stage.firstWeek + timed.afterWeeks
        switch timed.action {
        case .open(id, let mode): events.append(Event(week: week, opens: true, mode: mode))
        case .close(id): events.append(Event(week: week, opens: false, mode: nil))
        default: break
        }
      }
    }
    return events.filter { $0.week < scenario.calendar.horizonWeeks }
  }

  private func fixedCourse(
    _ store: Int, _ mode: FulfilmentMode, _ events: [Event]
  ) -> StoreCourse? {
    let isRunning = scenario.stores[store].status == .open
    guard let opens = isRunning ? 0 : events.first(where: { $0.opens })?.week else { return nil }
    let closes = events.first { !$0.opens && $0.week >= opens }?.week
    return StoreCourse(
      store: store, mode: mode, firstStage: stages.stage(ofWeek: opens),
      endStage: closes.map { stages.stage(ofWeek: $0) } ?? stages.count,
      weeks: opens..<(closes ?? scenario.calendar.horizonWeeks))
  }

  private func runningCourses(_ store: Int, _ mode: FulfilmentMode) -> [StoreCourse] {
    (0...stages.count).map { end in
      StoreCourse(
        store: store, mode: mode, firstStage: 0, endStage: end, weeks: 0..<stages.start(end))
    }
  }

  private func openingCourses(_ store: Int, _ mode: FulfilmentMode) -> [StoreCourse] {
    let papers = needs.firstWeek(ofStore: store)
    var courses: [StoreCourse] = []
    for first in 0..<stages.count {
      let opens = max(stages.start(first), papers)
      for end in first + 1...stages.count where stages.start(end) > opens {
        courses.append(
          StoreCourse(
            store: store, mode: mode, firstStage: first, endStage: end,
            weeks: opens..<stages.start(end)))
      }
    }
    return courses
  }
}
