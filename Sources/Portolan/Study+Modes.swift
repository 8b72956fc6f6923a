import Artifacts
import Commerce
import Economics
import Evaluation

extension Study {
  /// What decides the mode where a store has a choice, stock being held by the reference plan's rule.
  func modeChoices(
    of plans: [Plan], _ forecast: ForecastPanel, _ shelf: CostShelf
  ) throws -> [ModeChoice] {
    guard let reference = plans.first else { return [] }
    var costs: [FulfilmentMode: CompiledCosts] = [:]
    for mode in ModeEconomist.modesToChoose(in: scenario) {
      costs[mode] = try shelf.costs(
        modes: scenario.stores.map { $0.allowedModes.contains(mode) ? mode : $0.mode })
    }
    return ModeEconomist(
      scenario: scenario, panel: forecast, rule: reference.strategy.replenishment, costs: costs
    ).choices()
  }
}
