import Artifacts
import Commerce
import Economics
import Planning

/// A small seller: two products, running stores in the US and Germany, candidates in Japan and on a
/// social platform in the US.
///
/// Numbers are round so that a margin can be reckoned by hand.
struct World {
  var japaneseEntryCost = 50_000.0
  var parcelPerKilogram = Money(40, .cny)
  var storeStaff = 3.0
  var cash: Int64 = 3_000_000
  var listsPapers = true
  var productCost: Int64 = 60
  var minimumOrder = 200
  var weeks = 52
  /// Facts of policy events, each of which brings 20 points more duty into its destination.
  var facts: [PolicyFact] = []

  static let usd = 7.0
  static let eur = 8.0
  static let jpy = 0.05

  /// The scenario with strategies to plan.
  func scenario(_ strategies: [Strategy] = []) throws -> Scenario {
    guard let start = Day(iso: "2027-01-04"),
      let calendar = PlanningCalendar(start: start, horizonWeeks: weeks), let hs = HSCode("850440")
    else { throw Failure() }
    return Scenario(
      name: "world", title: "World", summary: "", calendar: calendar, baseCurrency: .cny, seed: 7,
      contentHash: "", platforms: Roster(Self.platforms), markets: Roster(Self.markets),
      products: Roster(["lamp", "cable"].map { product($0, hs) }),
      variants: Roster(
        ["lamp", "cable"].map {
          StockVariant(id: Identifier($0), product: Identifier($0), fungibilityGroup: $0)
        }),
      bundles: Roster([]),
      suppliers: Roster([
        Supplier(
          id: "maker", node: "hub", productionDays: .exactly(21), depositShare: 0.3,
          balanceDays: 0, newYearStopWeeks: 0)
      ]),
      stores: Roster(Self.stores), listings: Roster(Self.listings), nodes: Roster(Self.nodes),
      lanes: Roster(lanes), stock: Self.stock,
      firm: Firm(
        cash: Money(cash, .cny), creditLimit: Money(1_000_000, .cny), creditRatePerYear: 0.05,
        monthlyFixedCost: Money(50_000, .cny), storeStaff: storeStaff),
      complianceFiles: listsPapers
        ? [
          ComplianceFile(
            category: "light", market: "jp", cost: Money(30_000, .cny), weeks: .exactly(6),
            validThrough: nil, isHeld: false)
        ] : [], fees: Self.fees, tariffs: Self.tariffs + facts.map(Self.reform),
      tariffEvents: Roster(facts.map(Self.event)),
      sales: SalesHistory(
        firstMonday: start, weekCount: 0, listings: [], units: [], source: "none"),
      rates: RateHistory(
        firstMonday: start.advanced(by: -7), currencies: [.usd, .eur, .jpy],
        rates: [Self.usd, Self.eur, Self.jpy], source: "round numbers"),
      settings: SettingBook(
        declarations: EconomicsSettings.all + PlanningSettings.all + [Self.coldStart],
        entries: entries),
      strategies: Roster(strategies))
  }

  struct Failure: Error {}

  private func product(_ name: String, _ hs: HSCode) -> Product {
    Product(
      id: Identifier(name), title: name, category: "light", unitCost: Money(productCost, .cny),
      weightKilograms: 0.5,
      size: PackedSize(lengthCentimetres: 20, widthCentimetres: 10, heightCentimetres: 10),
      hsCode: hs, originCountry: "CN", supplier: "maker", minimumOrderUnits: minimumOrder)
  }

  private var entries: [SettingBook.Entry] {
    func entry(
      _ key: SettingKey, _ value: Double, _ selector: SettingSelector = SettingSelector()
    ) -> SettingBook.Entry {
      SettingBook.Entry(
        key: key, selector: selector, value: .exactly(value), layer: .user,
        evidence: Evidence(citation: "test", status: .given))
    }
    return [
      entry(.coldStartShare, 0.4), entry(LaunchRamp.weeks, 12),
      entry(LaunchRamp.advertisingFactor, 1.5), entry(Returns.rate, 0.1),
      entry(Returns.unsellableShare, 0.5), entry(Returns.feeRefundShare, 1),
      entry(Advertising.shareOfSales, 0.1), entry(Settlement.conversionCost, 0),
      entry(StoreCosts.staff, 1), entry(TerminalValue.survival, 0.8),
      entry(StoreCosts.entryCost, japaneseEntryCost, SettingSelector(market: "jp")),
      entry(PlanningSettings.topMarketCap, 1), entry(SiblingDiversion.share, 0.1),
    ]
  }

  /// Forecasting declares it; its room is not open to these tests.
  private static let coldStart = SettingDeclaration(
    .coldStartShare, unit: .share, range: 0...2, standard: .assumed(.exactly(0.4)), scope: .store,
    help: "Share of the reference store's units.")

  private static let platforms = [
    Platform(id: "bazaar", title: "Bazaar", kind: .marketplace, holdDays: 7, payoutCycleDays: 14),
    Platform(id: "feed", title: "Feed", kind: .social, holdDays: 7, payoutCycleDays: 14),
  ]

  private static let markets = [
    market("us", "United States", "US", "US", .usd, includesTax: false),
    market("de", "Germany", "DE", "EU", .eur, includesTax: true),
    market("jp", "Japan", "JP", "JP", .jpy, includesTax: true),
  ]

  private static func market(
    _ id: String, _ title: String, _ country: String, _ union: String, _ currency: Currency,
    includesTax: Bool
  ) -> Market {
    Market(
      id: Identifier(id), title: title, country: country, customsUnion: union, currency: currency,
      pricesIncludeTax: includesTax, layer: .mature)
  }

  private static let stores = [
    store("us-bazaar", "bazaar", "us", .open, .platformWarehouse, [.platformWarehouse], "us-depot"),
    store(
      "de-bazaar", "bazaar", "de", .open, .overseasWarehouse, [.overseasWarehouse, .directMail],
      "de-depot"),
    store(
      "jp-bazaar", "bazaar", "jp", .candidate, .overseasWarehouse, [.overseasWarehouse],
      "jp-depot"),
    store(
      "us-feed", "feed", "us", .candidate, .platformWarehouse, [.platformWarehouse], "us-depot"),
  ]

  private static func store(
    _ id: String, _ platform: String, _ market: String, _ status: Store.Status,
    _ mode: FulfilmentMode, _ allowed: [FulfilmentMode], _ node: String
  ) -> Store {
    let currency: Currency = market == "us" ? .usd : market == "de" ? .eur : .jpy
    return Store(
      id: Identifier(id), title: id, platform: Identifier(platform), market: Identifier(market),
      kind: .consumer, status: status, operatingModel: .thirdPartyPlatform, mode: mode,
      allowedModes: allowed, node: Identifier(node), currency: currency,
      monthlyAdvertising: .zero(currency), referenceStore: "us-bazaar")
  }

  private static let listings = stores.flatMap { store in
    ["lamp", "cable"].map { name in
      let price =
        store.currency == .usd
        ? Money(30, .usd)
        : store.currency == .eur ? Money(30, .eur) : Money(4200, .jpy)
      return Listing(
        product: Identifier(name), store: store.id, price: price, variant: Identifier(name))
    }
  }

  private static let nodes = [
    node("hub", .originHub, "CN"), node("us-depot", .platformWarehouse, "US"),
    node("de-depot", .overseas, "DE"), node("jp-depot", .overseas, "JP"),
  ]

  private static func node(_ id: String, _ kind: Node.Kind, _ country: String) -> Node {
    Node(
      id: Identifier(id), title: id, kind: kind, country: country,
      monthlyStoragePerCubicMetre: Money(100, .cny), capacityCubicMetres: nil)
  }

  private var lanes: [Lane] {
    ["us", "de", "jp"].flatMap { market in
      [
        Lane(
          id: Identifier("sea-\(market)"), origin: "hub",
          destination: .node(Identifier("\(market)-depot")), mode: .sea,
          transitDays: .exactly(28), costPerKilogram: Money(10, .cny),
          costPerParcel: .zero(.cny), customs: .bulkEntry, importer: .seller),
        Lane(
          id: Identifier("parcel-\(market)"), origin: "hub",
          destination: .buyers(Identifier(market)), mode: .parcel, transitDays: .exactly(9),
          costPerKilogram: parcelPerKilogram, costPerParcel: .zero(.cny), customs: .parcel,
          importer: .platform),
      ]
    }
  }

  private static let stock = ["us-depot", "de-depot"].flatMap { node in
    ["lamp", "cable"].map {
      StockPosition(
        variant: Identifier($0), node: Identifier(node), units: 800, arrival: nil)
    }
  }

  private static let fees: [FeeRule] = platforms.flatMap { platform in
    [
      FeeRule(
        id: "referral-\(platform.id)", platform: platform.id, market: nil, store: nil,
        category: nil, kind: .referral,
        amount: .share(partsPerMillion: 150_000, base: .grossPrice), interval: .always,
        evidence: Evidence(citation: "test", status: .given))
    ]
  }

  /// A tenth of customs value into the US, nothing elsewhere.
  private static func reform(_ fact: PolicyFact) -> TariffRule {
    TariffRule(
      id: fact.name, origin: nil, destination: fact.destination, goods: [], layer: fact.name,
      treatments: [], conditions: [.fact(fact.name)],
      charge: .adValorem(partsPerMillion: 200_000, base: .goods), interval: .always,
      evidence: Evidence(citation: "test", status: .given))
  }

  private static func event(_ fact: PolicyFact) -> TariffEvent {
    let branch = TariffEvent.Branch(
      name: "comes", probability: 1, window: .always, durationWeeks: nil, effects: [.fact(fact)])
    return TariffEvent(
      id: Identifier(fact.name), title: fact.name, branches: [branch],
      evidence: Evidence(citation: "test", status: .given))
  }

  private static let tariffs: [TariffRule] = ["US", "EU", "JP"].map { destination in
    TariffRule(
      id: "duty-\(destination)", origin: nil, destination: destination, goods: [],
      layer: "base_duty", treatments: [],
      charge: .adValorem(partsPerMillion: destination == "US" ? 100_000 : 0, base: .goods),
      interval: .always, evidence: Evidence(citation: "test", status: .given))
  }
}
