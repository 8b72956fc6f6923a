public import Commerce

/// On whom a charge falls in the end, which is not always who pays it at the border.
public enum Incidence: String, Sendable, CaseIterable {
  /// The seller's cost.
  case seller
  /// Paid by the seller at entry and claimed back as input tax: cash, but no cost.
  case recoverable
  /// Tax of the sale that the shelf price already holds: remitted out of the price.
  case insidePrice
  /// Others pay it on top: the buyer at the till or the door, or whoever imports in bulk.
  case others

  /// On whom a layer's charge falls.
  ///
  /// In bulk, whoever imports bears the duty, and a seller who imports claims the tax back, but for
  /// one that is final. On a parcel the tax belongs to the sale: it is inside a price that is shown
  /// with tax, else on top of it. What a platform collects comes out of an all-in shelf price and on top of a bare one. A
  /// buyer who imports pays everything at the door.
  public static func of(
    _ layer: TariffLayer, treatment: Lane.CustomsTreatment, importer: Lane.Importer, market: Market
  ) -> Incidence {
    let sellsAllIn = market.pricesIncludeTax && importer != .buyer
    switch (treatment, importer) {
    case (_, .seller) where layer == .importTax: return .recoverable
    case (_, _) where layer == .importTax: return .others
    case (.bulkEntry, .seller): return layer == .tax ? .recoverable : .seller
    case (.bulkEntry, _): return .others
    case (_, .seller) where !layer.isTax: return .seller
    default: return !sellsAllIn ? .others : layer.isTax ? .insidePrice : .seller
    }
  }
}
