public import Artifacts
public import Commerce
import Economics
import Evaluation
import Forecasting
public import Kernels
import Planning
import Policies
import Reporting
import Simulation

/// The corridor: from a scenario to what is likely to happen and what to do, in one recipe.
///
/// Each stage is a function from values to a value; nothing flows back. The same scenario, seed and
/// number of futures give the same result for any number of workers.
public struct Study: Sendable {
  /// What is studied.
  public let scenario: Scenario
  /// Futures in which plans are judged; the most of them where there is a goal.
  public let paths: Int
  /// When to stop before all futures were drawn.
  public let goal: PrecisionGoal?
  /// Strategies to compare; all of the scenario's where empty.
  ///
  /// The first is the reference.
  public let strategies: [Strategy]
  /// What the loader filled in, for the report.
  public let loadNotes: [String]

  /// Futures that planning sees: a sample of its own, never the evaluation's.
  public static let planningPaths = 256

  /// A study of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what is studied.
  ///   - paths: futures in which plans are judged, at least one.
  ///   - goal: when to stop before all futures were drawn; nil draws all.
  ///   - plans: names of strategies to compare, in this order; all where empty. One that is named
  ///     twice counts once.
  ///   - loadNotes: what the loader filled in, for the report.
  /// - Throws: ``StudyError`` for a name that the scenario does not hold.
  public init(
    scenario: Scenario, paths: Int, until goal: PrecisionGoal? = nil, plans: [String] = [],
    loadNotes: [String] = []
  ) throws(StudyError) {
    guard paths > 0 else { throw StudyError.noPaths }
    let keys = KPIs.descriptions.map(\.key)
    if let goal, !keys.contains(goal.kpi) {
      throw StudyError.unknownKPI(key: goal.kpi, known: keys)
    }
    self.scenario = scenario
    self.paths = paths
    self.goal = goal
    self.loadNotes = loadNotes
    var chosen: [Strategy] = []
    for name in plans {
      guard let strategy = scenario.strategies[Identifier(name)] else {
        throw StudyError.unknownPlan(name: name, known: scenario.strategies.map(\.id.text))
      }
      if !chosen.contains(where: { $0.id == strategy.id }) { chosen.append(strategy) }
    }
    strategies = chosen.isEmpty ? Array(scenario.strategies) : chosen
  }

  /// Forecasts, plans, simulates and evaluates.
  ///
  /// - Parameters:
  ///   - control: cancels, hears of progress and says how many threads work.
  ///   - archive: where finished parts of the simulation are kept and looked for, so that a run that
  ///     was stopped goes on; it must belong to this program and this scenario. The result has the
  ///     same bits with or without.
  public func run(control: RunControl, archive: PartArchive? = nil) throws -> StudyResult {
    let parallel = ParallelBlocks(workers: control.workers)
    let forecast = try forecast(parallel: parallel, control: control)
    let costs = CostShelf(scenario: scenario)
    let plans = try plans(forecast: forecast, costs: costs, control: control)
    let sampler = try PathSampler(
      scenario: scenario, volatility: forecast.commonVolatility, purpose: .evaluation)
    let evaluation = try evaluate(plans, forecast, costs, sampler, parallel, control, archive)
    return StudyResult(
      scenario: scenario, forecast: forecast,
      calibration: sampler.notes, plans: plans,
      outcomes: evaluation.outcomes, listings: try listingEconomics(of: plans, forecast, costs),
      modeChoices: try modeChoices(of: plans, forecast, costs),
      dutyExposure: dutyExposure(of: plans, forecast),
      deadlines: plans.flatMap { DecisionDates(of: $0, in: scenario).deadlines },
      effects: effects(evaluation, layout: sampler.layout), conditions: evaluation.conditions,
      gateMetrics: GateMetrics.descriptions, costWarnings: try costWarnings(of: plans, costs),
      loadNotes: loadNotes + paperNotes(of: plans),
      blockSize: PathBlock.standardPathCount)
  }

  /// What is expected of every listing.
  public func forecast(parallel: ParallelBlocks, control: RunControl) throws -> ForecastPanel {
    control.report(RunProgress(unitsDone: 0, unitsTotal: 1, label: "Forecasting"))
    return try ForecastEngine().forecast(scenario, parallel: parallel, control: control)
  }

  /// Strategies turned into plans, with the optimiser taking the decisions left free.
  public func plans(forecast: ForecastPanel, control: RunControl) throws -> [Plan] {
    try plans(forecast: forecast, costs: CostShelf(scenario: scenario), control: control)
  }

  private func plans(
    forecast: ForecastPanel, costs: CostShelf, control: RunControl
  ) throws -> [Plan] {
    let sampler = try PathSampler(
      scenario: scenario, volatility: forecast.commonVolatility, purpose: .planning)
    var sample = sampler.emptyBlock(firstPath: 0, pathCount: Self.planningPaths)
    sampler.fill(&sample)
    let context = try PlanningContext(
      scenario: scenario, panel: forecast, sample: sample,
      costs: { try costs.costs(modes: $0) })
    return try strategies.enumerated().map { number, strategy in
      control.report(
        RunProgress(
          unitsDone: number, unitsTotal: strategies.count, label: "Planning \(strategy.title)"))
      return try Planner().plan(strategy, in: context, control: control)
    }
  }

  /// Follows plans through futures that planning never saw.
  func evaluate(
    _ plans: [Plan], _ forecast: ForecastPanel, _ costs: CostShelf, _ sampler: PathSampler,
    _ parallel: ParallelBlocks, _ control: RunControl, _ archive: PartArchive? = nil
  ) throws -> Evaluator.Result {
    let evaluator = try Evaluator(
      scenario: scenario, panel: forecast, layout: sampler.layout, plans: plans,
      costs: { try costs.costs(modes: $0.modes(in: scenario)) },
      rules: { strategy in
        (
          PolicyFamily.replenishment(for: strategy.replenishment),
          PolicyFamily.allocation(for: strategy.allocation)
        )
      })
    return try evaluator.evaluate(
      paths: paths, until: goal, parallel: parallel, control: control, archive: archive,
      fingerprint: Self.fingerprint(scenario, forecast, plans, sampler),
      fill: { sampler.fill(&$0) })
  }

  /// Unit economics under the reference plan's modes.
  private func listingEconomics(
    of plans: [Plan], _ forecast: ForecastPanel, _ costs: CostShelf
  ) throws -> [ListingEconomics] {
    guard let reference = plans.first else { return [] }
    let modes = reference.modes(in: scenario)
    return ListingEconomist(
      scenario: scenario, modes: modes, costs: try costs.costs(modes: modes), panel: forecast
    ).all()
  }

  /// What is unknown or left out in duties and fees under the modes of any plan, each once: never
  /// zero in silence.
  private func costWarnings(of plans: [Plan], _ costs: CostShelf) throws -> [String] {
    var modes: [[FulfilmentMode]] = []
    for plan in plans.map({ $0.modes(in: scenario) }) where !modes.contains(plan) {
      modes.append(plan)
    }
    var seen: Set<String> = []
    return try modes.flatMap { try costs.costs(modes: $0).warnings }
      .filter { seen.insert($0).inserted }
  }

  /// What plans spend on papers without having been told.
  private func paperNotes(of plans: [Plan]) -> [String] {
    plans.flatMap { PaperRemarks(strategy: $0.strategy, scenario: scenario).sentences }
  }

  /// What moves the reference plan, and its distance to the plan with the best mean.
  private func effects(
    _ evaluation: Evaluator.Result, layout: FactorLayout
  ) -> [ParameterEffect] {
    let headline = "terminal_equity_change"
    let columns = evaluation.outcomes.compactMap { $0.kpi(headline)?.values }
    guard let reference = columns.first else { return [] }
    let leader =
      columns.dropFirst().max { $0.reduce(0, +) < $1.reduce(0, +) } ?? reference
    return ParameterEffects.measure(
      layout: layout, draws: evaluation.parameters, reference: reference, leader: leader)
  }
}
