public import Artifacts
public import Commerce
public import Kernels

/// Turns strategies into plans: what the user fixed stays, what is free is decided by optimisation.
///
/// First the portfolio (stores and modes, if free), then inventory on the strategy so decided. An
/// optimum is of a model that sees expectation and some futures; what it is worth is for the ledger
/// to say, in futures that planning never saw.
public struct Planner: Sendable {
  /// A planner; it has no state.
  public init() {}

  /// The plan of a strategy.
  ///
  /// A strategy without free decisions becomes its plan as it stands. A problem without a feasible
  /// answer leaves the strategy as it stands too; its proof names the limits in conflict.
  ///
  /// - Throws: `RunCancelled`, or `SolverError` where a problem cannot be solved reliably.
  public func plan(
    _ strategy: Strategy, in context: PlanningContext, control: RunControl
  ) throws -> Plan {
    try control.checkCancellation()
    var decided = strategy
    var proofs: [SolutionProof] = []
    guard !strategy.free.isEmpty else { return plan(strategy, decided, proofs: []) }
    let limit = Int(context.scenario.setting(PlanningSettings.futures).value.central)
    let sample = FutureSample(context.sample, limit: limit)
    if strategy.free.contains(.stores) || strategy.free.contains(.modes) {
      (decided, proofs) = try choosePortfolio(strategy, context, sample, control)
    }
    guard strategy.free.contains(.inventory) else {
      return plan(strategy, decided.with(), proofs: proofs)
    }
    return try planInventory(strategy, decided.with(), context, sample, control, proofs)
  }

  private func planInventory(
    _ strategy: Strategy, _ decided: Strategy, _ context: PlanningContext,
    _ sample: FutureSample, _ control: RunControl, _ proofs: [SolutionProof]
  ) throws -> Plan {
    let modes = plan(strategy, decided, proofs: []).modes(in: context.scenario)
    let compiler = InventoryCompiler(
      strategy: decided, modes: modes, context: context, sample: sample)
    let solver = InventorySolver(control: control)
    let answer = try solver.solve(compiler.instance())
    try control.checkCancellation()
    let orders = answer.units.isEmpty ? [] : compiler.orders(answer)
    let levels = answer.units.isEmpty ? [:] : compiler.serviceLevels(answer)
    let titled = context.scenario.stores.compactMap { store in
      levels[store.id].map { (store.title, $0) }
    }
    let proof = try InventoryProof(
      answer: answer, solver: solver, orders: orders, serviceLevels: titled,
      coverDays: cover(decided, context.scenario)
    ).proof()
    try control.checkCancellation()
    let rule = ReplenishmentRule(
      coverDays: levels.isEmpty
        ? decided.replenishment.coverDays : cover(decided, context.scenario),
      serviceLevel: decided.replenishment.serviceLevel,
      reviewWeeks: decided.replenishment.reviewWeeks)
    return plan(
      strategy, decided.with(replenishment: rule), firstOrders: orders, serviceLevels: levels,
      proofs: proofs + [proof])
  }

  private func choosePortfolio(
    _ strategy: Strategy, _ context: PlanningContext, _ sample: FutureSample, _ control: RunControl
  ) throws -> (Strategy, [SolutionProof]) {
    let compiler = InstanceCompiler(strategy: strategy, context: context, sample: sample)
    let solver = PortfolioSolver(control: control)
    let answer = try solver.solve(compiler.instance())
    try control.checkCancellation()
    let proof = try PortfolioProof(answer: answer, solver: solver).proof()
    try control.checkCancellation()
    guard answer.hasChoice else { return (strategy, [proof]) }
    let decided = DecidedStrategy(
      strategy: strategy, scenario: context.scenario, stages: compiler.stages, answer: answer)
    return (decided.decided(), [proof])
  }

  /// Days of cover would overrule the levels wherever they hold more; what stays bridges suppliers'
  /// New Year stops, which the weekly rule does not see coming.
  private func cover(_ strategy: Strategy, _ scenario: Scenario) -> Double {
    let longest = scenario.suppliers.map(\.newYearStopWeeks).max() ?? 0
    return min(strategy.replenishment.coverDays, 7 * Double(longest))
  }

  private func plan(
    _ strategy: Strategy, _ decided: Strategy, firstOrders: [Plan.FirstOrder] = [],
    serviceLevels: [Identifier<Store>: Double] = [:], proofs: [SolutionProof]
  ) -> Plan {
    Plan(
      id: Identifier(strategy.id.text), title: strategy.title, summary: strategy.summary,
      strategy: decided, firstOrders: firstOrders, serviceLevels: serviceLevels, proofs: proofs)
  }
}
