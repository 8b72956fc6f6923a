public import Commerce

/// One unit sold, as a platform reckons its fees.
public struct FeeRequest: Sendable {
  /// The day of the sale.
  public let day: Day
  /// Where it was made.
  public let place: FeePlace
  /// What the buyer paid for the goods, all discounts off, with tax where the market shows it so.
  public let grossPrice: Money
  /// The same without tax.
  public let netPrice: Money
  /// What else the buyer's order holds.
  public let order: Order
  /// Kinds of fees that are asked for.
  public let kinds: Set<FeeRule.Kind>
  /// Rates into the currency of the bill.
  public let exchange: ExchangeTable

  /// What each sale incurs.
  public static let everySale = Set(FeeRule.Kind.allCases.filter { $0.occasion == .sale })

  /// What a store pays besides, whether it sells or not.
  public static let standing: Set<FeeRule.Kind> = [.subscription, .annual, .entry, .deposit]

  /// A sale billed in the price's currency unless a table says otherwise.
  public init(
    day: Day, place: FeePlace, grossPrice: Money, netPrice: Money, order: Order = Order(),
    kinds: Set<FeeRule.Kind> = everySale, exchange: ExchangeTable? = nil
  ) {
    self.day = day
    self.place = place
    self.grossPrice = grossPrice
    self.netPrice = netPrice
    self.order = order
    self.kinds = kinds
    self.exchange = exchange ?? ExchangeTable(into: grossPrice.currency)
  }

  /// What an order holds beside the price of the goods; nil for nothing.
  public struct Order: Sendable, Hashable {
    /// Shipping and wrapping that the buyer pays.
    public let shipping: Money?
    /// Tax that is added at the till.
    public let taxAtTill: Money?
    /// The part of the buyer's discount that the platform pays for.
    public let platformDiscount: Money?

    /// An order.
    public init(
      shipping: Money? = nil, taxAtTill: Money? = nil, platformDiscount: Money? = nil
    ) {
      self.shipping = shipping
      self.taxAtTill = taxAtTill
      self.platformDiscount = platformDiscount
    }
  }

  /// What a share is taken of, as far as the sale alone decides it: nil for what other fees decide.
  func base(_ base: FeeRule.Base) throws(LandedCostError) -> FixedPoint? {
    let discount = try convert(order.platformDiscount)
    let gross = try exchange.convert(grossPrice)
    let total = gross + (try convert(order.shipping))
    return switch base {
    case .grossPrice: gross
    case .netPrice: try exchange.convert(netPrice)
    case .sellerPrice: gross + discount
    case .orderTotal: total
    case .orderWithTax: total + (try convert(order.taxAtTill))
    case .orderWithPlatformDiscount: total + discount
    case .referralFee, .proceeds: nil
    }
  }

  /// Whether a rule has a figure for a base as large as the sale's.
  ///
  /// Where a rate is missing the answer is yes: who reckons the fee meets the missing rate again.
  func reaches(_ rule: FeeRule) -> Bool {
    guard case .scale(let scale) = rule.amount, let ceiling = scale.ceiling,
      let limit = try? exchange.convert(ceiling), let base = try? base(scale.base)
    else { return true }
    return base <= limit
  }

  /// Refuses amounts below zero.
  func check() throws(LandedCostError) {
    let amounts: [(Money?, String)] = [
      (grossPrice, "gross price"), (netPrice, "net price"), (order.shipping, "shipping"),
      (order.taxAtTill, "tax at the till"), (order.platformDiscount, "platform's discount"),
    ]
    for case (let amount?, let what) in amounts where amount.minorUnits < 0 {
      throw .badAmount(amount, what: what)
    }
    if let mass = place.parcel?.mass, mass < .zero { throw .badWeight(mass, line: "goods") }
  }

  private func convert(_ money: Money?) throws(LandedCostError) -> FixedPoint {
    guard let money else { return .zero }
    return try exchange.convert(money)
  }
}
