/// One product on sale in one store.
public struct Listing: Identified {
  /// `product@store`, which random streams and results are keyed by.
  public let id: Identifier<Listing>
  /// What is sold.
  public let product: Identifier<Product>
  /// Where it is sold.
  public let store: Identifier<Store>
  /// The shelf price at the start, in the store's currency, with tax where the market shows it so.
  public let price: Money
  /// The stock variant that serves it.
  public let variant: Identifier<StockVariant>

  /// A listing.
  public init(
    product: Identifier<Product>, store: Identifier<Store>, price: Money,
    variant: Identifier<StockVariant>
  ) {
    id = Self.identifier(product: product, store: store)
    self.product = product
    self.store = store
    self.price = price
    self.variant = variant
  }

  /// The identifier of the listing of a product in a store.
  public static func identifier(
    product: Identifier<Product>, store: Identifier<Store>
  ) -> Identifier<Listing> {
    Identifier("\(product)@\(store)")
  }
}
