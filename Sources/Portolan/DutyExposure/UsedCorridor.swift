import Artifacts
import Commerce
import Economics

/// A border that goods of some plan cross, with the listing that stands for it.
struct UsedCorridor {
  let listing: Listing
  let product: Product
  /// The market whose border is crossed.
  let market: Market
  let treatment: Lane.CustomsTreatment
  let importer: Lane.Importer
  /// The way to the border; nil where no lane says.
  let lane: Lane?
  /// What consignments declare.
  let facts: Set<String>
  /// Units expected over the horizon.
  let units: Double
  /// Whether its store is open at the start: of a candidate nobody knows yet what it will sell.
  let isOpen: Bool
  /// How many listings use the corridor.
  var listingCount = 1

  /// The corridor of a listing in a mode; nil where its goods cross no border.
  init?(of listing: Listing, mode: FulfilmentMode, units: Double, in scenario: Scenario) {
    let product = scenario.product(of: listing)
    let route = SupplyRoute(
      of: product, to: scenario.store(of: listing), mode: mode, in: scenario)
    let corridor = ListingCorridor(of: listing, mode: mode, route: route, in: scenario)
    guard corridor.fallsAtEntry || corridor.saleTreatment != .domestic else { return nil }
    (self.listing, self.product, self.units) = (listing, product, units)
    isOpen = scenario.store(of: listing).status == .open
    market = corridor.dutyMarket
    if corridor.fallsAtEntry {
      (treatment, importer, lane) = (.bulkEntry, corridor.entryImporter, route?.inbound)
      facts = lane?.customsFacts ?? [Lane.Mode.sea.customsFact]
    } else {
      (treatment, importer) = (corridor.saleTreatment, corridor.saleImporter)
      lane = route?.outbound
      facts = lane?.customsFacts ?? [Lane.Mode.parcel.customsFact]
    }
  }

  /// What makes two listings use one corridor.
  private struct Key: Hashable {
    let origin: String
    let country: String
    let treatment: Lane.CustomsTreatment
    let importer: Lane.Importer
  }

  private var key: Key {
    Key(
      origin: product.originCountry, country: market.country, treatment: treatment,
      importer: importer)
  }

  private var rank: (Int, Double) { (isOpen ? 1 : 0, units) }

  /// The corridors that some plan uses, in the order in which listings first use them; the listing
  /// that is expected to sell most stands for each, one of an open store before one of a candidate.
  static func all(
    of plans: [Plan], _ forecast: ForecastPanel, in scenario: Scenario
  ) -> [UsedCorridor] {
    let uses = plans.map { ($0.tradingStores(in: scenario), $0.modes(in: scenario)) }
    var order: [Key] = []
    var corridors: [Key: UsedCorridor] = [:]
    for (position, listing) in scenario.listings.enumerated() {
      guard let store = scenario.stores.position(of: listing.store) else { continue }
      let modes = Set(uses.filter { $0.0.contains(listing.store) }.map { $0.1[store] })
      let units = forecast.means(ofListing: position).reduce(0, +)
      for mode in FulfilmentMode.allCases where modes.contains(mode) {
        guard var new = UsedCorridor(of: listing, mode: mode, units: units, in: scenario) else {
          continue
        }
        if let known = corridors[new.key] {
          if known.rank >= new.rank { new = known }
          new.listingCount = known.listingCount + 1
        } else {
          order.append(new.key)
        }
        corridors[new.key] = new
      }
    }
    return order.compactMap { corridors[$0] }
  }
}
