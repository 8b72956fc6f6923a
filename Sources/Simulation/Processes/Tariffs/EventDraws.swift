public import Commerce
public import Kernels

/// Draws for each policy event which branch happens, and when, in each future.
///
/// Two uniforms per event and future, keyed by the event's identifier: one picks the branch, one the
/// week. So another event leaves this one's draws as they were, and every process that an event
/// touches (duty, clicks, lanes) sees the same branch in the same future.
public struct EventDraws: Sendable {
  let nodes: [Node]

  /// One event as it is drawn.
  struct Node: Sendable {
    let event: TariffEvent
    let key: RandomKey
    /// Probability of this branch or an earlier one; the last is infinite, so that rounding in the
    /// sum never leaves a uniform without a branch.
    let cumulative: [Double]
    /// The weeks in which each branch may begin, equally likely.
    let windows: [ClosedRange<Int>]
  }

  /// Checks the events and fixes their keys.
  ///
  /// - Throws: Probabilities that do not sum to one, a window before the start, an effect that is no
  ///   number; the error names event and branch.
  public init(scenario: Scenario, purpose: RandomPurpose) throws(SimulationError) {
    var nodes: [Node] = []
    for event in scenario.tariffEvents {
      try EventCheck.check(event, calendar: scenario.calendar)
      nodes.append(
        Node(
          event: event,
          key: RandomKey(
            seed: scenario.seed, purpose: purpose, stream: .policyEvents, entity: event.id.text),
          cumulative: Self.cumulative(event.branches.map(\.probability)),
          windows: event.branches.map { Self.weeks(of: $0.window, in: scenario.calendar) }))
    }
    self.nodes = nodes
  }

  /// What happens in a run of consecutive futures.
  ///
  /// - Complexity: O(events × futures).
  public func outcomes(firstPath: Int, pathCount: Int) -> EventOutcomes {
    var branches: [Int] = []
    var startWeeks: [Int] = []
    branches.reserveCapacity(nodes.count * pathCount)
    startWeeks.reserveCapacity(nodes.count * pathCount)
    var which = [Double](repeating: 0, count: pathCount)
    var when = which
    for node in nodes {
      Self.fill(&which, node.key, firstPath: firstPath, draw: 0)
      Self.fill(&when, node.key, firstPath: firstPath, draw: 1)
      for path in 0..<pathCount {
        let branch = node.branch(at: which[path])
        branches.append(branch)
        startWeeks.append(node.startWeek(ofBranch: branch, at: when[path]))
      }
    }
    return EventOutcomes(
      events: nodes.map(\.event.id), firstPath: firstPath, pathCount: pathCount,
      branches: branches, startWeeks: startWeeks)
  }

  /// The weeks whose Monday lies in a window; weeks before the start are cut off.
  ///
  /// Where the window holds no Monday, the one week that first holds a rule of its first day.
  static func weeks(of window: DayInterval, in calendar: PlanningCalendar) -> ClosedRange<Int> {
    let first = max(0, window.from.map(calendar.firstWeek(holdingRuleFrom:)) ?? 0)
    let last = window.through.map(calendar.week(of:)) ?? calendar.horizonWeeks - 1
    return first...max(first, last)
  }

  private static func cumulative(_ probabilities: [Double]) -> [Double] {
    let lastPossible = probabilities.lastIndex { $0 > 0 } ?? 0
    var sum = 0.0
    return probabilities.enumerated().map { position, probability in
      sum += probability
      return position >= lastPossible ? .infinity : sum
    }
  }

  private static func fill(_ row: inout [Double], _ key: RandomKey, firstPath: Int, draw: UInt16) {
    var span = row.mutableSpan
    key.fillUniforms(&span, firstPath: UInt32(firstPath), period: 0, draw: draw)
  }
}

extension EventDraws.Node {
  /// The branch that a uniform falls on.
  func branch(at uniform: Double) -> Int { cumulative.firstIndex { uniform < $0 } ?? 0 }

  /// The week of a branch's window that a uniform falls on.
  func startWeek(ofBranch branch: Int, at uniform: Double) -> Int {
    let weeks = windows[branch]
    return min(weeks.lowerBound + Int(uniform * Double(weeks.count)), weeks.upperBound)
  }
}

extension RandomStream {
  /// Branches and weeks of policy events.
  static let policyEvents = RandomStream("policy events")
}
