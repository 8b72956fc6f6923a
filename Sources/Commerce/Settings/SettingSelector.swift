/// The part of the business that a setting is for: every name given must match; none given is all.
public struct SettingSelector: Hashable, Sendable {
  /// One product.
  public var product: Identifier<Product>?
  /// One category of products.
  public var category: String?
  /// One store.
  public var store: Identifier<Store>?
  /// One platform.
  public var platform: Identifier<Platform>?
  /// One market.
  public var market: Identifier<Market>?

  /// A selector of the names given.
  public init(
    product: Identifier<Product>? = nil, category: String? = nil, store: Identifier<Store>? = nil,
    platform: Identifier<Platform>? = nil, market: Identifier<Market>? = nil
  ) {
    self.product = product
    self.category = category
    self.store = store
    self.platform = platform
    self.market = market
  }

  /// How fine the selector is: a store beats a product, a product a category, and so on down; two
  /// names beat one of the same kind.
  public var specificity: Int {
    (store == nil ? 0 : 16) + (product == nil ? 0 : 8) + (category == nil ? 0 : 4)
      + (platform == nil ? 0 : 2) + (market == nil ? 0 : 1)
  }

  /// The parts of a place that selectors of a ``specificity`` name.
  func narrowed(toSpecificity specificity: Int) -> SettingSelector {
    SettingSelector(
      product: specificity & 8 == 0 ? nil : product,
      category: specificity & 4 == 0 ? nil : category,
      store: specificity & 16 == 0 ? nil : store, platform: specificity & 2 == 0 ? nil : platform,
      market: specificity & 1 == 0 ? nil : market)
  }

  /// Whether a place in the business lies in what is selected.
  public func matches(_ place: SettingSelector) -> Bool {
    func agrees<Name: Equatable>(_ wanted: Name?, _ given: Name?) -> Bool {
      wanted == nil || wanted == given
    }
    return agrees(product, place.product) && agrees(category, place.category)
      && agrees(store, place.store) && agrees(platform, place.platform)
      && agrees(market, place.market)
  }

  /// `store=us-shop product=lamp`, or `all`.
  public var description: String {
    let parts = [
      store.map { "store=\($0)" }, product.map { "product=\($0)" },
      category.map { "category=\($0)" }, platform.map { "platform=\($0)" },
      market.map { "market=\($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? "all" : parts.joined(separator: " ")
  }
}
