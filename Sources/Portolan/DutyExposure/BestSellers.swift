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

  /// The products of stores that trade under some plan.
  init(_ plans: [Plan], _ forecast: ForecastPanel, in scenario: Scenario) {
    let trading = plans.reduce(into: Set<Identifier<Store>>()) {
      $0.formUnion($1.tradingStores(in: scenario))
    }
    var sellers: [Identifier<Market>: [Seller]] = [:]
    for (position, listing) in scenario.listings.enumerated() where trading.contains(listing.store)
    {
      let market = scenario.store(of: listing).market
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

  /// Units of all products of a market.
  func units(in market: Market) -> Double {
    products(in: market).reduce(0) { $0 + $1.units }
  }
}

extension BestSellers.Seller {
  fileprivate mutating func add(_ other: Self) {
    let sum = units + other.units
    if other.unitsOfListing > unitsOfListing { self = other }
    units = sum
  }
}
