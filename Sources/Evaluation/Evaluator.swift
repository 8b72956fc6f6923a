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

  /// Futures whose drawn parameters are kept.
  public static let parameterSampleLimit = 65_536

  /// Evaluates all plans on the same futures.
  ///
  /// - Parameters:
  ///   - paths: futures, at least one.
  ///   - fill: fills a block of exogenous factors; called on worker threads.
  /// - Complexity: linear in paths, weeks, listings and plans; memory does not grow with paths but
  ///   for the headline figures.
  public func evaluate(
    paths: Int, parallel: ParallelBlocks, control: RunControl,
    fill: @escaping @Sendable (inout PathBlock) -> Void
  ) throws -> Result {
    guard paths > 0 else { throw EvaluationError.noPaths }
    let size = PathBlock.standardPathCount
    let blocks = (paths + size - 1) / size
    let closing = ClosingConditions(layout: layout, scenario: scenario)
    var merged = Merged()
    merged = try parallel.fold(
      count: blocks, control: control, scratch: { Workspace(programs: programs) }, into: merged
    ) { workspace, index in
      let first = index * size
      return try workspace.run(
        first: first, count: min(size, paths - first), weeks: scenario.calendar.horizonWeeks,
        closing: closing, layout: layout, control: control, fill: fill)
    } _: { merged, block in
      merged.add(block)
      control.report(
        RunProgress(unitsDone: merged.pathCount, unitsTotal: paths, label: "Simulating futures"))
    }
    return Result(
      outcomes: zip(programs, merged.records).map {
        OutcomeBuilder(scenario: scenario, plan: $0.plan, record: $1).outcome()
      }, parameters: merged.parameters, conditions: closing.conditions(merged.closing),
      largestBookDifference: merged.records.map(\.largestBookDifference).max() ?? 0)
  }
}

/// The memory of one worker thread: a block of factors and a tile for each plan.
private struct Workspace {
  var tiles: [LedgerTile]

  init(programs: [LedgerProgram]) { tiles = programs.map(LedgerTile.init) }

  mutating func run(
    first: Int, count: Int, weeks: Int, closing: ClosingConditions, layout: FactorLayout,
    control: RunControl, fill: (inout PathBlock) -> Void
  ) throws(RunCancelled) -> BlockResult {
    var block = PathBlock(layout: layout, firstPath: first, pathCount: count, weekCount: weeks)
    fill(&block)
    var records: [BlockRecord] = []
    for plan in tiles.indices {
      var record = BlockRecord(
        program: tiles[plan].program, firstPath: first, pathCount: count)
      for offset in stride(from: 0, to: count, by: Lanes.scalarCount) {
        try control.checkCancellation()
        tiles[plan].run(block, offset: offset, into: &record)
      }
      records.append(record)
    }
    return BlockResult(
      first: first, records: records, parameters: block.parameters,
      closing: closing.values(of: block))
  }
}

/// What one block left, for all plans.
private struct BlockResult: Sendable {
  let first: Int
  let records: [BlockRecord]
  let parameters: [Double]
  let closing: [[Double]]
}

/// The blocks so far.
private struct Merged {
  var records: [BlockRecord] = []
  var parameters: [[Double]] = []
  var closing: [[Double]] = []

  var pathCount: Int { records.first?.pathCount ?? 0 }

  mutating func add(_ block: BlockResult) {
    addParameters(block)
    if records.isEmpty {
      records = block.records
      closing = block.closing
    } else {
      for column in closing.indices { closing[column] += block.closing[column] }
      for plan in records.indices { records[plan].merge(block.records[plan]) }
    }
  }

  private mutating func addParameters(_ block: BlockResult) {
    let count = block.records.first?.pathCount ?? 0
    guard count > 0, block.first < Evaluator.parameterSampleLimit else { return }
    let columns = block.parameters.count / count
    if parameters.isEmpty { parameters = [[Double]](repeating: [], count: columns) }
    for column in 0..<columns {
      parameters[column] += block.parameters[column * count..<(column + 1) * count]
    }
  }
}
