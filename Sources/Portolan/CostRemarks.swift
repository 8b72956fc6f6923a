import Commerce
import Economics
import ScenarioIO

/// The costs of the stores, as they stand, that the rule book does not know: said before a run rests
/// on them.
struct CostRemarks {
  let scenario: Scenario

  /// So many are named; the report has them all, with those of every plan's modes.
  private static let mostNamed = 12

  /// One note, or none.
  ///
  /// Rules that contradict each other are told by what runs into them.
  var diagnostics: [Diagnostic] {
    guard
      let costs = try? CompiledCosts(scenario: scenario, modes: scenario.stores.map(\.mode)),
      !costs.warnings.isEmpty
    else { return [] }
    let (count, named) = (costs.warnings.count, costs.warnings.prefix(Self.mostNamed))
    return [
      Diagnostic(
        severity: .note, code: .costsUnknown,
        message: "\(count) cost\(count == 1 ? " is" : "s are") not known and not reckoned",
        span: nil, help: Array(named) + (count > named.count ? ["…"] : []))
    ]
  }
}
