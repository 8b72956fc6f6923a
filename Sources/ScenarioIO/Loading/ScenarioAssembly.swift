internal import Commerce

/// Builds the scenario of the rows of all tables, part by part, in the order in which parts need
/// each other.
///
/// Every part is built, whatever is wrong with others, so that all mistakes show in one pass.
struct ScenarioAssembly {
  let context: LoadContext
  let folders: [LoadedFolder]
  let files: FileReader
  let quotes: RatesBuilder

  private var platforms = Roster<Platform>([])
  private var markets = Roster<Market>([])
  private var drafts: [StoreDraft] = []
  private var stores = Roster<Store>([])
  private var suppliers = Roster<Supplier>([])
  private var products = Roster<Product>([])
  private var variants = Roster<StockVariant>([])
  private var bundles = Roster<Bundle>([])
  private var nodes = Roster<Node>([])
  private var lanes = Roster<Lane>([])
  private var stock: [StockPosition] = []
  private var fees: [FeeRule] = []
  private var tariffs: [TariffRule] = []
  private var tariffRecord: [TariffRule] = []
  private var events = Roster<TariffEvent>([])
  private var compliance: [ComplianceFile] = []
  private var book = SettingBook(declarations: [], entries: [])
  private var failedSettings: Set<SettingKey> = []

  init(
    context: LoadContext, folders: [LoadedFolder], files: FileReader, quotes: RatesBuilder
  ) {
    self.context = context
    self.folders = folders
    self.files = files
    self.quotes = quotes
  }

  /// The scenario; nil where something that it cannot be without is wrong.
  mutating func scenario(name: String) -> Scenario? {
    buildSettings()
    buildBusiness()
    buildRules()
    let strategies = strategies()
    let digest = HistoryDigest(context)
    guard let calendar = context.header.calendar else { return nil }
    // Without a base currency nothing comes out, but the rest is still checked, in euros.
    let base = context.header.baseCurrency ?? .eur
    let rates = quotes.history(of: uses(besides: base), base: base, calendar: calendar)
    let exchange = Exchange(rates: rates, base: base)
    let listings = listings(digest, exchange)
    let sales = HistoryBuilder(context: context, digest: digest, calendar: calendar)
      .history(of: listings)
    checkSettings(listings)
    guard !context.collector.hasErrors else { return nil }
    let header = context.header
    return Scenario(
      name: name, title: header.title, summary: header.summary, calendar: calendar,
      baseCurrency: base, seed: header.seed, contentHash: "", platforms: platforms,
      markets: markets, products: products, variants: variants, bundles: bundles,
      suppliers: suppliers, stores: stores, listings: listings, nodes: nodes, lanes: lanes,
      stock: stock,
      firm: FirmSettings.firm(book, base: base) { exchange.convert($0, base) ?? .zero(base) },
      complianceFiles: compliance, fees: fees, tariffs: tariffs,
      tariffRecord: tariffRecord, tariffEvents: events, sales: sales, rates: rates, settings: book,
      strategies: strategies)
  }

  private mutating func buildSettings() {
    let inline = folders.flatMap { InlineSettings(context: context).statements($0) }
    let tables = SettingStatement.from(context.rows(.firm) + context.rows(.settings))
    (book, failedSettings) = SettingsBuilder(context: context).book(tables + inline)
  }

  private mutating func buildBusiness() {
    let storeRows = context.rows(.stores)
    let used = { (column: String) in
      Set(storeRows.compactMap { $0.text(column) })
    }
    platforms = Roster(PlatformsTable.platforms(context, used: used("platform")))
    markets = Roster(MarketsTable.markets(context, used: used("market")))
    drafts = StoresTable.drafts(context, markets: markets)
    var network = NetworkBuilder(context)
    let serving = buildStores(&network)
    suppliers = Roster(
      SuppliersTable.suppliers(context, factory: { network.factory(in: $0) }, book: book))
    products = Roster(ProductsTable.products(context, suppliers: suppliers))
    variants = Roster(VariantsTable.variants(context, products: Array(products)))
    nodes = Roster(network.nodes)
    checkSupplierNodes()
    lanes = Roster(
      LaneBuilder(
        context: context, nodes: network.nodes, madeNodes: Set(network.made.map(\.id)),
        suppliers: Array(suppliers), stores: Array(stores), markets: markets, servingNodes: serving
      ).lanes())
    bundles = Roster(BundlesTable.bundles(context))
    stock = StockTable.positions(context, variants: variants, stores: stores, nodes: nodes)
  }

  /// The stores, and the node of each of their modes.
  private mutating func buildStores(
    _ network: inout NetworkBuilder
  ) -> [(store: Store, node: Identifier<Node>)] {
    var serving: [(store: Store, node: Identifier<Node>)] = []
    var built: [Store] = []
    for draft in drafts {
      guard let node = network.servingNode(of: draft) else { continue }
      let store = draft.store(at: node)
      built.append(store)
      for mode in draft.allowedModes {
        serving.append((store, mode == draft.mode ? node : network.node(of: draft, in: mode)))
      }
    }
    stores = Roster(built)
    return serving
  }

  private func checkSupplierNodes() {
    for row in context.rows(.suppliers) {
      guard let node: Identifier<Node> = row.name("node"), nodes[node] == nil else { continue }
      context.reportUnknown(row, "node", "node", Set(nodes.map(\.id.text)))
    }
  }

  private mutating func buildRules() {
    fees = FeesTable.fees(context, stores: drafts)
    let areas = Set(
      markets.flatMap { [$0.country, $0.customsUnion] }
        + nodes.filter { ![.factory, .originHub].contains($0.kind) }
        .flatMap { Array(context.areas(of: $0.country).dropLast()) })
    let rules = TariffsTable.rules(context, areas: areas, products: Array(products))
    tariffs = ChinaListsTable.added(to: rules.planned, context, products: Array(products))
    tariffRecord = ChinaListsTable.added(to: rules.record, context, products: Array(products))
    events = Roster(TariffEventsTable.events(context))
    PolicyFactCheck(context: context, rules: tariffs).check()
    compliance = ComplianceTable.files(
      context, markets: Set(markets.map(\.id.text)), categories: Set(products.map(\.category)))
  }

  /// The currencies that the scenario needs rates of, each with what first needs it.
  private func uses(besides base: Currency) -> [CurrencyUse] {
    var uses: [Currency: String] = [:]
    func add(_ currencies: [Currency], _ what: @autoclosure () -> String) {
      for currency in currencies where currency != base && uses[currency] == nil {
        uses[currency] = what()
      }
    }
    for store in stores {
      add([store.currency, store.monthlyAdvertising.currency], "store \(store.id)")
    }
    for market in markets { add([market.currency], "market \(market.id)") }
    for product in products { add([product.unitCost.currency], "the cost of \(product.id)") }
    for lane in lanes {
      add(
        [lane.costPerKilogram.currency, lane.costPerParcel.currency], "freight of lane \(lane.id)")
    }
    for node in nodes { add([node.monthlyStoragePerCubicMetre.currency], "rent of \(node.id)") }
    for file in compliance { add([file.cost.currency], "a compliance file of \(file.category)") }
    for variant in variants {
      add([variant.relabelCost?.currency].compactMap(\.self), "relabelling")
    }
    for fee in fees { add(fee.currencies.sorted(), "fee \(fee.id)") }
    for tariff in tariffs { add(tariff.currencies, "duty or tax \(tariff.id)") }
    for event in events { add(event.currencies, "tariff event \(event.id)") }
    for declaration in book.declarations {
      add(
        book.entries(for: declaration.key).compactMap(\.currency), "setting \(declaration.key)")
    }
    return uses.map { CurrencyUse(currency: $0, what: $1) }.sorted { $0.currency < $1.currency }
  }

  private func listings(_ digest: HistoryDigest, _ exchange: Exchange) -> Roster<Listing> {
    let listings = Roster(
      ListingsBuilder(
        context: context, digest: digest, stores: stores, products: products, variants: variants,
        convert: exchange.convert
      ).listings())
    for listing in listings { warnOfPrice(listing, exchange) }
    return listings
  }

  private func warnOfPrice(_ listing: Listing, _ exchange: Exchange) {
    guard let product = products[listing.product],
      let price = exchange.inBase(listing.price), let cost = exchange.inBase(product.unitCost),
      price < cost,
      let row = context.rows(.products).first(where: { $0.text("product") == product.id.text })
    else { return }
    context.collector.report(
      .priceAgainstCost,
      "\(product.id) sells for \(listing.price) in \(listing.store) and costs \(product.unitCost)",
      at: row.hasColumn("unit_cost") ? row.span("unit_cost") : nil,
      label: "more than the price at the rates of the start",
      help: ["both are per unit: look for a wrong currency or a pack"],
      file: row.file("unit_cost"))
  }

  private func checkSettings(_ listings: Roster<Listing>) {
    let stores = Array(stores)
    let categories = Dictionary(
      products.map { ($0.id, $0.category) }, uniquingKeysWith: { first, _ in first })
    let byStore = Dictionary(stores.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let places: [SettingScope: [SettingSelector]] = [
      .firm: [SettingSelector()],
      .market: markets.map { SettingSelector(market: $0.id) },
      .store: stores.map {
        SettingSelector(store: $0.id, platform: $0.platform, market: $0.market)
      },
      .listing: listings.map {
        let store = byStore[$0.store]
        return SettingSelector(
          product: $0.product, category: categories[$0.product], store: $0.store,
          platform: store?.platform, market: store?.market)
      },
    ]
    SettingsBuilder(context: context).checkRequired(
      book, except: failedSettings, places: places)
  }

  private func strategies() -> Roster<Strategy> {
    let places = PlanPlaces(
      stores: stores, storeNames: context.names(.stores), products: context.names(.products),
      categories: Set(products.map(\.category)), platforms: Set(platforms.map(\.id.text)),
      markets: Set(markets.map(\.id.text)), isUnfinished: context.isUnfinished)
    return PlanLoader(
      context: context, folders: folders, files: files, places: places, markets: markets
    ).strategies()
  }
}
