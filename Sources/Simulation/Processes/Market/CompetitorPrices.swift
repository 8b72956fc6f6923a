public import Artifacts
internal import Commerce
internal import Kernels

/// Rivals' price level by market, relative to the start.
///
/// A mean-one lognormal AR(1), known in the week before the start, times what rivals pass on of added
/// duty: rivals from the same origin pay the same duty. The duty that counts in a market is the mean
/// over the firm's products, wherever they are sold, so that a new store moves no rival. It reaches
/// prices by partial adjustment: each week closes one over the lag of the gap that is left.
public struct CompetitorPrices: RiskProcess {
  /// The name.
  public static let name = "Competitor prices"
  /// One factor for each market, in the scenario's order.
  public let factors: [Factor]
  /// What is assumed.
  public let notes: [CalibrationNote]
  private let markets: [MarketLaw]

  /// A market as its price level is drawn.
  private struct MarketLaw: Sendable {
    let key: RandomKey
    let volatility: Dial
    let persistence: Dial
    let passThrough: Dial
    let lagWeeks: Dial
    /// Effects on duty, each weighted by the share of products it holds for.
    let duties: [TimedEffect]
    /// Regimes of duty, weighted alike.
    let regimes: [(law: DutyRegimeLaw, weight: Double)]
  }

  /// Reads markets and the duty that events may add in them.
  public init(_ context: RiskContext) throws(SimulationError) {
    let regimes = try DutyRegimeLaw.all(in: context)
    markets = try context.scenario.markets.map { market throws(SimulationError) in
      let place = SettingSelector(market: market.id)
      return MarketLaw(
        key: context.key(.competitorPrices, entity: market.id.text),
        volatility: try context.dial(Self.volatilityKey, at: place),
        persistence: try context.dial(Self.persistenceKey, at: place),
        passThrough: try context.dial(Self.passThroughKey, at: place),
        lagWeeks: try context.dial(Self.lagKey, at: place),
        duties: Self.duties(in: market, context),
        regimes: regimes.map { ($0, Self.share(of: $0.corridor, in: market, context)) }
          .filter { $0.weight > 0 })
    }
    factors = context.scenario.markets.map { .competitorPrice($0.id) }
    notes = [Self.note]
  }

  /// Writes price levels.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    for (position, market) in markets.enumerated() {
      var noise = Autoregression(
        key: market.key, firstPath: block.firstPath,
        persistence: market.persistence.row(in: block), spread: market.volatility.row(in: block),
        start: .present)
      var duty = PassedOnDuty(
        effects: market.duties.map { $0.row(outcomes) },
        regimes: market.regimes.map {
          PassedOnDuty.WeightedRegime(chain: $0.law.chain(in: block), weight: $0.weight)
        },
        passThrough: market.passThrough.row(in: block), lagWeeks: market.lagWeeks.row(in: block))
      for week in 0..<block.weekCount {
        noise.advance(toWeek: week)
        duty.advance(toWeek: week)
        block.withRow(week: week, column: columns.lowerBound + position) {
          noise.fillMeanOneFactor(&$0)
          duty.multiply(&$0)
        }
      }
    }
  }

  private static func duties(in market: Market, _ context: RiskContext) -> [TimedEffect] {
    context.events.lastingEffects { effect in
      guard case .addedDuty(let origin, let destination, let goods, let rate) = effect else {
        return nil
      }
      let corridor = DutyCorridor(origin: origin, destination: destination, goods: goods)
      let share = share(of: corridor, in: market, context)
      return share > 0 ? rate * share : nil
    }
  }

  /// The share of products on whose way into a market a corridor lies.
  private static func share(
    of corridor: DutyCorridor, in market: Market, _ context: RiskContext
  ) -> Double {
    let products = context.scenario.products
    let held = products.count {
      corridor.holds(origin: $0.originCountry, market: market, goods: $0.hsCode)
    }
    return Double(held) / Double(products.count)
  }
}

extension RandomStream {
  /// A market's price level of rivals.
  static let competitorPrices = RandomStream("competitor prices")
}
