public import Artifacts
internal import Commerce

/// A hand-written result: three plans in two hundred futures made by formulas of sums, products and
/// roots alone, so that every machine has the same bits.
public struct SmallStudy: Sendable {
  let scenarioMaker: SmallScenario
  let futureCount: Int
  let planCount: Int

  /// A result of so many futures and plans (at most three), its texts decorated.
  public init(
    futureCount: Int = 200, planCount: Int = 3,
    decorate: @escaping @Sendable (String) -> String = { $0 }
  ) {
    scenarioMaker = SmallScenario(decorate: decorate)
    self.futureCount = futureCount
    self.planCount = planCount
  }

  /// The result.
  public func make() -> StudyResult {
    let plans = Array(allPlans.prefix(planCount))
    let scenario = scenarioMaker.make(strategies: plans.map(\.strategy))
    return StudyResult(
      scenario: scenario, forecast: forecast(for: scenario), calibration: calibration,
      plans: plans,
      outcomes: plans.indices.map { outcome(of: plans[$0], number: $0, in: scenario) },
      listings: economics(of: scenario), modeChoices: modeChoices(of: scenario),
      dutyExposure: dutyExposure(in: scenario),
      deadlines: plans.first.map(deadlines) ?? [],
      effects: effects(in: scenario), conditions: conditions, gateMetrics: gateMetrics,
      costWarnings: [
        text("no duty is known for speakers into the United States (from 2026-07-06)")
      ],
      loadNotes: [text("stock.csv names no node for 2 rows; the origin hub is assumed.")],
      blockSize: 512)
  }

  /// The same scenario with nothing found: every list is empty.
  public func makeEmpty() -> StudyResult {
    let scenario = scenarioMaker.make(strategies: [])
    let panel = ForecastPanel(
      listings: [], weekCount: 78, means: [], quantileLevels: [], quantiles: [],
      dispersionSizes: [],
      commonVolatility: CommonVolatility(
        market: [:], category: [:], weeklyPersistence: 0, note: calibration[0]), choices: [])
    return StudyResult(
      scenario: scenario, forecast: panel, calibration: [], plans: [], outcomes: [], listings: [],
      effects: [], conditions: [], gateMetrics: [], costWarnings: [], loadNotes: [], blockSize: 512)
  }

  func text(_ text: String) -> String { scenarioMaker.decorate(text) }
  func name<Thing>(_ text: String) -> Identifier<Thing> { scenarioMaker.name(text) }

  /// A number between -1.5 and 1.5, near normal, of a future and a stream: three points of a sequence
  /// of low discrepancy added up.
  func shock(_ future: Int, _ stream: Int) -> Double {
    let steps = [0.618_033_988_749_895, 0.754_877_666_246_693, 0.569_840_290_998_053]
    return steps.enumerated().reduce(-1.5) { sum, step in
      let turn = (Double(future) + 0.5 + 7.3 * Double(stream + step.offset)) * step.element
      return sum + turn - turn.rounded(.down)
    }
  }

  /// Duty that is added in every fourth future, and a currency that wanders.
  private var conditions: [FutureCondition] {
    [
      FutureCondition(
        .addedDuty(DutyCorridor(origin: "CN", destination: "US", goods: nil)),
        values: (0..<futureCount).map { $0 % 4 == 0 ? 0.25 : 0 }),
      FutureCondition(.currency(.usd), values: (0..<futureCount).map { 0.08 * shock($0, 4) }),
    ]
  }

  private var gateMetrics: [GateMetricDescription] {
    [
      GateMetricDescription(
        key: "contribution_after_ads", title: text("contribution after advertising"), unit: .share,
        help: "Over net revenue.")
    ]
  }

  private var calibration: [CalibrationNote] {
    [
      CalibrationNote(
        subject: text("Currency rates"),
        sentence: text("Joint GARCH on 5 years of weekly reference rates."), isCalibrated: true),
      CalibrationNote(
        subject: text("Tariff events"),
        sentence: text("Probabilities are assumed; eight changes in a decade calibrate nothing."),
        isCalibrated: false),
    ]
  }
}
