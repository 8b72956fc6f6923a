public import Artifacts
internal import Commerce
internal import Kernels

/// What a click costs, relative to the first three quarters of the year before.
///
/// A mean-one lognormal AR(1), known in the week before the start, times a season (dearer in the
/// fourth quarter, by the share of the week that lies in it), times the events that act.
public struct CostPerClick: RiskProcess {
  /// The name.
  public static let name = "Cost per click"
  /// The one factor for all markets.
  public let factors: [Factor] = [.costPerClick]
  /// What is assumed.
  public let notes: [CalibrationNote]
  private let key: RandomKey
  private let volatility: Dial
  private let persistence: Dial
  private let uplift: Dial
  private let events: [TimedEffect]
  /// The share of each week that lies in a fourth quarter.
  private let season: [Double]

  /// Reads calendar and events.
  public init(_ context: RiskContext) throws(SimulationError) {
    key = context.key(.costPerClick, entity: "")
    volatility = try context.dial(Self.volatilityKey)
    persistence = try context.dial(Self.persistenceKey)
    uplift = try context.dial(Self.upliftKey)
    events = context.events.lastingEffects { effect in
      guard case .costPerClick(let factor) = effect else { return nil }
      return factor
    }
    let calendar = context.scenario.calendar
    season = calendar.weeks.map { Self.fourthQuarterShare(from: calendar.monday(ofWeek: $0)) }
    notes = [Self.note]
  }

  /// Writes multipliers.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    var noise = Autoregression(
      key: key, firstPath: block.firstPath, persistence: persistence.row(in: block),
      spread: volatility.row(in: block), start: .present)
    let uplift = uplift.row(in: block)
    let effects = events.map { $0.row(outcomes) }
    for week in 0..<block.weekCount {
      noise.advance(toWeek: week)
      let share = season[week]
      block.withRow(week: week, column: columns.lowerBound) { row in
        noise.fillMeanOneFactor(&row)
        if share > 0 { for path in row.indices { row[path] *= 1 + uplift[path] * share } }
        for effect in effects { effect.multiply(week: week, &row) }
      }
    }
  }

  /// The share of the seven days from a Monday on that lies in October to December.
  static func fourthQuarterShare(from monday: Day) -> Double {
    let days = (0..<7).filter { monday.advanced(by: $0).civil.month >= 10 }
    return Double(days.count) / 7
  }
}

extension RandomStream {
  /// The price level of clicks.
  static let costPerClick = RandomStream("cost per click")
}
