/// What is sold, as the buyer sees it; stock is held by ``StockVariant``.
public struct Product: Identified {
  /// The user's name for it.
  public let id: Identifier<Product>
  /// What to call it in a report.
  public let title: String
  /// The assortment group that defaults and demand factors go by, such as `audio`.
  public let category: String
  /// What one unit costs ex works, input tax included where the supplier invoices it.
  public let unitCost: Money
  /// Packed weight in kilograms.
  public let weightKilograms: Double
  /// Packed size.
  public let size: PackedSize
  /// Tariff code in the goods' export declaration; importing tariffs may refine it.
  public let hsCode: HSCode
  /// Country of origin, two letters (ISO 3166-1).
  public let originCountry: String
  /// Who makes it.
  public let supplier: Identifier<Supplier>
  /// The fewest units that the supplier makes at once.
  public let minimumOrderUnits: Int
  /// What one unit holds, for taxes that begin at a price per gram; nil where it is not known.
  public let content: NetContent?

  /// A product with all that a seller knows of it.
  public init(
    id: Identifier<Product>, title: String, category: String, unitCost: Money,
    weightKilograms: Double, size: PackedSize, hsCode: HSCode, originCountry: String,
    supplier: Identifier<Supplier>, minimumOrderUnits: Int, content: NetContent? = nil
  ) {
    self.id = id
    self.title = title
    self.category = category
    self.unitCost = unitCost
    self.weightKilograms = weightKilograms
    self.size = size
    self.hsCode = hsCode
    self.originCountry = originCountry
    self.supplier = supplier
    self.minimumOrderUnits = minimumOrderUnits
    self.content = content
  }
}

/// Outer measures of one packed unit in centimetres.
public struct PackedSize: Hashable, Sendable {
  /// The longest side.
  public let lengthCentimetres: Double
  /// The middle side.
  public let widthCentimetres: Double
  /// The shortest side.
  public let heightCentimetres: Double

  /// A box of these sides.
  public init(lengthCentimetres: Double, widthCentimetres: Double, heightCentimetres: Double) {
    self.lengthCentimetres = lengthCentimetres
    self.widthCentimetres = widthCentimetres
    self.heightCentimetres = heightCentimetres
  }

  /// The volume that storage and sea freight are charged on.
  public var cubicMetres: Double {
    lengthCentimetres * widthCentimetres * heightCentimetres / 1e6
  }

  /// The weight that a carrier charges for when the parcel is bulky, by its divisor in cm³/kg (5,000
  /// is usual by air).
  public func volumetricKilograms(divisor: Double) -> Double { cubicMetres * 1e6 / divisor }
}
