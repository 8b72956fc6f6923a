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
    return plan(strategy, decided.with(), proofs: proofs)
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
      strategy: strategy, scenario: context.scenario, stages: compiler.stages,
      needs: compiler.needs, answer: answer)
    return (decided.decided(), [proof])
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
