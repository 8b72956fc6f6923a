public import Commerce

extension Plan {
  /// The fulfilment mode of each store under this plan, by store.
  ///
  /// A plan chooses a store's mode once: that of the action that opens it, else the store's own.
  /// Switching a running store's mode inside a plan is opening it anew in the other mode.
  public func modes(in scenario: Scenario) -> [FulfilmentMode] {
    let actions =
      strategy.stages.flatMap(\.actions) + strategy.triggers.flatMap(\.actions)
      + strategy.stages.flatMap { $0.gate?.contingency ?? [] }
    var modes = scenario.stores.map(\.mode)
    for case .open(let store, let mode?) in actions.map(\.action).reversed() {
      if let position = scenario.stores.position(of: store) { modes[position] = mode }
    }
    return modes
  }
}
