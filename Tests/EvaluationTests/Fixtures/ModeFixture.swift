import Commerce

/// Turns a scenario into one of a single listing that parcels from a hub or a bonded warehouse serve.
struct ModeFixture {
  let price: Money
  let kilograms: Double
  let allowed: [FulfilmentMode]

  func applied(to base: Scenario) throws -> Scenario {
    var scenario = base
    scenario.markets = Roster([
      Market(
        id: "jp", title: "Japan", country: "JP", customsUnion: "JP", currency: .cny,
        pricesIncludeTax: true, layer: .mature)
    ])
    scenario.products = Roster(base.products.prefix(1).map(product))
    scenario.variants = Roster(Array(base.variants.prefix(1)))
    scenario.stores = Roster([store])
    scenario.listings = Roster([
      Listing(product: "lamp", store: "shop", price: price, variant: "lamp")
    ])
    scenario.nodes = Roster([node("hub", .originHub, "CN"), node("bond", .bonded, "JP")])
    scenario.lanes = Roster([
      lane("parcel", "hub", .buyers("jp"), .parcel, days: 11, perKilogram: 46, perParcel: 18),
      lane("bulk", "hub", .node("bond"), .bonded, days: 24, perKilogram: 10, perParcel: 0),
      lane("release", "bond", .buyers("jp"), .bonded, days: 3, perKilogram: 1, perParcel: 8),
    ])
    scenario.fees = []
    scenario.tariffs = [
      rule("release", 91_000, .bonded, nil, .always),
      rule("post", 200_000, .parcel, Money(50, .cny), interval(through: "2027-06-30")),
      rule("post-later", 200_000, .parcel, nil, interval(from: "2027-07-01")),
    ]
    return scenario
  }

  private func product(_ base: Product) -> Product {
    Product(
      id: base.id, title: base.title, category: base.category, unitCost: base.unitCost,
      weightKilograms: kilograms,
      size: PackedSize(lengthCentimetres: 8, widthCentimetres: 6, heightCentimetres: 5),
      hsCode: base.hsCode, originCountry: base.originCountry, supplier: base.supplier,
      minimumOrderUnits: base.minimumOrderUnits)
  }

  private var store: Store {
    Store(
      id: "shop", title: "Shop", platform: "amazon", market: "jp", kind: .consumer, status: .open,
      operatingModel: .thirdPartyPlatform, mode: .directMail, allowedModes: allowed, node: "hub",
      currency: .cny, monthlyAdvertising: .zero(.cny), referenceStore: nil)
  }

  private func node(_ id: Identifier<Node>, _ kind: Node.Kind, _ country: String) -> Node {
    Node(
      id: id, title: id.text, kind: kind, country: country,
      monthlyStoragePerCubicMetre: Money(60, .cny), capacityCubicMetres: nil)
  }

  private func lane(
    _ id: Identifier<Lane>, _ origin: Identifier<Node>, _ end: Lane.Destination,
    _ customs: Lane.CustomsTreatment, days: Double, perKilogram: Int64, perParcel: Int64
  ) -> Lane {
    Lane(
      id: id, origin: origin, destination: end, mode: id == "bulk" ? .sea : .parcel,
      transitDays: .exactly(days), costPerKilogram: Money(perKilogram, .cny),
      costPerParcel: Money(perParcel, .cny), customs: customs, importer: .platform)
  }

  private func rule(
    _ id: String, _ rate: Int64, _ treatment: Lane.CustomsTreatment, _ limit: Money?,
    _ interval: DayInterval
  ) -> TariffRule {
    TariffRule(
      id: id, origin: nil, destination: "JP", goods: [], layer: "vat", treatments: [treatment],
      charge: .adValorem(partsPerMillion: rate, base: .price),
      limits: TariffLimits(exemptUpTo: limit),
      interval: interval, evidence: Evidence(citation: "test", status: .given))
  }

  private func interval(from: String? = nil, through: String? = nil) -> DayInterval {
    DayInterval(from: from.flatMap { Day(iso: $0) }, through: through.flatMap { Day(iso: $0) })
      ?? .always
  }
}
