/// Questions that several rooms ask of a scenario.
///
/// Names inside a loaded scenario always resolve: the loader refuses dangling ones, so a missing
/// thing here is a mistake of the program and stops it.
extension Scenario {
  /// The store of a listing.
  public func store(of listing: Listing) -> Store { found(stores[listing.store], listing.store) }

  /// The product of a listing.
  public func product(of listing: Listing) -> Product {
    found(products[listing.product], listing.product)
  }

  /// The market of a store.
  public func market(of store: Store) -> Market { found(markets[store.market], store.market) }

  /// The platform of a store.
  public func platform(of store: Store) -> Platform {
    found(platforms[store.platform], store.platform)
  }

  /// The supplier of a product.
  public func supplier(of product: Product) -> Supplier {
    found(suppliers[product.supplier], product.supplier)
  }

  /// The place of a listing in the business, for settings.
  public func place(of listing: Listing) -> SettingSelector {
    let store = store(of: listing)
    return SettingSelector(
      product: listing.product, category: product(of: listing).category, store: store.id,
      platform: store.platform, market: store.market)
  }

  /// The place of a store in the business, for settings.
  public func place(of store: Store) -> SettingSelector {
    SettingSelector(store: store.id, platform: store.platform, market: store.market)
  }

  /// A number at a listing.
  public func setting(_ key: SettingKey, at listing: Listing) -> SettingBook.Resolved {
    settings.resolve(key, at: place(of: listing))
  }

  /// A number at a store.
  public func setting(_ key: SettingKey, at store: Store) -> SettingBook.Resolved {
    settings.resolve(key, at: place(of: store))
  }

  /// A number of the firm.
  public func setting(_ key: SettingKey) -> SettingBook.Resolved { settings.resolve(key) }

  /// Base units for one unit of a currency at the start.
  ///
  /// - Precondition: the loader found a rate for every currency in use.
  public func startRate(of currency: Currency) -> Double {
    guard let rate = rates.lastRate(of: currency, base: baseCurrency) else {
      preconditionFailure("no rate for \(currency) in \(baseCurrency)")
    }
    return rate
  }

  /// An amount in base currency at the rates of the start.
  public func inBase(_ money: Money) -> Double { money.majorUnits * startRate(of: money.currency) }

  /// The currencies other than base that stores, products, lanes, nodes or fees are in, by code.
  public var foreignCurrencies: [Currency] {
    var all = Set(stores.map(\.currency))
    all.formUnion(products.map(\.unitCost.currency))
    all.formUnion(lanes.flatMap { [$0.costPerKilogram.currency, $0.costPerParcel.currency] })
    all.formUnion(nodes.map(\.monthlyStoragePerCubicMetre.currency))
    all.formUnion(fees.flatMap(\.currencies))
    all.remove(baseCurrency)
    return all.sorted()
  }

  private func found<Thing>(_ thing: Thing?, _ id: Identifier<Thing>) -> Thing {
    guard let thing else { preconditionFailure("scenario \(name) holds no \(Thing.self) \(id)") }
    return thing
  }
}
