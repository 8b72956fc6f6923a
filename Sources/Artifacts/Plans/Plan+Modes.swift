public import Commerce

extension Plan {
  /// The fulfilment mode of each store under this plan, by store.
  ///
  /// A plan chooses a store's mode once: that of the action that opens it, else the store's own.
  /// Switching a running store's mode inside a plan is opening it anew in the other mode.
  public func modes(in scenario: Scenario) -> [FulfilmentMode] {
    var modes = scenario.stores.map(\.mode)
    for case .open(let store, let mode?) in actions.map(\.action).reversed() {
      if let position = scenario.stores.position(of: store) { modes[position] = mode }
    }
    return modes
  }

  /// Stores that trade in some week: those that are open at the start and those that it may open.
  public func tradingStores(in scenario: Scenario) -> Set<Identifier<Store>> {
    var stores = Set(scenario.stores.filter { $0.status == .open }.map(\.id))
    for case .open(let store, _) in actions.map(\.action) { stores.insert(store) }
    return stores
  }

  /// What it does, at whatever time and on whatever condition.
  private var actions: [StageTemplate.TimedAction] {
    strategy.stages.flatMap(\.actions) + strategy.triggers.flatMap(\.actions)
      + strategy.stages.flatMap { $0.gate?.contingency ?? [] }
  }
}
