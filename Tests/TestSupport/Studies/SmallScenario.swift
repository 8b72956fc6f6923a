public import Commerce

/// A hand-written scenario of two products in three stores, of which every text can be decorated.
public struct SmallScenario: Sendable {
  /// Applied to every text that a user could have written.
  public let decorate: @Sendable (String) -> String

  /// A scenario whose texts pass through a function.
  public init(decorate: @escaping @Sendable (String) -> String = { $0 }) {
    self.decorate = decorate
  }

  /// Monday, 6 July 2026, for 78 weeks.
  public static var calendar: PlanningCalendar {
    guard let start = Day(iso: "2026-07-06"),
      let calendar = PlanningCalendar(start: start, horizonWeeks: 78)
    else { preconditionFailure("the fixture's start is a Monday") }
    return calendar
  }

  func name<Thing>(_ text: String) -> Identifier<Thing> { Identifier(decorate(text)) }

  private func evidence(_ citation: String, _ status: Evidence.Status) -> Evidence {
    Evidence(citation: decorate(citation), status: status)
  }

  /// The scenario.
  public func make(strategies: [Strategy]) -> Scenario {
    Scenario(
      name: decorate("lamps-abroad"), title: decorate("Lamps and speakers abroad"),
      summary: decorate(
        "A maker in Shenzhen sells in the United States and asks whether to add Germany and "
          + "Singapore before the fourth quarter."),
      calendar: Self.calendar, baseCurrency: .cny, seed: 20_260_706,
      contentHash: "9f2c4e1ab07d5538c6e1f04b2a9d7763e85b1c0f4a6d2e97b3c8051f6e4d7a20",
      platforms: Roster(platforms), markets: Roster(markets), products: Roster(products),
      variants: Roster(variants), bundles: Roster([]), suppliers: Roster([supplier]),
      stores: Roster(stores), listings: Roster(listings), nodes: Roster(nodes), lanes: Roster([]),
      stock: [],
      firm: Firm(
        cash: Money(2_600_000, .cny), creditLimit: Money(2_000_000, .cny),
        creditRatePerYear: 0.06, monthlyFixedCost: Money(120_000, .cny), storeStaff: 4),
      complianceFiles: [], fees: fees, tariffs: tariffs, tariffEvents: Roster([]), sales: sales,
      rates: rates, settings: settings, strategies: Roster(strategies))
  }

  private var platforms: [Platform] {
    [
      Platform(
        id: name("amazon"), title: decorate("Amazon"), kind: .marketplace, holdDays: 7,
        payoutCycleDays: 14),
      Platform(
        id: name("shopee"), title: decorate("Shopee"), kind: .marketplace, holdDays: 7,
        payoutCycleDays: 7),
    ]
  }

  private var markets: [Market] {
    [
      Market(
        id: name("us"), title: decorate("United States"), country: "US", customsUnion: "US",
        currency: .usd, pricesIncludeTax: false, layer: .mature),
      Market(
        id: name("de"), title: decorate("Germany"), country: "DE", customsUnion: "EU",
        currency: .eur, pricesIncludeTax: true, layer: .mature),
    ]
  }

  private var products: [Product] {
    [("lamp", "Desk lamp", "lighting", 62, "940521"), ("box", "Speaker", "audio", 88, "851822")]
      .compactMap { id, title, category, cost, code in
        HSCode(code).map { hsCode in
          Product(
            id: name(id), title: decorate(title), category: decorate(category),
            unitCost: Money(Int64(cost), .cny), weightKilograms: 0.9,
            size: PackedSize(lengthCentimetres: 30, widthCentimetres: 20, heightCentimetres: 12),
            hsCode: hsCode, originCountry: "CN", supplier: name("maker"), minimumOrderUnits: 500)
        }
      }
  }

  private var variants: [StockVariant] {
    ["lamp", "box"].map {
      StockVariant(id: name($0), product: name($0), fungibilityGroup: decorate($0))
    }
  }

  private var supplier: Supplier {
    Supplier(
      id: name("maker"), node: name("hub"), productionDays: .interval90(low: 20, high: 35),
      depositShare: 0.3, balanceDays: 0, newYearStopWeeks: 3)
  }

  private var nodes: [Node] {
    [("hub", "CN"), ("ontario", "US"), ("hamburg", "DE")].map { id, country in
      Node(
        id: name(id), title: decorate(id), kind: id == "hub" ? .originHub : .overseas,
        country: country, monthlyStoragePerCubicMetre: Money(90, .cny), capacityCubicMetres: nil)
    }
  }

  private var stores: [Store] {
    func store(
      _ id: String, _ title: String, platform: String, market: String, status: Store.Status,
      node: String, currency: Currency
    ) -> Store {
      Store(
        id: name(id), title: decorate(title), platform: name(platform), market: name(market),
        kind: .consumer, status: status, operatingModel: .thirdPartyPlatform,
        mode: .overseasWarehouse, allowedModes: [.overseasWarehouse], node: name(node),
        currency: currency, monthlyAdvertising: Money(4000, currency),
        referenceStore: status == .candidate ? name("amazon-us") : nil)
    }
    return [
      store(
        "amazon-us", "Amazon United States", platform: "amazon", market: "us", status: .open,
        node: "ontario", currency: .usd),
      store(
        "amazon-de", "Amazon Germany", platform: "amazon", market: "de", status: .candidate,
        node: "hamburg", currency: .eur),
      store(
        "shopee-us", "Shopee for businesses", platform: "shopee", market: "us",
        status: .candidate, node: "ontario", currency: .usd),
    ]
  }

  private var listings: [Listing] {
    let prices: [(store: String, currency: Currency, lamp: Int64, box: Int64)] = [
      ("amazon-us", .usd, 3999, 5499), ("amazon-de", .eur, 3990, 5990),
      ("shopee-us", .usd, 2999, 3999),
    ]
    return prices.flatMap { row in
      [("lamp", row.lamp), ("box", row.box)].map { product, price in
        Listing(
          product: name(product), store: name(row.store),
          price: Money(minorUnits: price, row.currency), variant: name(product))
      }
    }
  }

  private var fees: [FeeRule] {
    [
      FeeRule(
        id: decorate("amazon-referral-home"), platform: name("amazon"), market: nil, store: nil,
        category: nil, kind: .referral,
        amount: .share(partsPerMillion: 150_000, base: .grossPrice), interval: .always,
        evidence: evidence("fee page of the platform, read in June 2026", .verified)),
      FeeRule(
        id: decorate("shopee-fulfilment"), platform: name("shopee"), market: name("us"),
        store: nil, category: nil, kind: .fulfilment, amount: .fixed(Money(4, .usd)),
        interval: .always, evidence: evidence("typical of the trade", .typical)),
    ]
  }

  private var tariffs: [TariffRule] {
    [
      TariffRule(
        id: decorate("us-china-added"), origin: "CN", destination: "US", goods: [],
        layer: decorate("added"), treatments: [],
        charge: .adValorem(partsPerMillion: 250_000, base: .goods), interval: .always,
        evidence: evidence("list of the trade office", .memory))
    ]
  }

  private var sales: SalesHistory {
    let listings = listings
    let weekCount = 52
    let units = listings.indices.flatMap { listing in
      (0..<weekCount).map { week in
        listing < 2 ? Double(60 + (week * 7 + listing * 11) % 40) : .nan
      }
    }
    return SalesHistory(
      firstMonday: Self.calendar.start.advanced(by: -7 * weekCount), weekCount: weekCount,
      listings: listings.map(\.id), units: units, source: decorate("synthetic, made for tests"))
  }

  private var rates: RateHistory {
    RateHistory(
      firstMonday: Self.calendar.start.advanced(by: -14), currencies: [.usd, .eur],
      rates: [7.16, 7.8, 7.15, 7.82], source: decorate("reference rates of the central bank"))
  }
}
