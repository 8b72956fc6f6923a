public import Commerce
internal import LandedCost

/// Where duty falls on the goods of one listing, and whose: what policy events are matched with.
public struct ListingCorridor: Sendable {
  /// Country of origin, two letters.
  public let origin: String
  /// Tariff code.
  public let goods: HSCode
  /// The market whose border the goods cross in bulk: of the node's country if the scenario names it.
  public let entryMarket: Market
  /// The market of the buyers.
  public let saleMarket: Market
  /// Whether duty falls at entry in bulk.
  public let fallsAtEntry: Bool
  /// What customs does at the sale: parcel, bonded, or nothing (domestic).
  public let saleTreatment: Lane.CustomsTreatment
  /// Who imports in bulk.
  public let entryImporter: Lane.Importer
  /// Who imports parcels, or takes goods out of bond.
  public let saleImporter: Lane.Importer

  /// The corridor of a listing by the lanes of its route; where the scenario names no lane the mode
  /// decides: direct mail is a parcel, a bonded warehouse releases at sale, others enter in bulk.
  public init(
    of listing: Listing, mode: FulfilmentMode, route: SupplyRoute?, in scenario: Scenario
  ) {
    let product = scenario.product(of: listing)
    let market = scenario.market(of: scenario.store(of: listing))
    origin = product.originCountry
    goods = product.hsCode
    saleMarket = market
    entryMarket = scenario.markets.first { $0.country == route?.node.country } ?? market
    fallsAtEntry = route.map { $0.inbound?.customs == .bulkEntry } ?? Self.entersInBulk(mode)
    saleTreatment = Self.saleTreatment(mode: mode, route: route)
    entryImporter = route?.inbound?.importer ?? .seller
    saleImporter = (route?.outbound ?? route?.inbound)?.importer ?? .seller
  }

  private static func entersInBulk(_ mode: FulfilmentMode) -> Bool {
    mode == .overseasWarehouse || mode == .platformWarehouse
  }

  private static func saleTreatment(
    mode: FulfilmentMode, route: SupplyRoute?
  ) -> Lane.CustomsTreatment {
    if let treatment = route?.customs, treatment == .parcel || treatment == .bonded {
      return treatment
    }
    switch mode {
    case .directMail: return route?.outbound == nil ? .parcel : .domestic
    case .bonded: return route?.inbound == nil ? .bonded : .domestic
    case .overseasWarehouse, .platformWarehouse: return .domestic
    }
  }

  /// The market whose duty the goods pay: where they enter in bulk, else where they are sold.
  public var dutyMarket: Market { fallsAtEntry ? entryMarket : saleMarket }

  /// The corridor by which rules for the entry are looked up.
  var entry: GoodsCorridor {
    GoodsCorridor(origin: origin, market: entryMarket, goods: goods, treatment: .bulkEntry)
  }

  /// The corridor by which rules for the sale are looked up.
  func sale(_ treatment: Lane.CustomsTreatment) -> GoodsCorridor {
    GoodsCorridor(origin: origin, market: saleMarket, goods: goods, treatment: treatment)
  }
}
