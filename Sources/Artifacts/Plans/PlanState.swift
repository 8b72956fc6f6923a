public import Commerce

/// What is in force at a moment of a plan: the sum of the actions taken so far.
public struct PlanState: Sendable, Hashable {
  /// Whether a store trades, by store.
  public var storeIsOpen: [Bool]
  /// How a store fulfils, by store.
  public var modes: [FulfilmentMode]
  /// Whether a listing is on sale while its store is open, by listing.
  public var listingIsOnSale: [Bool]
  /// Whether stock of a listing is re-ordered, by listing.
  public var listingIsOrdered: [Bool]
  /// Shelf price over the price of the start, by listing.
  public var priceFactors: [Double]
  /// Advertising over that of the start, by listing.
  public var advertisingFactors: [Double]
  /// Days of cover that replace the strategy's; nil while none do.
  public var coverDays: Double?
  /// People employed over those of the start; nil while unchanged.
  public var staff: Double?

  /// The state before any action: open stores trade, candidates do not.
  public init(start scenario: Scenario) {
    storeIsOpen = scenario.stores.map { $0.status == .open }
    modes = scenario.stores.map(\.mode)
    listingIsOnSale = scenario.listings.map { _ in true }
    listingIsOrdered = scenario.listings.map { _ in true }
    priceFactors = scenario.listings.map { _ in 1 }
    advertisingFactors = scenario.listings.map { _ in 1 }
  }

  /// Takes an action.
  ///
  /// One-time spending changes no state: the ledger books it.
  ///
  /// - Complexity: linear in the listings.
  public mutating func take(_ action: StageAction, in scenario: Scenario) {
    func forListings(_ selector: SettingSelector, _ change: (Int) -> Void) {
      for (position, listing) in scenario.listings.enumerated()
      where selector.matches(scenario.place(of: listing)) {
        change(position)
      }
    }
    switch action {
    case .open(let store, let mode):
      guard let position = scenario.stores.position(of: store) else { return }
      storeIsOpen[position] = true
      if let mode { modes[position] = mode }
    case .close(let store):
      guard let position = scenario.stores.position(of: store) else { return }
      storeIsOpen[position] = false
    case .price(let selector, let factor): forListings(selector) { priceFactors[$0] = factor }
    case .advertising(let selector, let factor):
      forListings(selector) { advertisingFactors[$0] = factor }
    case .withdraw(let selector): forListings(selector) { listingIsOnSale[$0] = false }
    case .stopOrders(let selector): forListings(selector) { listingIsOrdered[$0] = false }
    case .clear(let selector):
      forListings(selector) {
        listingIsOnSale[$0] = false
        listingIsOrdered[$0] = false
      }
    case .cover(let days): coverDays = days
    case .staff(let people): staff = people
    case .spend: break
    }
  }
}
