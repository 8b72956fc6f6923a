public import Commerce

/// What a user says of a consignment whose landed cost is asked for.
public struct Consignment: Sendable {
  /// The country it is shipped from, two letters.
  public var from: String
  /// The country it goes to, two letters.
  public var to: String
  /// The day whose rules hold; nil for the day of asking.
  public var day: Day?
  /// What customs does with it.
  public var treatment: Lane.CustomsTreatment
  /// Who pays duty and tax at the border; nil for the seller in bulk, else the buyer.
  public var incoterm: Incoterm?
  /// Who imports; nil for whom the incoterm implies.
  public var importer: Lane.Importer?
  /// What is in it.
  public var goods: [Goods]
  /// Freight to the border.
  public var freight: Money?
  /// Insurance.
  public var insurance: Money?
  /// Taken off the value of all goods.
  public var discount: Money?
  /// Facts that are declared, such as `courier` or `usmca`.
  public var facts: [String]
  /// State or province of destination.
  public var region: String?
  /// What the buyer imported this year before.
  public var yearToDate: Money?
  /// Rates of exchange that hold before the shipped ones.
  public var rates: [QuotedRate]

  /// A consignment as a parcel without anything but goods.
  public init(from: String, to: String, goods: [Goods]) {
    self.from = from
    self.to = to
    self.goods = goods
    treatment = .parcel
    facts = []
    rates = []
  }

  /// Goods of one kind.
  public struct Goods: Sendable {
    /// The user's name for the line.
    public var id: String
    /// Tariff code.
    public var code: HSCode
    /// Country of origin; nil for the one it is shipped from.
    public var origin: String?
    /// Units.
    public var quantity: Int64
    /// What one unit costs whoever imports it.
    public var value: Money
    /// What the buyer pays for one without tax; nil where that is the value.
    public var price: Money?
    /// Weight of one unit.
    public var milligrams: Int64
    /// What one unit holds; nil where it is not known.
    public var content: Content?

    /// One unit of goods without weight.
    public init(id: String, code: HSCode, value: Money) {
      self.id = id
      self.code = code
      self.value = value
      quantity = 1
      milligrams = 0
    }
  }

  /// What one unit of goods holds of what is used up.
  public struct Content: Sendable, Hashable {
    /// Thousandths of the unit.
    public let thousandths: Int64
    /// What is counted.
    public let unit: TariffCondition.ContentUnit

    /// Reads `50g`, `75 ml` or `10 pieces`.
    public init(_ text: String) throws(QuantityError) {
      (thousandths, unit) = try Quantity.content(text)
    }
  }

  /// Who pays duty and tax at the border: it moves no figure.
  public enum Incoterm: String, Sendable, CaseIterable {
    /// Delivered duty paid: the seller.
    case ddp = "DDP"
    /// Delivered at place: the buyer.
    case dap = "DAP"
  }

  /// Who pays at the border: whoever imports.
  public var payer: Lane.Importer {
    importer ?? ((incoterm ?? (treatment == .bulkEntry ? .ddp : .dap)) == .ddp ? .seller : .buyer)
  }

  /// The words for treatments in requests and arguments.
  public static let treatments: KeyValuePairs<String, Lane.CustomsTreatment> = [
    "parcel": .parcel, "bulk": .bulkEntry, "bonded": .bonded, "domestic": .domestic,
  ]

  /// The treatment of a word.
  public static func treatment(_ word: String) -> Lane.CustomsTreatment? {
    treatments.first { $0.key == word }?.value
  }
}
