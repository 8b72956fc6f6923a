public import Artifacts
internal import Commerce
internal import Kernels

/// What the listings of a market or a category have in common: multipliers of expected demand.
///
/// The logarithm of each factor is a Gaussian AR(1) around zero. The week before the start is known,
/// so the deviation is 0 there and the spread grows to the stationary one: in week t the variance is
/// σ² (1 − φ^(2(t+1))). Half the variance is taken off, so the mean is one in every week and the
/// forecast's mean stays the mean.
public struct DemandFactors: RiskProcess {
  /// The name.
  public static let name = "Demand factors"
  /// Markets in the scenario's order, then categories in the order of products.
  public let factors: [Factor]
  /// Forecasting's own sentence, and what was filled in.
  public let notes: [CalibrationNote]
  private let persistence: Double
  private let series: [(key: RandomKey, spread: Dial)]

  /// Reads the measured volatilities.
  ///
  /// - Throws: A volatility that is negative or no number, a persistence outside 0 ..< 1.
  public init(_ context: RiskContext) throws(SimulationError) {
    let volatility = context.volatility
    persistence = volatility.weeklyPersistence
    guard persistence >= 0, persistence < 1 else {
      throw SimulationError(
        .volatility, at: "weekly persistence of demand", "\(persistence) does not lie in 0 ..< 1")
    }
    let markets = context.scenario.markets.map(\.id)
    let categories = Self.categories(of: context.scenario)
    var series: [(key: RandomKey, spread: Dial)] = []
    for market in markets {
      let spread = try Self.spread(volatility.market[market], of: "market \(market)")
      let assumed = try context.dial(Self.marketKey, at: SettingSelector(market: market))
      series.append((context.key(.marketDemand, entity: market.text), spread ?? assumed))
    }
    for category in categories {
      let spread = try Self.spread(volatility.category[category], of: "category \(category)")
      let assumed = try context.dial(Self.categoryKey)
      series.append((context.key(.categoryDemand, entity: category), spread ?? assumed))
    }
    self.series = series
    factors = markets.map { .marketDemand($0) } + categories.map { .categoryDemand($0) }
    let unmeasured =
      markets.filter { volatility.market[$0] == nil }.map(\.text)
      + categories.filter { volatility.category[$0] == nil }
    notes = [volatility.note] + Self.note(onUnmeasured: unmeasured)
  }

  /// Writes mean-one factors.
  public func fill(_ block: inout PathBlock, columns: Range<Int>, outcomes: EventOutcomes) {
    let persistence = [Double](repeating: persistence, count: block.pathCount)
    for (position, member) in series.enumerated() {
      var state = Autoregression(
        key: member.key, firstPath: block.firstPath, persistence: persistence,
        spread: member.spread.row(in: block), start: .present)
      for week in 0..<block.weekCount {
        state.advance(toWeek: week)
        block.withRow(week: week, column: columns.lowerBound + position) {
          state.fillMeanOneFactor(&$0)
        }
      }
    }
  }

  private static func categories(of scenario: Scenario) -> [String] {
    var seen: Set<String> = []
    return scenario.products.map(\.category).filter { seen.insert($0).inserted }
  }

  private static func spread(
    _ measured: Double?, of subject: String
  ) throws(SimulationError) -> Dial? {
    guard let measured else { return nil }
    guard measured >= 0, measured.isFinite else {
      throw SimulationError(
        .volatility, at: "demand volatility of \(subject)", "\(measured) is no standard deviation")
    }
    return .exactly(measured)
  }
}

extension RandomStream {
  /// A market's demand factor.
  static let marketDemand = RandomStream("market demand")
  /// A category's demand factor.
  static let categoryDemand = RandomStream("category demand")
}
