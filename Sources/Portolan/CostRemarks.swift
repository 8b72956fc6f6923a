import Commerce
import Economics
import LandedCost
import ScenarioIO

/// What is wrong with the costs of the stores: said before a run rests on them.
struct CostRemarks {
  let scenario: Scenario

  /// So many are named; the report has them all, with those of every plan's modes.
  private static let mostNamed = 12

  /// A note on costs of the stores, as they stand, that the rule book does not know; an error where rules
  /// contradict each other in some mode that a store may have.
  var diagnostics: [Diagnostic] {
    do {
      let costs = try CompiledCosts(scenario: scenario, modes: scenario.stores.map(\.mode))
      for mode in FulfilmentMode.allCases { try checkCosts(wherePossible: mode) }
      return unknowns(costs.warnings)
    } catch {
      return [
        Diagnostic(
          severity: .error, code: .costsNotReckoned, message: error.description, span: nil, help: []
        )
      ]
    }
  }

  /// Compiles the costs with all stores in one mode that have it and do not stand in it.
  private func checkCosts(wherePossible mode: FulfilmentMode) throws(LandedCostError) {
    let standing = scenario.stores.map(\.mode)
    let modes = scenario.stores.map { $0.allowedModes.contains(mode) ? mode : $0.mode }
    if modes != standing { _ = try CompiledCosts(scenario: scenario, modes: modes) }
  }

  private func unknowns(_ warnings: [String]) -> [Diagnostic] {
    guard !warnings.isEmpty else { return [] }
    let (count, named) = (warnings.count, warnings.prefix(Self.mostNamed))
    return [
      Diagnostic(
        severity: .note, code: .costsUnknown,
        message: "\(count) cost\(count == 1 ? " is" : "s are") not known and not reckoned",
        span: nil, help: Array(named) + (count > named.count ? ["…"] : []))
    ]
  }
}
