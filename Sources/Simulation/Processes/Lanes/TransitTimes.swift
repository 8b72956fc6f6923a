public import Artifacts
internal import Commerce
internal import Kernels

/// How long goods take: door-to-shelf weeks by lane and week of shipment.
///
/// The lane's law of days is its law from week to week: a stationary Gaussian AR(1) runs under it and
/// is read through the law's quantiles, so that a slow week is followed by slow weeks and orders may
/// still cross. Seaborne lanes share ``PortShocks``; events delay all lanes of a mode. Bulk arrives
/// in whole weeks rounded up, at least one; parcels to buyers are rounded to the nearest week.
public struct TransitTimes: RiskProcess {
  /// The name.
  public static let name = "Transit times"
  /// One factor for each lane, in the scenario's order.
  public let factors: [Factor]
  /// What is given and what is assumed.
  public let notes: [CalibrationNote]
  private let lanes: [LaneLaw]
  private let shockKey: RandomKey
  private let persistence: Dial
  private let shockChance: Dial
  private let shockWeeks: Dial
  private let shockDays: Dial

  /// A lane as its weeks are drawn.
  private struct LaneLaw: Sendable {
    let key: RandomKey
    let days: UncertainLaw
    let isSeaborne: Bool
    let isParcel: Bool
    let delays: [TimedEffect]
  }

  /// Reads the scenario's lanes.
  ///
  /// - Throws: A law of days that is none.
  public init(_ context: RiskContext) throws(SimulationError) {
    persistence = try context.dial(Self.persistenceKey)
    shockChance = try context.dial(Self.shockChanceKey)
    shockWeeks = try context.dial(Self.shockWeeksKey)
    shockDays = try context.dial(Self.shockDaysKey)
    shockKey = context.key(.portShocks, entity: "seaborne")
    lanes = try context.scenario.lanes.map { lane throws(SimulationError) in
      LaneLaw(
        key: context.key(.transitTimes, entity: lane.id.text),
        days: try UncertainLaw(lane.transitDays, of: "transit days of lane \(lane.id)"),
        isSeaborne: lane.mode == .sea || lane.mode == .fastSea,
        isParcel: lane.endsAtBuyers,
        delays: context.events.lastingEffects { effect in
          guard case .laneDelay(lane.mode, let days) = effect else { return nil }
          return days
        })
    }
    factors = context.scenario.lanes.map { .transitWeeks($0.id) }
    notes = [Self.note(laneCount: lanes.count)]
  }

  /// Writes whole weeks for goods shipped in each week.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    var shocks = portShocks(in: block)
    var states = autoregressions(in: block)
    let delays = lanes.map { $0.delays.map { $0.row(outcomes) } }
    var days = [Double](repeating: 0, count: block.pathCount)
    var normals = days
    for week in 0..<block.weekCount {
      shocks.advance(toWeek: week)
      for (position, lane) in lanes.enumerated() {
        states[position].advance(toWeek: week)
        normals.replaceSubrange(normals.indices, with: states[position].deviation)
        var working = normals.mutableSpan
        var row = days.mutableSpan
        lane.days.fillValues(&row, normals: &working)
        if lane.isSeaborne { Self.add(shocks.delayDays.span, to: &row) }
        for delay in delays[position] { delay.add(week: week, to: &row) }
        block.withRow(week: week, column: columns.lowerBound + position) {
          Self.fillWeeks(&$0, days: days.span, isParcel: lane.isParcel)
        }
      }
    }
  }

  private func autoregressions(in block: PathBlock) -> [Autoregression] {
    let persistence = persistence.row(in: block)
    let spread = [Double](repeating: 1, count: block.pathCount)
    return lanes.map {
      Autoregression(
        key: $0.key, firstPath: block.firstPath, persistence: persistence, spread: spread,
        start: .stationary)
    }
  }

  private func portShocks(in block: PathBlock) -> PortShocks {
    PortShocks(
      key: shockKey, firstPath: block.firstPath,
      startChance: shockChance.row(in: block).map { $0 / PlanningCalendar.weeksPerMonth },
      meanWeeks: shockWeeks.row(in: block), sizeDays: shockDays.row(in: block))
  }

  private static func add(_ more: Span<Double>, to row: inout MutableSpan<Double>) {
    for path in row.indices { row[path] += more[path] }
  }

  /// Days by which a law's quantile may exceed whole weeks through rounding in its exponential
  /// without taking one week more.
  private static let roundingDays = 1e-9

  private static func fillWeeks(
    _ row: inout MutableSpan<Double>, days: Span<Double>, isParcel: Bool
  ) {
    if isParcel {
      for path in row.indices { row[path] = max(0, (days[path] / 7).rounded(.toNearestOrEven)) }
    } else {
      for path in row.indices {
        row[path] = max(1, ((days[path] - roundingDays) / 7).rounded(.up))
      }
    }
  }
}

extension Lane {
  /// Whether it carries parcels to buyers rather than bulk to a node.
  fileprivate var endsAtBuyers: Bool {
    switch destination {
    case .buyers: true
    case .node: false
    }
  }
}

extension RandomStream {
  /// A lane's days from week to week.
  static let transitTimes = RandomStream("transit times")
  /// Beginning and end of shocks at ports.
  static let portShocks = RandomStream("port shocks")
}
