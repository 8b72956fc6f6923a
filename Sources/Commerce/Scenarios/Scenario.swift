/// Everything the user said, validated and resolved: the one value that the corridor starts from.
public struct Scenario: Sendable {
  /// The folder's name.
  public var name: String
  /// What to call it in a report.
  public var title: String
  /// What it is about.
  public var summary: String
  /// The weeks planned.
  public var calendar: PlanningCalendar
  /// What results are counted in.
  public var baseCurrency: Currency
  /// The key of all random draws.
  public var seed: UInt64
  /// SHA-256 of the resolved values in hexadecimal.
  public var contentHash: String

  /// Platforms in use.
  public var platforms: Roster<Platform>
  /// Markets in use.
  public var markets: Roster<Market>
  /// What is sold.
  public var products: Roster<Product>
  /// Stock-keeping forms; each product has at least one.
  public var variants: Roster<StockVariant>
  /// Sets of products.
  public var bundles: Roster<Bundle>
  /// Who makes the goods.
  public var suppliers: Roster<Supplier>
  /// Shops, open or candidate.
  public var stores: Roster<Store>
  /// What is on sale where.
  public var listings: Roster<Listing>
  /// Places where stock lies.
  public var nodes: Roster<Node>
  /// Ways between them and to buyers.
  public var lanes: Roster<Lane>
  /// Stock at the start.
  public var stock: [StockPosition]
  /// The seller's money and people.
  public var firm: Firm
  /// Papers held and needed.
  public var complianceFiles: [ComplianceFile]
  /// Dated platform charges.
  public var fees: [FeeRule]
  /// Dated customs charges.
  public var tariffs: [TariffRule]
  /// The same with those that hold only in the year before the weeks planned or the year after them.
  ///
  /// Reports compare the weeks planned with them; no plan pays them.
  public var tariffRecord: [TariffRule]
  /// Changes of policy that may come.
  public var tariffEvents: Roster<TariffEvent>
  /// Units sold before the start.
  public var sales: SalesHistory
  /// Currency rates before the start.
  public var rates: RateHistory
  /// Numbers with their origin.
  public var settings: SettingBook
  /// Strategies to compare, the first being the reference.
  public var strategies: Roster<Strategy>

  /// A scenario of its parts; where no record of customs charges is given, it is `tariffs`.
  public init(
    name: String, title: String, summary: String, calendar: PlanningCalendar,
    baseCurrency: Currency, seed: UInt64, contentHash: String, platforms: Roster<Platform>,
    markets: Roster<Market>, products: Roster<Product>, variants: Roster<StockVariant>,
    bundles: Roster<Bundle>, suppliers: Roster<Supplier>, stores: Roster<Store>,
    listings: Roster<Listing>, nodes: Roster<Node>, lanes: Roster<Lane>, stock: [StockPosition],
    firm: Firm, complianceFiles: [ComplianceFile], fees: [FeeRule], tariffs: [TariffRule],
    tariffRecord: [TariffRule]? = nil, tariffEvents: Roster<TariffEvent>, sales: SalesHistory,
    rates: RateHistory,
    settings: SettingBook, strategies: Roster<Strategy>
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.calendar = calendar
    self.baseCurrency = baseCurrency
    self.seed = seed
    self.contentHash = contentHash
    self.platforms = platforms
    self.markets = markets
    self.products = products
    self.variants = variants
    self.bundles = bundles
    self.suppliers = suppliers
    self.stores = stores
    self.listings = listings
    self.nodes = nodes
    self.lanes = lanes
    self.stock = stock
    self.firm = firm
    self.complianceFiles = complianceFiles
    self.fees = fees
    self.tariffs = tariffs
    self.tariffRecord = tariffRecord ?? tariffs
    self.tariffEvents = tariffEvents
    self.sales = sales
    self.rates = rates
    self.settings = settings
    self.strategies = strategies
  }
}
