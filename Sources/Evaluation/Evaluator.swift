public import Artifacts
public import Commerce
public import Economics
public import Kernels

/// Follows plans through futures that planning never saw and reports what they lead to.
public struct Evaluator: Sendable {
  private let scenario: Scenario
  private let programs: [LedgerProgram]
  private let layout: FactorLayout

  /// How the weekly rules of a plan are made.
  public typealias Rules =
    @Sendable (Strategy) -> (
      replenishment: any ReplenishmentPolicy, allocation: any AllocationPolicy
    )

  /// An evaluator of plans in a scenario.
  ///
  /// - Parameters:
  ///   - panel: what is expected; plans are judged against futures, not against it.
  ///   - layout: the columns of the blocks to come.
  ///   - costs: duties and fees under the modes of a plan.
  ///   - rules: the weekly rules that a strategy names.
  /// - Throws: ``EvaluationError``, or what `costs` throws.
  public init(
    scenario: Scenario, panel: ForecastPanel, layout: FactorLayout, plans: [Plan],
    costs: (Plan) throws -> CompiledCosts, rules: Rules
  ) throws {
    self.scenario = scenario
    self.layout = layout
    programs = try plans.map { plan in
      var compiler = LedgerCompiler(
        scenario: scenario, plan: plan, panel: panel, layout: layout)
      let (replenishment, allocation) = rules(plan.strategy)
      return try compiler.compile(
        costs: try costs(plan), replenishment: replenishment, allocation: allocation)
    }
  }

  /// What an evaluation found.
  public struct Result: Sendable {
    /// By plan, in the order given.
    public let outcomes: [Outcome]
    /// Drawn parameters of the first futures, `[parameter][path]`: what effects are measured on.
    public let parameters: [[Double]]
    /// How duties and currencies ended, future by future.
    public let conditions: [FutureCondition]
    /// The largest amount that the books of any future leave unexplained, in base currency.
    public let largestBookDifference: Double
  }

  /// Evaluates all plans on the same futures.
  ///
  /// - Parameters:
  ///   - paths: futures, at least one.
  ///   - goal: when to stop before all futures were drawn, by a key of ``KPIs``; nil draws all.
  ///   - archive: where finished parts are kept and looked for; nil keeps nothing.
  ///   - fingerprint: a hash of all that the futures and the programs depend on; a part that was kept
  ///     under another is not used.
  ///   - fill: fills a block of exogenous factors; called on worker threads.
  /// - Throws: ``EvaluationError``, `RunCancelled`, or what the archive throws.
  /// - Complexity: linear in paths, weeks, listings and plans; memory does not grow with paths beyond
  ///   the first ``KPIColumn/sampleLimit``.
  public func evaluate(
    paths: Int, until goal: PrecisionGoal? = nil, parallel: ParallelBlocks, control: RunControl,
    archive: PartArchive? = nil, fingerprint: UInt64 = 0,
    fill: @escaping @Sendable (inout PathBlock) -> Void
  ) throws -> Result {
    guard paths > 0 else { throw EvaluationError.noPaths }
    let closing = ClosingConditions(layout: layout, scenario: scenario)
    let grid = PartGrid(paths: paths, blockSize: PathBlock.standardPathCount)
    let shelf = PartShelf(
      archive: archive, grid: grid, fingerprint: fingerprint, programs: programs, layout: layout,
      closing: closing)
    var whole: EvaluationPart?
    var finished = 0
    var wanted = goal == nil ? paths : min(paths, PrecisionGoal.firstFutures)
    while finished < wanted {
      let parts = grid.part(ofFuture: finished)...grid.part(ofFuture: wanted - 1)
      let end = grid.futures(ofPart: parts.upperBound).upperBound
      whole = try parallel.fold(
        count: parts.count, control: control,
        scratch: { Workspace(programs: programs, layout: layout, closing: closing) }, into: whole
      ) { workspace, index in
        let number = parts.lowerBound + index
        if let part = shelf.part(number) { return part }
        let part = try workspace.run(grid.blocks(ofPart: number), control: control, fill: fill)
        try shelf.keep(part, as: number)
        return part
      } _: { whole, part in
        if whole?.merge(part) == nil { whole = part }
        control.report(
          RunProgress(
            unitsDone: whole?.pathCount ?? 0, unitsTotal: end, label: "Simulating futures"))
      }
      finished = end
      if let goal { wanted = min(paths, nextLook(at: goal, whole, futures: finished)) }
    }
    return result(of: whole, closing)
  }

  /// Futures after which a goal is looked at again; those there are where it is met.
  private func nextLook(
    at goal: PrecisionGoal, _ whole: EvaluationPart?, futures: Int
  ) -> Int {
    guard let kpi = KPIs.all.firstIndex(where: { $0.description.key == goal.kpi }) else {
      preconditionFailure("Evaluator: there is no KPI \(goal.kpi)")
    }
    let columns = (whole?.records ?? []).map { $0.kpis[kpi] }
    let reached = goal.reachedHalfWidth(columns, futures: futures)
    return goal.nextLook(reached: reached, futures: futures) ?? futures
  }

  private func result(of whole: EvaluationPart?, _ closing: ClosingConditions) -> Result {
    let records = whole?.records ?? []
    return Result(
      outcomes: zip(programs, records).map {
        OutcomeBuilder(program: $0, record: $1).outcome()
      }, parameters: whole?.parameters ?? [],
      conditions: closing.conditions(whole?.closing ?? []),
      largestBookDifference: records.map(\.largestBookDifference).max() ?? 0)
  }
}
