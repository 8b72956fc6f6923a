import Artifacts
import Commerce

extension StudyResult {
  /// The result with some parts replaced.
  func with(
    scenario: Scenario? = nil, plans: [Plan]? = nil, outcomes: [Outcome]? = nil,
    listings: [ListingEconomics]? = nil, effects: [ParameterEffect]? = nil,
    conditions: [FutureCondition]? = nil, costWarnings: [String]? = nil, loadNotes: [String]? = nil,
    dutyExposure: DutyExposure? = nil
  ) -> StudyResult {
    StudyResult(
      scenario: scenario ?? self.scenario, forecast: forecast, calibration: calibration,
      plans: plans ?? self.plans, outcomes: outcomes ?? self.outcomes,
      listings: listings ?? self.listings, dutyExposure: dutyExposure ?? self.dutyExposure,
      deadlines: deadlines, effects: effects ?? self.effects,
      conditions: conditions ?? self.conditions, gateMetrics: gateMetrics,
      costWarnings: costWarnings ?? self.costWarnings, loadNotes: loadNotes ?? self.loadNotes,
      blockSize: blockSize)
  }

  /// The result with columns of one figure replaced, plan by plan.
  func replacing(_ key: String, of plan: Int, with values: [Double]) -> StudyResult {
    with(
      outcomes: outcomes.enumerated().map { position, outcome in
        position == plan ? outcome.replacing(key, with: values) : outcome
      })
  }

  /// The result with a target of operating profit that the user named, met in the futures given.
  func withTarget(_ amount: Double, met: [[Double]]) -> StudyResult {
    var scenario = scenario
    let key: SettingKey = "target.operating_profit"
    scenario.settings = SettingBook(
      declarations: [
        SettingDeclaration(
          key, unit: .money, range: -1e12...1e12, standard: .assumed(.exactly(0)), scope: .firm,
          help: "What counts as target met.")
      ],
      entries: [
        SettingBook.Entry(
          key: key, selector: SettingSelector(), value: .exactly(amount), layer: .user,
          evidence: Evidence(citation: "the owner", status: .given))
      ])
    let kpi = KPIDescription(
      key: "target_met", title: "Target met", unit: .event, better: .higher, definition: "")
    return with(
      scenario: scenario,
      outcomes: zip(outcomes, met).map { $0.adding(KPIColumn(kpi, values: $1)) })
  }
}

extension Outcome {
  func replacing(_ key: String, with values: [Double]) -> Outcome {
    with(kpis: kpis.map { $0.kpi.key == key ? KPIColumn($0.kpi, values: values) : $0 })
  }

  func adding(_ column: KPIColumn) -> Outcome { with(kpis: kpis + [column]) }

  private func with(kpis: [KPIColumn]) -> Outcome {
    Outcome(
      plan: plan, title: title, kpis: kpis, series: series, storeStages: storeStages, gates: gates,
      ladder: ladder, orderWeeks: orderWeeks)
  }
}
