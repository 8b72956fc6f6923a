public import Commerce

/// Goods of one kind in a consignment.
public struct GoodsLine: Hashable, Sendable {
  /// The caller's name for the line, unique in its consignment.
  public let id: String
  /// Tariff code, as fine as it is known.
  public let goods: HSCode
  /// Country of origin, two letters.
  public let origin: String
  /// Units.
  public let quantity: Int64
  /// What one unit costs the importer: the transfer value that customs value is in bulk, never the
  /// retail price.
  public let unitValue: Money
  /// What the buyer pays for one unit, tax excluded: the value of parcels and of goods out of bond.
  ///
  /// Nil where it is the unit value, as it is for whoever ships what he bought.
  public let unitPrice: Money?
  /// Weight of one unit.
  public let unitMass: Mass
  /// What one unit holds, for taxes that begin at a price per gram; nil where it is not known.
  public let content: NetContent?

  /// A line.
  public init(
    id: String, goods: HSCode, origin: String, quantity: Int64, unitValue: Money,
    unitPrice: Money? = nil, unitMass: Mass = .zero, content: NetContent? = nil
  ) {
    self.id = id
    self.goods = goods
    self.origin = origin
    self.quantity = quantity
    self.unitValue = unitValue
    self.unitPrice = unitPrice
    self.unitMass = unitMass
    self.content = content
  }

  /// What decides the order of lines where they would tie, so that their position never does.
  var canonicalKey: [String] {
    [
      goods.digits, origin, "\(unitValue)", "\(unitPrice ?? unitValue)", "\(unitMass)",
      "\(quantity)", content.map { "\($0)" } ?? "", id,
    ]
  }
}

extension HSCode {
  /// Whether the code can stand in a tariff: at least 6 digits, of chapters 01 to 97 without 77, which
  /// is kept free (98 and 99 are national provisions, not goods).
  var isTariffCode: Bool {
    guard digits.count >= 6, let chapter = Int(digits.prefix(2)) else { return false }
    return (1...97).contains(chapter) && chapter != 77
  }
}
