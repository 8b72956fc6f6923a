public import Artifacts
public import Commerce
public import Kernels

/// Draws futures of all exogenous risk factors, block by block: the one door of this room.
///
/// A future is a pure function of the scenario's seed, the purpose, the identifiers of what is
/// exposed and the future's global number. So any block or single future can be drawn again alone,
/// in any order and on any thread, with the same bits; a sampler is a value and may be shared.
public struct PathSampler: Sendable {
  /// What stands in which column of a block.
  public let layout: FactorLayout
  /// Sentences of the report: what was calibrated and what is assumed.
  public let notes: [CalibrationNote]
  /// The settings drawn once per future, with their means.
  public let parameters: ParameterDraws
  private let events: EventDraws
  private let processes: [Placed]
  private let weekCount: Int

  /// A process and its columns.
  private struct Placed: Sendable {
    let process: any RiskProcess
    let columns: Range<Int>
  }

  /// Calibrates every process on what is known at the start.
  ///
  /// - Parameters:
  ///   - scenario: Its settings hold the declarations of ``RiskProcesses/settings``.
  ///   - volatility: What listings have in common, from Forecasting.
  ///   - purpose: What the futures are for; the draws of two purposes have nothing in common.
  /// - Throws: What in the scenario makes futures impossible, and where.
  public init(
    scenario: Scenario, volatility: CommonVolatility, purpose: RandomPurpose
  ) throws(SimulationError) {
    let context = try RiskContext(scenario: scenario, volatility: volatility, purpose: purpose)
    var processes: [Placed] = []
    var factors: [Factor] = []
    for type in RiskProcesses.all {
      let process = try type.init(context)
      let columns = factors.count..<factors.count + process.factors.count
      processes.append(Placed(process: process, columns: columns))
      factors += process.factors
    }
    self.processes = processes
    parameters = context.parameters
    events = context.events
    weekCount = scenario.calendar.horizonWeeks
    layout = FactorLayout(factors: factors, parameters: context.parameters.parameters)
    notes = processes.flatMap { $0.process.notes } + [context.parameters.note]
  }

  /// A block of the right shape, filled with zeros.
  ///
  /// - Precondition: `firstPath` ≥ 0 and `firstPath + pathCount` ≤ 2³².
  public func emptyBlock(firstPath: Int, pathCount: Int) -> PathBlock {
    PathBlock(layout: layout, firstPath: firstPath, pathCount: pathCount, weekCount: weekCount)
  }

  /// Draws the futures that a block stands for, over whatever it holds.
  ///
  /// To use storage again, set ``PathBlock/firstPath`` and fill.
  ///
  /// - Precondition: the block has this sampler's shape.
  /// - Complexity: O(weeks × factors × futures); a few rows are allocated per factor, none per week.
  public func fill(_ block: inout PathBlock) {
    precondition(
      block.layout.factors == layout.factors && block.layout.parameters == layout.parameters
        && block.weekCount == weekCount, "PathSampler: a block of another sampler's shape")
    parameters.fill(&block)
    let outcomes = branches(firstPath: block.firstPath, pathCount: block.pathCount)
    for placed in processes {
      placed.process.fill(&block, columns: placed.columns, outcomes: outcomes)
    }
  }

  /// Which branch of each policy event happens in each of a run of futures, and when: the same
  /// outcomes as in the block of these futures, without drawing it.
  ///
  /// - Complexity: O(events × futures).
  public func branches(firstPath: Int, pathCount: Int) -> EventOutcomes {
    events.outcomes(firstPath: firstPath, pathCount: pathCount)
  }
}
