import Artifacts
import Commerce
import Kernels

@testable import Simulation

extension Scenario {
  /// Two products in three stores (United States, Germany, United Kingdom) of a firm in China, with
  /// five years of made-up rates and two policy events.
  static func small(
    entries: [SettingBook.Entry] = [], declarations: [SettingDeclaration] = [],
    events: [TariffEvent] = [.usDuty, .clicks], seed: UInt64 = 42
  ) throws -> Scenario {
    let stores = [
      Store.small("us-shop", market: "us", currency: .usd),
      Store.small("de-shop", market: "de", currency: .eur),
      Store.small("uk-shop", market: "uk", currency: .gbp),
    ]
    let products = [
      try Product.small("lamp", category: "home", hsCode: "94052180"),
      try Product.small("hub", category: "computing", hsCode: "84718090"),
    ]
    let start = try required(Day(iso: "2027-01-04"))
    return Scenario(
      name: "small", title: "Small", summary: "For tests.",
      calendar: try required(PlanningCalendar(start: start, horizonWeeks: 52)),
      baseCurrency: .cny, seed: seed, contentHash: "none",
      platforms: Roster([
        Platform(
          id: "market", title: "Market", kind: .marketplace, holdDays: 7, payoutCycleDays: 14)
      ]),
      markets: Roster([
        Market.small("us", country: "US", union: "US", .usd),
        Market.small("de", country: "DE", union: "EU", .eur),
        Market.small("uk", country: "GB", union: "GB", .gbp),
      ]),
      products: Roster(products),
      variants: Roster(
        products.map {
          StockVariant(id: Identifier($0.id.text), product: $0.id, fungibilityGroup: $0.id.text)
        }),
      bundles: Roster([]),
      suppliers: Roster([
        Supplier(
          id: "maker", node: "factory", productionDays: .exactly(25), depositShare: 0.3,
          balanceDays: 0, newYearStopWeeks: 3)
      ]),
      stores: Roster(stores), listings: Roster(Listing.all(of: products, in: stores)),
      nodes: Roster([Node.small("factory", .factory), Node.small("us-hub", .overseas)]),
      lanes: Roster([
        Lane.small("us-sea", .sea, .interval90(low: 32, high: 48)),
        Lane.small("us-air", .air, .triangular(low: 8, mode: 10, high: 14)),
        Lane.small("us-parcel", .parcel, .exactly(9), to: .buyers("us")),
      ]),
      stock: [],
      firm: Firm(
        cash: Money(8_000_000, .cny), creditLimit: Money(5_000_000, .cny),
        creditRatePerYear: 0.05, monthlyFixedCost: Money(800_000, .cny), storeStaff: 5),
      complianceFiles: [], fees: [], tariffs: [], tariffEvents: Roster(events),
      sales: SalesHistory(
        firstMonday: start, weekCount: 0, listings: [], units: [], source: "none"),
      rates: .synthetic(currencies: [.usd, .eur, .gbp, .jpy], weekCount: 261, before: start),
      settings: SettingBook(
        declarations: RiskProcesses.settings + declarations, entries: entries),
      strategies: Roster([]))
  }

  /// The same scenario with other events.
  func with(events: [TariffEvent]) -> Scenario {
    var scenario = self
    scenario.tariffEvents = Roster(events)
    return scenario
  }
}

extension Store {
  static func small(_ id: Identifier<Store>, market: Identifier<Market>, currency: Currency)
    -> Store
  {
    Store(
      id: id, title: id.text, platform: "market", market: market, kind: .consumer, status: .open,
      operatingModel: .thirdPartyPlatform, mode: .overseasWarehouse,
      allowedModes: [.overseasWarehouse], node: "us-hub", currency: currency,
      monthlyAdvertising: Money(1000, currency), referenceStore: nil)
  }
}

extension Product {
  static func small(_ id: Identifier<Product>, category: String, hsCode: String) throws -> Product {
    Product(
      id: id, title: id.text, category: category, unitCost: Money(70, .cny), weightKilograms: 0.5,
      size: PackedSize(lengthCentimetres: 20, widthCentimetres: 10, heightCentimetres: 5),
      hsCode: try required(HSCode(hsCode)), originCountry: "CN", supplier: "maker",
      minimumOrderUnits: 500)
  }
}

extension Market {
  static func small(
    _ id: Identifier<Market>, country: String, union: String, _ currency: Currency
  ) -> Market {
    Market(
      id: id, title: id.text, country: country, customsUnion: union, currency: currency,
      pricesIncludeTax: country != "US", layer: .mature)
  }
}

extension Listing {
  static func all(of products: [Product], in stores: [Store]) -> [Listing] {
    stores.flatMap { store in
      products.map {
        Listing(
          product: $0.id, store: store.id, price: Money(40, store.currency),
          variant: Identifier($0.id.text))
      }
    }
  }
}

extension Node {
  static func small(_ id: Identifier<Node>, _ kind: Kind) -> Node {
    Node(
      id: id, title: id.text, kind: kind, country: kind == .factory ? "CN" : "US",
      monthlyStoragePerCubicMetre: Money(100, .cny), capacityCubicMetres: nil)
  }
}

extension Lane {
  static func small(
    _ id: Identifier<Lane>, _ mode: Mode, _ days: UncertainNumber,
    to destination: Destination = .node("us-hub")
  ) -> Lane {
    Lane(
      id: id, origin: "factory", destination: destination, mode: mode, transitDays: days,
      costPerKilogram: Money(8, .cny), costPerParcel: Money(0, .cny), customs: .bulkEntry,
      importer: .seller)
  }
}
