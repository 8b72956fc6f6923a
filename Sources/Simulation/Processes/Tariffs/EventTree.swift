public import Artifacts
public import Commerce

/// Policy as an event tree: added duty and refunds by corridor, charges on parcels, and facts by which
/// rules begin and end.
///
/// The primary law of tariff risk, elicited from the user rather than calibrated: the few changes
/// that a corridor has seen calibrate nothing. Events compose: duty and charges of all active
/// branches add up; refunds in one week add up to at most the whole; a fact holds while any active
/// branch makes it true.
public struct EventTree: RiskProcess {
  /// The name.
  public static let name = "Policy events"
  /// All its numbers are in the events themselves.
  public static let settings: [SettingDeclaration] = []
  /// Factors by corridor and destination, in the order in which events name them.
  public let factors: [Factor]
  /// One sentence for each event.
  public let notes: [CalibrationNote]
  /// The effects that make up each factor.
  private let effects: [[TimedEffect]]

  /// Reads the scenario's events.
  public init(_ context: RiskContext) throws(SimulationError) {
    let scenario = context.scenario
    var factors: [Factor] = []
    for node in context.events.nodes {
      for effect in node.event.branches.flatMap(\.effects) {
        try Self.checkRate(of: effect, event: node.event.id, in: scenario)
        if let factor = Self.factor(of: effect), !factors.contains(factor) {
          factors.append(factor)
        }
      }
    }
    self.factors = factors
    effects = factors.map { factor in
      context.events.effects { effect, branch in
        Self.factor(of: effect) == factor ? Self.course(of: effect, in: branch, scenario) : nil
      }
    }
    notes = context.events.nodes.map { Self.note(on: $0.event) }
  }

  /// Writes the sums of the effects that act in each week.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    let rows = effects.map { $0.map { $0.row(outcomes) } }
    for week in 0..<block.weekCount {
      for (position, effects) in rows.enumerated() {
        let isAtMostOne = Self.isAtMostOne(factors[position])
        block.withRow(week: week, column: columns.lowerBound + position) { row in
          row.update(repeating: 0)
          for effect in effects { effect.add(week: week, to: &row) }
          if isAtMostOne { for path in row.indices { row[path] = min(row[path], 1) } }
        }
      }
    }
  }
}

extension EventTree {
  /// The factor that an effect moves, nil for what other processes make of it.
  private static func factor(of effect: TariffEvent.Effect) -> Factor? {
    switch effect {
    case .addedDuty(let origin, let destination, let goods, _):
      .addedDuty(DutyCorridor(origin: origin, destination: destination, goods: goods))
    case .refund(let origin, let destination, _, _):
      .dutyRefund(DutyCorridor(origin: origin, destination: destination, goods: nil))
    case .parcelCharge(let destination, _): .parcelCharge(destination: destination)
    case .fact(let fact): .fact(fact)
    case .costPerClick, .laneDelay: nil
    }
  }

  /// Whether what several branches make of a factor is no more than the whole.
  private static func isAtMostOne(_ factor: Factor) -> Bool {
    switch factor {
    case .dutyRefund, .fact: true
    default: false
    }
  }

  /// How large an effect is and how it runs: a refund is paid in one week, the rest lasts.
  private static func course(
    of effect: TariffEvent.Effect, in branch: TariffEvent.Branch, _ scenario: Scenario
  ) -> (amount: Double, lagWeeks: Int, durationWeeks: Int?)? {
    switch effect {
    case .addedDuty(_, _, _, let rate): (rate, 0, branch.durationWeeks)
    case .refund(_, _, let share, let afterWeeks): (share, afterWeeks, 1)
    case .parcelCharge(_, let amount): (scenario.inBase(amount), 0, branch.durationWeeks)
    case .fact: (1, 0, branch.durationWeeks)
    case .costPerClick, .laneDelay: nil
    }
  }

  private static func checkRate(
    of effect: TariffEvent.Effect, event: Identifier<TariffEvent>, in scenario: Scenario
  ) throws(SimulationError) {
    guard case .parcelCharge(_, let amount) = effect,
      scenario.rates.lastRate(of: amount.currency, base: scenario.baseCurrency) == nil
    else { return }
    throw SimulationError(
      .missingRates, at: "tariff event \(event)",
      "its parcel charge is in \(amount.currency), for which there is no rate before the start")
  }

  private static func note(on event: TariffEvent) -> CalibrationNote {
    let branches = event.branches.map { "\($0.name) \(PlainText.percent($0.probability))" }
    return CalibrationNote(
      subject: "\(name): \(event.title)",
      sentence: "Elicited, not calibrated: \(PlainText.list(branches)), every week of a branch's "
        + "window equally likely, independent of other events (\(event.evidence.citation), "
        + "\(event.evidence.status.rawValue)).",
      isCalibrated: false)
  }
}
