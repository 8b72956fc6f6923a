extension FeeRule {
  /// What a fee is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// The platform's share of the sale.
    case referral
    /// The platform's technology, beside its share.
    case technology
    /// Taking the buyer's money.
    case payment
    /// Picking, packing and shipping one unit to the buyer.
    case fulfilment
    /// Moving one unit into the platform's warehouse.
    case placement
    /// A buyer or a delivery abroad.
    case international
    /// Paying out in another currency.
    case conversion
    /// A creator who brought the buyer.
    case affiliate
    /// Taking the money through another's gateway.
    case gateway
    /// Giving the buyer's money back.
    case refund
    /// A fixed amount each month.
    case subscription
    /// Space in the platform's warehouse for a month.
    case storage
    /// Space, the same month, for what lies too long.
    case agedStock
    /// A fixed amount each year.
    case annual
    /// Paid once at entry.
    case entry
    /// Paid at entry, given back at exit.
    case deposit

    /// What a sentence calls it.
    public var words: String { self == .agedStock ? "aged stock" : rawValue }

    /// What makes a fee of the kind fall due.
    public var occasion: Occasion {
      switch self {
      case .referral, .technology, .payment, .fulfilment, .placement: .sale
      case .international, .conversion, .affiliate, .gateway, .refund: .someSales
      case .subscription, .storage, .agedStock: .month
      case .annual: .year
      case .entry, .deposit: .entry
      }
    }
  }

  /// What makes a fee fall due.
  public enum Occasion: String, Sendable, CaseIterable {
    /// Each unit sold.
    case sale
    /// A unit sold of which something more is true: a buyer abroad, a return.
    case someSales
    /// Each month.
    case month
    /// Each year.
    case year
    /// Once, when the store opens.
    case entry
  }

  /// What a share is taken of: as important as the share.
  public enum Base: String, Sendable, CaseIterable {
    /// What the buyer pays for the goods, with tax where the market shows it so.
    case grossPrice
    /// The same without tax.
    case netPrice
    /// The price less the seller's discount, whatever the platform gives on top.
    case sellerPrice
    /// What the buyer pays for goods, shipping and wrapping, without tax added at the till.
    case orderTotal
    /// The same with tax added at the till.
    case orderWithTax
    /// Goods and shipping with the discount that the platform paid for added back.
    case orderWithPlatformDiscount
    /// The referral fee of the same sale.
    case referralFee
    /// What is left of the order for the seller after all other fees.
    case proceeds
  }
}
