public import Commerce

/// What duty and tax take of one unit by mail, by retail import and out of bond, by its price.
///
/// Values are prices without tax in the currency of the market.
public struct MailAgainstBond: Sendable, Hashable {
  /// The market.
  public let market: Identifier<Market>
  /// The ways that the law knows, mail first.
  public let ways: [Way]
  /// Products, those that are expected to sell most first.
  public let products: [ProductTaxes]

  /// A comparison.
  ///
  /// - Precondition: every product has a curve for each way.
  public init(market: Identifier<Market>, ways: [Way], products: [ProductTaxes]) {
    precondition(products.allSatisfy { $0.curves.count == ways.count }, "a product misses a way")
    self.market = market
    self.ways = ways
    self.products = products
  }

  /// A way into the market.
  public struct Way: Sendable, Hashable {
    /// Which.
    public let kind: Kind
    /// The day whose law is shown: the first of the weeks planned on which the way is open.
    public let day: Day
    /// The last day on which it is open; nil where no end is known.
    public let through: Day?

    /// A way.
    public init(kind: Kind, day: Day, through: Day?) {
      self.kind = kind
      self.day = day
      self.through = through
    }

    /// Ways into the market.
    public enum Kind: Sendable, Hashable, CaseIterable {
      /// By mail, taxed as a postal article; small taxes are not collected.
      case mail
      /// By parcel, declared as retail import (9610).
      case retailParcel
      /// Out of a bonded warehouse (1210).
      case bond
    }
  }

  /// The taxes of one product.
  public struct ProductTaxes: Sendable, Hashable {
    /// The product.
    public let product: Identifier<Product>
    /// Its shelf price now.
    public let price: Money
    /// The most that this price can be without the tax in it.
    public let value: Money
    /// The rule that taxes it by mail.
    public let mailRule: NamedRule
    /// The value up to which the tax by mail is not collected; nil where it always is.
    public let freeUpTo: Money?
    /// Duty and tax by value, a curve for each way.
    public let curves: [Curve]
    /// Stretches of value with the way that pays least, the cheapest goods first.
    public let stretches: [Stretch]

    /// A product.
    public init(
      product: Identifier<Product>, price: Money, value: Money, mailRule: NamedRule,
      freeUpTo: Money?,
      curves: [Curve], stretches: [Stretch]
    ) {
      self.product = product
      self.price = price
      self.value = value
      self.mailRule = mailRule
      self.freeUpTo = freeUpTo
      self.curves = curves
      self.stretches = stretches
    }
  }

  /// Duty and tax of one way: straight between corners.
  public struct Curve: Sendable, Hashable {
    /// Duty and tax of a unit of the product's present value.
    public let now: Money
    /// Corners by value; two values one smallest unit apart are the sides of a cliff.
    public let corners: [Corner]

    /// A curve.
    public init(now: Money, corners: [Corner]) {
      self.now = now
      self.corners = corners
    }
  }

  /// Duty and tax of one value.
  public struct Corner: Sendable, Hashable {
    /// The price without tax.
    public let value: Money
    /// Duty and tax.
    public let tax: Money

    /// A corner.
    public init(value: Money, tax: Money) {
      self.value = value
      self.tax = tax
    }
  }

  /// Values over which one way pays least; of ways that pay the same the first.
  public struct Stretch: Sendable, Hashable {
    /// The way.
    public let way: Way.Kind
    /// The last value; nil for the end of the curves.
    public let upTo: Money?

    /// A stretch.
    public init(way: Way.Kind, upTo: Money?) {
      self.way = way
      self.upTo = upTo
    }
  }
}
