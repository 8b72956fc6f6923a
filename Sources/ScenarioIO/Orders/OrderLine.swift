public import Commerce

/// One row of a file of orders: goods of one kind on one corridor.
public struct OrderLine: Sendable {
  /// The order's name, or the number of its row.
  public var order = ""
  /// Whether the row names its order, so that rows after it may belong to the same.
  public var isNamed = false
  /// The cells that name the corridor, joined: equal where the corridor is.
  public var corridorKey: [UInt8] = []
  /// The day whose rules hold; nil where the row gives none.
  public var day: Day?
  /// The day it sets out; nil where the row gives none.
  public var shippedOn: Day?
  /// Units.
  public var quantity: Int64 = 1
  /// What one unit costs whoever imports it.
  public var value = Money.zero(.eur)
  /// What the buyer pays for one without tax; nil where that is the value.
  public var price: Money?
  /// Weight of one unit.
  public var milligrams: Int64 = 0
  /// What one unit holds; nil where it is not known.
  public var content: Consignment.Content?
  /// Freight to the border.
  public var freight: Money?
  /// Insurance.
  public var insurance: Money?
  /// Taken off the value of all goods.
  public var discount: Money?
  /// What the buyer imported this year before.
  public var yearToDate: Money?

  /// Rows of one order that are taken: as many as a request has lines of goods.
  public static var mostRows: Int { ConsignmentDeclaration.mostLines }

  /// The consignment of several rows of one order, on the first one's corridor.
  ///
  /// Freight, insurance, discount and what was imported before are the order's: a row after the first
  /// leaves them out or says the same.
  ///
  /// - Throws: ``OrderFileError`` where a cell makes no sense or rows contradict each other.
  public static func consignment(of lines: [OrderLine]) throws(OrderFileError) -> Consignment {
    var consignment: Consignment?
    for (index, line) in lines.enumerated() {
      var own = try OrderCorridor(line.corridorKey).consignment(value: line.value)
      own.fill(from: line, id: "\(index + 1)")
      guard var whole = consignment else {
        consignment = own
        continue
      }
      try whole.add(own)
      consignment = whole
    }
    guard let consignment else { throw OrderFileError("an order has at least one row") }
    return consignment
  }
}

extension Consignment {
  fileprivate mutating func fill(from line: OrderLine, id: String) {
    day = line.day
    shippedOn = line.shippedOn
    freight = line.freight
    insurance = line.insurance
    discount = line.discount
    yearToDate = line.yearToDate
    goods[0].id = id
    goods[0].quantity = line.quantity
    goods[0].price = line.price
    goods[0].milligrams = line.milligrams
    goods[0].content = line.content
  }

  /// Takes the goods of a further row.
  fileprivate mutating func add(_ other: Consignment) throws(OrderFileError) {
    let isSame =
      (from, to, treatment) == (other.from, other.to, other.treatment)
      && (payer, region, facts) == (other.payer, other.region, other.facts)
      && (day, shippedOn) == (other.day, other.shippedOn)
    guard isSame else {
      throw OrderFileError(
        "the rows of the order differ in day, countries, mode, importer, region or what they declare"
      )
    }
    let pairs = [
      (freight, other.freight, "freight"), (insurance, other.insurance, "insurance"),
      (discount, other.discount, "discount"), (yearToDate, other.yearToDate, "year_to_date"),
    ]
    for (first, further, name) in pairs where further != nil && further != first {
      throw OrderFileError(
        "`\(name)` is the whole order's: give it in its first row, and there alone")
    }
    goods += other.goods
  }
}
