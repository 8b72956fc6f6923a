import Artifacts
import Commerce

/// Products by market, those that are expected to sell most first.
struct BestSellers {
  /// A product in a market.
  struct Seller {
    let product: Product
    /// Its listing that is expected to sell most.
    let listing: Listing
    /// Units of all its listings there over the horizon.
    fileprivate(set) var units: Double
    fileprivate var unitsOfListing: Double
  }

  private let sellersByMarket: [Identifier<Market>: [Seller]]
  private let openMarkets: Set<Identifier<Market>>

  /// The products of stores that trade under some plan; candidates, of which nobody knows yet what they
  /// will sell, count only where no store of the market is open.
  init(_ plans: [Plan], _ forecast: ForecastPanel, in scenario: Scenario) {
    let trading = plans.reduce(into: Set<Identifier<Store>>()) {
      $0.formUnion($1.tradingStores(in: scenario))
    }
    openMarkets = Set(scenario.stores.filter { $0.status == .open }.map(\.market))
    var sellers: [Identifier<Market>: [Seller]] = [:]
    for (position, listing) in scenario.listings.enumerated() where trading.contains(listing.store)
    {
      let store = scenario.store(of: listing)
      let market = store.market
      guard store.status == .open || !openMarkets.contains(market) else { continue }
      let units = forecast.means(ofListing: position).reduce(0, +)
      let new = Seller(
        product: scenario.product(of: listing), listing: listing, units: units,
        unitsOfListing: units)
      guard let place = sellers[market]?.firstIndex(where: { $0.product.id == listing.product })
      else {
        sellers[market, default: []].append(new)
        continue
      }
      sellers[market]?[place].add(new)
    }
    // Sorting is stable, so that products that sell alike stay in the scenario's order.
    sellersByMarket = sellers.mapValues { $0.sorted { $0.units > $1.units } }
  }

  /// The products of a market.
  func products(in market: Market) -> [Seller] { sellersByMarket[market.id] ?? [] }

  /// The market that is expected to sell most, open ones first; nil for none.
  func largest(of markets: [Market]) -> Market? {
    markets.max { rank(of: $0) < rank(of: $1) }
  }

  private func rank(of market: Market) -> (Int, Double) {
    let units = products(in: market).reduce(0) { $0 + $1.units }
    return (openMarkets.contains(market.id) ? 1 : 0, units)
  }
}

extension BestSellers.Seller {
  fileprivate mutating func add(_ other: Self) {
    let sum = units + other.units
    if other.unitsOfListing > unitsOfListing { self = other }
    units = sum
  }
}
