import Artifacts
import Commerce
import Economics
import Kernels
import Planning

extension World {
  /// A hundred units a week for every listing, without noise of its own unless asked.
  func panel(
    _ scenario: Scenario, units: Double = 100, size: Double = .infinity, levelVariance: Double = 0
  ) -> ForecastPanel {
    let note = CalibrationNote(subject: "test", sentence: "flat", isCalibrated: false)
    let count = scenario.listings.count * weeks
    return ForecastPanel(
      listings: scenario.listings.map(\.id), weekCount: weeks,
      means: [Double](repeating: units, count: count), quantileLevels: [0.5],
      quantiles: [Double](repeating: units, count: count),
      dispersionSizes: scenario.listings.map { _ in size },
      levelVariancePerWeek: levelVariance,
      commonVolatility: CommonVolatility(
        market: [:], category: [:], weeklyPersistence: 0, note: note),
      choices: scenario.listings.map { _ in
        ModelChoice(
          model: "flat", reason: "test", rollingError: nil, naiveError: nil, historyWeeks: 0)
      })
  }

  /// Futures in which demand of markets varies and every fourth has 25 points more duty into the US
  /// from week 10 on, and every fourth, others, all ``facts``; `spread` zero and no duty leave the world as it is.
  func sample(
    paths: Int = 64, spread: Double = 0.2, addedDuty: Double = 0.25
  ) -> PathBlock {
    let corridor = DutyCorridor(origin: nil, destination: "US", goods: nil)
    let markets: [Identifier<Market>] = ["us", "de", "jp"]
    let rates: [(Currency, Double)] = [(.usd, Self.usd), (.eur, Self.eur), (.jpy, Self.jpy)]
    let layout = FactorLayout(
      factors: rates.map { .currency($0.0) } + markets.map { .marketDemand($0) }
        + facts.map { .fact($0) } + [.costPerClick, .addedDuty(corridor)], parameters: [])
    var block = PathBlock(layout: layout, firstPath: 0, pathCount: paths, weekCount: weeks)
    let key = RandomKey(
      seed: 3, purpose: .test, stream: RandomStream("world"), entity: "markets")
    for path in 0..<paths {
      for week in 0..<weeks {
        func set(_ factor: Factor, _ value: Double) {
          guard let column = layout.column(of: factor) else { return }
          block.values[block.range(week: week, column: column).lowerBound + path] = value
        }
        for (currency, rate) in rates { set(.currency(currency), rate) }
        for (position, market) in markets.enumerated() {
          let draw = key.uniform(path: UInt32(path), period: 0, draw: UInt16(position))
          set(.marketDemand(market), 1 + spread * (2 * draw - 1))
        }
        for fact in facts { set(.fact(fact), path % 4 == 1 && week >= 10 ? 1 : 0) }
        set(.costPerClick, 1)
        set(.addedDuty(corridor), path % 4 == 0 && week >= 10 ? addedDuty : 0)
      }
    }
    return block
  }

  /// A context for strategies.
  func context(
    _ strategies: [Strategy] = [], sample: PathBlock? = nil, size: Double = .infinity
  ) throws -> PlanningContext {
    let scenario = try scenario(strategies)
    return try PlanningContext(
      scenario: scenario, panel: panel(scenario, size: size), sample: sample ?? self.sample(),
      costs: { try CompiledCosts(scenario: scenario, modes: $0) })
  }

  /// Stages at weeks 0, 13 and 39 with free decisions.
  static func strategy(
    _ free: Set<Strategy.FreeDecision>, actions: [StageTemplate.TimedAction] = []
  ) -> Strategy {
    Strategy(
      id: "optimised", title: "Optimised", summary: "What the optimiser would do.",
      stages: [
        StageTemplate(title: "Steady", firstWeek: 0, actions: actions, gate: nil),
        StageTemplate(
          title: "Diversify", firstWeek: 13, actions: [],
          gate: Gate(
            conditions: [
              Gate.Condition(
                metric: "contribution_after_ads", comparison: .atLeast, threshold: 0)
            ], patienceWeeks: 4, contingency: [])),
        StageTemplate(title: "Brand", firstWeek: 39, actions: [], gate: nil),
      ], free: free,
      replenishment: ReplenishmentRule(coverDays: 28, serviceLevel: 0.95, reviewWeeks: 2))
  }
}
