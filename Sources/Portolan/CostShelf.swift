import Commerce
import Economics

/// Compiled costs by the modes of stores, each compiled once: planning, evaluation and the report ask
/// for the same ones again.
final class CostShelf {
  private let scenario: Scenario
  private var known: [[FulfilmentMode]: CompiledCosts] = [:]

  /// An empty shelf for a scenario.
  init(scenario: Scenario) { self.scenario = scenario }

  /// Costs in a mode of each store.
  ///
  /// - Throws: what compiling throws.
  func costs(modes: [FulfilmentMode]) throws -> CompiledCosts {
    if let costs = known[modes] { return costs }
    let costs = try CompiledCosts(scenario: scenario, modes: modes)
    known[modes] = costs
    return costs
  }
}
