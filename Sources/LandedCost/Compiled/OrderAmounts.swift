public import Commerce

/// What differs from order to order on one corridor: one kind of goods, amounts in the currency of the
/// assessment.
public struct OrderAmounts: Sendable {
  /// Units, at least one.
  public var quantity: Int64 = 1
  /// Transfer value of all units.
  public var goods = FixedPoint.zero
  /// What the buyer pays for all units without tax; nil where it is the transfer value.
  public var price: FixedPoint?
  /// Freight to the border.
  public var freight = FixedPoint.zero
  /// Insurance.
  public var insurance = FixedPoint.zero
  /// Taken off the value that customs takes.
  public var discount = FixedPoint.zero
  /// Weight of one unit.
  public var unitMass = Mass.zero
  /// What one unit holds; nil where it is not known.
  public var content: NetContent?
  /// What the buyer imported this year before.
  public var yearToDate = FixedPoint.zero

  /// One unit of goods that cost nothing.
  public init() {}

  /// Refuses what no office would take.
  func check() throws(LandedCostError) {
    let line = OrderAmounts.line
    guard quantity >= 1 else { throw .badQuantity(quantity, line: line) }
    guard unitMass >= .zero else { throw .badWeight(unitMass, line: line) }
    if let content, content.thousandths <= 0 { throw .badContent(content, line: line) }
    let isSound =
      goods >= .zero && freight >= .zero && insurance >= .zero && discount >= .zero
      && yearToDate >= .zero && (price ?? .zero) >= .zero
    guard isSound else { throw .negativeAmount(line: line) }
  }

  /// What errors call the one line of goods.
  static let line = "1"
}

/// What an order costs to land: the sums of its charges, in smallest units of the currency of the
/// assessment.
public struct OrderCharges: Sendable, Hashable {
  /// Goods after discount.
  public internal(set) var goods = FixedPoint.zero
  /// Freight.
  public internal(set) var freight = FixedPoint.zero
  /// Insurance.
  public internal(set) var insurance = FixedPoint.zero
  /// All duties.
  public internal(set) var duty: Int64 = 0
  /// All taxes.
  public internal(set) var tax: Int64 = 0
  /// All fees.
  public internal(set) var fees: Int64 = 0
  /// What of the taxes the importer claims back.
  public internal(set) var recoverable: Int64 = 0
  /// What of all charges falls on the seller.
  public internal(set) var borne: Int64 = 0
  /// What of the taxes the price to the buyer holds.
  public internal(set) var inside: Int64 = 0
  /// Goods, freight, insurance and all charges, whoever bears them.
  public internal(set) var landed = FixedPoint.zero
  /// What a reader must know.
  public internal(set) var remarks: Remarks = []

  /// Remarks of a ``LandedCostAnswer`` and the standing of its rules, as a set.
  public struct Remarks: OptionSet, Sendable, Hashable {
    /// One bit for each remark.
    public let rawValue: UInt8

    /// A set of remarks.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The book holds no base duty for the goods.
    public static let baseDutyUnknown = Remarks(rawValue: 1)
    /// The book holds no tax for a market that has one.
    public static let taxUnknown = Remarks(rawValue: 2)
    /// A rule that asks for a price per gram holds for want of the content.
    public static let contentUnknown = Remarks(rawValue: 4)
    /// A rule rests on memory or is typical.
    public static let unverified = Remarks(rawValue: 8)
  }
}

extension OrderCharges.Remarks {
  /// The remarks of an answer and the standing of its rules.
  public init(_ answer: LandedCostAnswer) {
    self = []
    for remark in answer.remarks {
      switch remark.code {
      case .baseDutyUnknown: insert(.baseDutyUnknown)
      case .taxUnknown: insert(.taxUnknown)
      case .contentUnknown: insert(.contentUnknown)
      default: break
      }
    }
    if answer.charges.contains(where: { $0.status != .verified && $0.status != .given }) {
      insert(.unverified)
    }
  }
}
