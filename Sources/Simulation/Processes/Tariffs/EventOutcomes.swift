public import Commerce

/// Which branch of each policy event happens in each of a run of futures, and when it begins: what
/// strata and reports are made by.
public struct EventOutcomes: Sendable {
  /// Events in the scenario's order.
  public let events: [Identifier<TariffEvent>]
  /// Global number of the first future.
  public let firstPath: Int
  /// Futures held.
  public let pathCount: Int
  /// Position of the branch that happens, `[event][path]`, path fastest.
  public let branches: [Int]
  /// The week in which it begins, `[event][path]`, path fastest; it may lie beyond the horizon.
  public let startWeeks: [Int]

  /// Outcomes of the shape stated.
  ///
  /// - Precondition: both arrays hold `events.count * pathCount` numbers.
  public init(
    events: [Identifier<TariffEvent>], firstPath: Int, pathCount: Int, branches: [Int],
    startWeeks: [Int]
  ) {
    precondition(branches.count == events.count * pathCount, "EventOutcomes: branches")
    precondition(startWeeks.count == branches.count, "EventOutcomes: start weeks")
    self.events = events
    self.firstPath = firstPath
    self.pathCount = pathCount
    self.branches = branches
    self.startWeeks = startWeeks
  }

  /// The branches of one event by future, or nil where there is no such event.
  public func branches(of event: Identifier<TariffEvent>) -> ArraySlice<Int>? {
    events.firstIndex(of: event).map { branches[range(ofEvent: $0)] }
  }

  /// The first weeks of one event by future, or nil where there is no such event.
  public func startWeeks(of event: Identifier<TariffEvent>) -> ArraySlice<Int>? {
    events.firstIndex(of: event).map { startWeeks[range(ofEvent: $0)] }
  }

  /// Where the futures of one event lie in ``branches`` and ``startWeeks``.
  public func range(ofEvent position: Int) -> Range<Int> {
    position * pathCount..<(position + 1) * pathCount
  }
}
