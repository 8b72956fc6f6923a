import Artifacts
import Commerce
import Kernels
import Simulation

/// Futures of the common demand factors alone, with the process that `PathSampler` has for them: a past
/// origin needs no currencies, tariffs or lanes, and may lie before what is known of them.
struct DemandSampler {
  /// Markets and categories, and settings that are drawn.
  let layout: FactorLayout
  private let factors: DemandFactors
  private let parameters: ParameterDraws
  private let weekCount: Int

  /// Reads a panel's volatilities.
  init(scenario: Scenario, volatility: CommonVolatility) throws(SimulationError) {
    let context = try RiskContext(
      scenario: scenario, volatility: volatility, purpose: .forecast)
    factors = try DemandFactors(context)
    parameters = context.parameters
    layout = FactorLayout(factors: factors.factors, parameters: parameters.parameters)
    weekCount = scenario.calendar.horizonWeeks
    outcomes = context.events
  }

  private let outcomes: EventDraws

  /// A block of futures.
  func block(firstPath: Int, pathCount: Int) -> PathBlock {
    var block = PathBlock(
      layout: layout, firstPath: firstPath, pathCount: pathCount, weekCount: weekCount)
    parameters.fill(&block)
    factors.fill(
      &block, columns: 0..<factors.factors.count,
      outcomes: outcomes.outcomes(firstPath: firstPath, pathCount: pathCount))
    return block
  }
}
