internal import Commerce

/// Joins listings.csv, the history and candidates' reference stores into listings.
struct ListingsBuilder {
  let context: LoadContext
  let digest: HistoryDigest
  let stores: Roster<Store>
  let products: Roster<Product>
  let variants: Roster<StockVariant>
  /// Changes an amount into another currency at the last rates; nil where there is none.
  let convert: (Money, Currency) -> Money?

  /// The listings: those of listings.csv, then those that sold, then candidates'.
  func listings() -> [Listing] {
    var listings: [Listing] = []
    var known: Set<Identifier<Listing>> = []
    func add(_ listing: Listing?) {
      if let listing, known.insert(listing.id).inserted { listings.append(listing) }
    }
    for row in context.rows(.listings) {
      let name = Listing.identifier(
        product: Identifier(row.text("product") ?? ""), store: Identifier(row.text("store") ?? ""))
      let listing = given(row)
      // A broken row still stands for its listing, so that no other price is made up for it.
      if listing == nil { known.insert(name) }
      add(listing)
    }
    for series in digest.series {
      let name = Listing.identifier(product: series.product, store: series.store)
      guard !known.contains(name) else { continue }
      add(sold(series))
    }
    let open = listings
    for store in stores where store.status == .candidate { candidates(store, open).forEach(add) }
    reportIdleStores(listings)
    return listings
  }

  private func given(_ row: TableRow) -> Listing? {
    guard let store = row.name("store", of: Store.self).flatMap({ stores[$0] }),
      let product = row.name("product", of: Product.self).flatMap({ products[$0] })
    else { return nil }
    let series = digest.series(Listing.identifier(product: product.id, store: store.id))
    let variant = variant(row, product, store)
    let price = row.amount("price") == nil ? lastPrice(series, store) : price(row, store)
    guard let price else {
      if row.amount("price") == nil, !row.isBroken {
        context.collector.report(
          .noPrice, "\(product.id) in \(store.id) has no price", at: row.span("product"),
          label: "expected a `price` here or in history.csv", file: row.file("product"))
      }
      return nil
    }
    guard let variant else { return nil }
    return Listing(product: product.id, store: store.id, price: price, variant: variant)
  }

  private func sold(_ series: HistoryDigest.Series) -> Listing? {
    guard let store = stores[series.store], let product = products[series.product],
      let first = series.points.first
    else { return nil }
    let row = context.rows(.history)[first.row]
    if series.lastPrice == nil { reportNoPrice(product, store, row) }
    guard let price = lastPrice(series, store) else { return nil }
    return variant(for: product, store, at: row).map {
      Listing(product: product.id, store: store.id, price: price, variant: $0)
    }
  }

  /// Without any price in the history the column is what is missing: said once, not for each listing.
  private func reportNoPrice(_ product: Product, _ store: Store, _ row: TableRow) {
    let hasPrices = digest.series.contains { $0.lastPrice != nil }
    let isFirst = digest.series.first.map { $0.product == product.id && $0.store == store.id }
    guard hasPrices || isFirst == true else { return }
    context.collector.report(
      .noPrice, "\(product.id) in \(store.id) has no price", at: row.span("product"),
      label: "expected a `price` in its last row at the latest",
      help: hasPrices
        ? []
        : [
          "no row has one: add a column `price_local`, in each store's own currency, or `price_usd` to "
            + "history.csv; the last week's will do"
        ], file: row.file("product"))
  }

  private func lastPrice(_ series: HistoryDigest.Series?, _ store: Store) -> Money? {
    (series?.lastPrice).flatMap { price(context.rows(.history)[$0.row], store) }
  }

  private func price(_ row: TableRow, _ store: Store) -> Money? {
    guard let price = context.money(row, "price", local: store.currency) else { return nil }
    if price.currency == store.currency { return price }
    reportForeign(price, store, row)
    return nil
  }

  private func reportForeign(_ price: Money, _ store: Store, _ row: TableRow) {
    guard context.isFirst("\(row.table.name) \(store.id) priced in \(price.currency)") else {
      return
    }
    context.collector.report(
      .unitConflict, "a price in \(price.currency), but \(store.id) sells in \(store.currency)",
      at: row.span("price"), label: "expected \(store.currency)",
      help: [
        "name the column `price_local` for prices in each store's own currency, or give \(store.id) the "
          + "`currency` \(price.currency) in stores.csv"
      ], file: row.file("price"))
  }

  private func variant(
    _ row: TableRow, _ product: Product, _ store: Store
  ) -> Identifier<StockVariant>? {
    guard let name: Identifier<StockVariant> = row.name("variant") else {
      return variant(for: product, store, at: row)
    }
    let own = variants.filter { $0.product == product.id }
    guard let variant = own.first(where: { $0.id == name }) else {
      context.reportUnknown(
        row, "variant", "variant of `\(product.id)`", Set(own.map(\.id.text)))
      return nil
    }
    if !variant.serves(store.market) { reportUnserved(product, store, row, "variant") }
    return name
  }

  private func variant(
    for product: Product, _ store: Store, at row: TableRow
  ) -> Identifier<StockVariant>? {
    let own = variants.first { $0.product == product.id && $0.serves(store.market) }
    if own == nil { reportUnserved(product, store, row, "product") }
    return own?.id
  }

  private func reportUnserved(
    _ product: Product, _ store: Store, _ row: TableRow, _ column: String
  ) {
    context.collector.report(
      .noVariant, "no stock variant of \(product.id) serves the market \(store.market)",
      at: row.span(column), label: "needed in \(store.id)",
      help: ["add the market to `markets` of a variant in variants.csv"], file: row.file(column))
  }

  /// The assortment of the reference store at its prices, for a candidate without rows of its own.
  private func candidates(_ store: Store, _ open: [Listing]) -> [Listing] {
    guard !open.contains(where: { $0.store == store.id }) else { return [] }
    guard let reference = store.referenceStore else { return [] }
    let made = open.filter { $0.store == reference }.compactMap { listing -> Listing? in
      guard let price = convert(listing.price, store.currency),
        let variant = variants.first(where: {
          $0.product == listing.product && $0.serves(store.market)
        })
      else { return nil }
      return Listing(
        product: listing.product, store: store.id, price: price, variant: variant.id)
    }
    if !made.isEmpty {
      context.note(
        "listings[\(store.id)]",
        "\(made.count) products of \(reference) at its prices, converted at the last rates")
    }
    return made
  }

  private func reportIdleStores(_ listings: [Listing]) {
    // A store whose rows could not be used was reported where they stand.
    let busy = Set(listings.map(\.store)).union(digest.series.map(\.store))
    for row in context.rows(.stores) {
      guard let name: Identifier<Store> = row.name("store"), let store = stores[name],
        !busy.contains(name)
      else { continue }
      if store.status == .candidate {
        guard store.referenceStore == nil else { continue }
        context.collector.report(
          .candidateWithoutListings, "the candidate `\(name)` has nothing to sell",
          at: row.span("store"), label: "give it a `reference_store` or rows in listings.csv",
          file: row.file("store"))
      } else if digest.isComplete,
        ![.listings, .products, .variants].contains(where: context.isUnfinished)
      {
        context.collector.report(
          .historyMissing, "`\(name)` trades at the start but has no history",
          at: row.span("store"), label: "expected rows in history.csv",
          help: ["set `status` to candidate if it does not trade yet"], file: row.file("store"))
      }
    }
  }
}
