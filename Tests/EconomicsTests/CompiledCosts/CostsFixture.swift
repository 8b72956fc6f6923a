import Commerce
import Economics
import Testing

/// A small seller: one product made in China, four stores, one for each way of reaching buyers.
struct CostsFixture {
  var tariffs: [TariffRule] = []
  var fees: [FeeRule] = []
  /// What may come, as facts that rules ask for.
  var facts: [PolicyFact] = []
  /// Ex works, in fen; a multiple of 20 keeps 1.15 times it whole.
  var unitCost: Int64 = 10_000
  /// Packed, in tens of grams, so that freight is whole.
  var decagrams: Int64 = 20
  /// The shelf price of every listing in major units of its store.
  var price: Int64 = 100
  var importer = Lane.Importer.seller

  static let start = Day(iso: "2027-01-04") ?? Day(daysSinceEpoch: 0)
  static let modes: [FulfilmentMode] = [
    .platformWarehouse, .overseasWarehouse, .directMail, .bonded,
  ]

  /// The compiled costs of every store in its own mode.
  func compiled(modes: [FulfilmentMode] = modes) throws -> CompiledCosts {
    try CompiledCosts(scenario: scenario(), modes: modes)
  }

  func scenario() throws -> Scenario {
    let calendar = try #require(PlanningCalendar(start: Self.start, horizonWeeks: 40))
    let product = try product()
    return Scenario(
      name: "fixture", title: "Fixture", summary: "", calendar: calendar, baseCurrency: .cny,
      seed: 1, contentHash: "", platforms: Roster([Self.platform]),
      markets: Roster(Self.markets), products: Roster([product]),
      variants: Roster([StockVariant(id: "charger", product: "charger", fungibilityGroup: "all")]),
      bundles: Roster([]), suppliers: Roster([Self.supplier]), stores: Roster(Self.stores),
      listings: Roster(
        Self.stores.map {
          Listing(
            product: "charger", store: $0.id, price: Money(price, $0.currency), variant: "charger")
        }),
      nodes: Roster(Self.nodes), lanes: Roster(lanes), stock: [], firm: Self.firm,
      complianceFiles: [], fees: fees, tariffs: tariffs, tariffEvents: Roster(events),
      sales: SalesHistory(
        firstMonday: Self.start, weekCount: 0, listings: [], units: [], source: "none"),
      rates: RateHistory(
        firstMonday: Self.start, currencies: [.usd, .eur, .jpy], rates: [6.65, 7.7, 0.0445],
        source: "fixture"),
      settings: SettingBook(declarations: CustomsValue.settings, entries: []),
      strategies: Roster([]))
  }

  /// An event for each fact.
  private var events: [TariffEvent] {
    facts.enumerated().map { position, fact in
      let branch = TariffEvent.Branch(
        name: "comes", probability: 1, window: .always, durationWeeks: nil, effects: [.fact(fact)])
      return TariffEvent(
        id: Identifier("event-\(position)"), title: fact.name, branches: [branch],
        evidence: Evidence(citation: "test", status: .given))
    }
  }

  private func product() throws -> Product {
    Product(
      id: "charger", title: "Charger", category: "power",
      unitCost: Money(minorUnits: unitCost, .cny), weightKilograms: Double(decagrams) / 100,
      size: PackedSize(lengthCentimetres: 12, widthCentimetres: 8, heightCentimetres: 5),
      hsCode: try #require(HSCode("85044095")), originCountry: "CN", supplier: "maker",
      minimumOrderUnits: 500)
  }

  private var lanes: [Lane] {
    [
      lane("sea-us", to: .node("us-fc"), .sea, .bulkEntry),
      lane("sea-de", to: .node("de-3pl"), .sea, .bulkEntry),
      lane("to-hub", to: .node("hub"), .truck, .domestic),
      lane("to-bond", to: .node("jp-bond"), .sea, .bonded),
      lane("parcel-us", from: "hub", to: .buyers("us"), .parcel, .parcel),
    ]
  }

  private func lane(
    _ id: Identifier<Lane>, from origin: Identifier<Node> = "factory", to end: Lane.Destination,
    _ mode: Lane.Mode, _ customs: Lane.CustomsTreatment
  ) -> Lane {
    Lane(
      id: id, origin: origin, destination: end, mode: mode, transitDays: .exactly(30),
      costPerKilogram: Money(8, .cny), costPerParcel: Money(0, .cny), customs: customs,
      importer: importer)
  }

  private static let platform = Platform(
    id: "amazon", title: "Marketplace", kind: .marketplace, holdDays: 7, payoutCycleDays: 14)

  private static let supplier = Supplier(
    id: "maker", node: "factory", productionDays: .exactly(25), depositShare: 0.3, balanceDays: 0,
    newYearStopWeeks: 3)

  private static let firm = Firm(
    cash: Money(1, .cny), creditLimit: Money(1, .cny), creditRatePerYear: 0.05,
    monthlyFixedCost: Money(1, .cny), storeStaff: 1)

  private static let markets = [
    market("us", "US", "US", .usd, pricesIncludeTax: false),
    market("de", "DE", "EU", .eur, pricesIncludeTax: true),
    market("fr", "FR", "EU", .eur, pricesIncludeTax: true),
    market("jp", "JP", "JP", .jpy, pricesIncludeTax: true),
  ]

  private static func market(
    _ id: Identifier<Market>, _ country: String, _ union: String, _ currency: Currency,
    pricesIncludeTax: Bool
  ) -> Market {
    Market(
      id: id, title: country, country: country, customsUnion: union, currency: currency,
      pricesIncludeTax: pricesIncludeTax, layer: .mature)
  }

  /// The French store is served from the German warehouse.
  private static let stores = [
    store("us-fba", "us", .usd, .platformWarehouse, "us-fc"),
    store("fr-shop", "fr", .eur, .overseasWarehouse, "de-3pl"),
    store("us-mail", "us", .usd, .directMail, "hub"),
    store("jp-shop", "jp", .jpy, .bonded, "jp-bond"),
  ]

  private static func store(
    _ id: Identifier<Store>, _ market: Identifier<Market>, _ currency: Currency,
    _ mode: FulfilmentMode, _ node: Identifier<Node>
  ) -> Store {
    Store(
      id: id, title: id.text, platform: "amazon", market: market, kind: .consumer, status: .open,
      operatingModel: .thirdPartyPlatform, mode: mode, allowedModes: [mode], node: node,
      currency: currency, monthlyAdvertising: .zero(currency), referenceStore: nil)
  }

  private static let nodes = [
    node("factory", .factory, "CN"), node("hub", .originHub, "CN"),
    node("us-fc", .platformWarehouse, "US"), node("de-3pl", .overseas, "DE"),
    node("jp-bond", .bonded, "JP"),
  ]

  private static func node(_ id: Identifier<Node>, _ kind: Node.Kind, _ country: String) -> Node {
    Node(
      id: id, title: id.text, kind: kind, country: country,
      monthlyStoragePerCubicMetre: Money(0, .cny), capacityCubicMetres: nil)
  }
}

/// A rate in percent of the goods' value.
func percent(_ rate: Int64, of base: TariffRule.Base = .goods) -> TariffRule.Charge {
  .adValorem(partsPerMillion: rate * 10_000, base: base)
}

/// A rule for all goods and origins.
func rule(
  _ id: String, _ layer: String, _ charge: TariffRule.Charge, to destination: String,
  treatments: [Lane.CustomsTreatment] = [], when conditions: [TariffCondition] = [],
  exemptUpTo: Money? = nil, limits: TariffLimits? = nil, from: String? = nil,
  through: String? = nil
) throws -> TariffRule {
  TariffRule(
    id: id, origin: nil, destination: destination, goods: [], layer: layer,
    treatments: treatments, conditions: conditions, charge: charge,
    limits: limits ?? TariffLimits(exemptUpTo: exemptUpTo),
    interval: try #require(
      DayInterval(from: from.flatMap { Day(iso: $0) }, through: through.flatMap { Day(iso: $0) })),
    evidence: Evidence(citation: "test", status: .given))
}

/// A fee of all stores unless told otherwise.
func fee(
  _ id: String, _ kind: FeeRule.Kind, _ amount: FeeRule.Amount, store: Identifier<Store>? = nil,
  limits: FeeLimits = FeeLimits(), fit: FeeFit? = nil, season: FeeSeason? = nil,
  from: String? = nil
) throws -> FeeRule {
  FeeRule(
    id: id, platform: "amazon", market: nil, store: store, category: nil, kind: kind,
    amount: amount, limits: limits, fit: fit, season: season,
    interval: try #require(DayInterval(from: from.flatMap { Day(iso: $0) }, through: nil)),
    evidence: Evidence(citation: "test", status: .given))
}

/// Steele, Lea and Flood's SplitMix64: the same cases on every run.
struct SplitMixGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
