public import Commerce

/// One consignment before one customs office: a container's entry, a parcel, a release from bond.
public struct LandedCostRequest: Sendable {
  /// The day whose rules hold: of entry in bulk, of sale for parcels, of release from bond.
  public let day: Day
  /// Where the goods go.
  public let destination: Market
  /// What customs does with them.
  public let treatment: Lane.CustomsTreatment
  /// Who is importer of record.
  public let importer: Lane.Importer
  /// What is in it.
  public let lines: [GoodsLine]
  /// Freight to the border for all lines together.
  public let freight: Money
  /// Insurance for all lines together.
  public let insurance: Money
  /// Taken off the value that customs takes of all lines together.
  public let discount: Money
  /// What is declared beside the goods.
  public let declaration: Declaration
  /// Rates into the currency of the assessment.
  public let exchange: ExchangeTable

  /// A consignment; freight, insurance and discount are nothing unless given.
  public init(
    day: Day, destination: Market, treatment: Lane.CustomsTreatment, importer: Lane.Importer,
    lines: [GoodsLine], freight: Money? = nil, insurance: Money? = nil,
    discount: Money? = nil, declaration: Declaration = Declaration(), exchange: ExchangeTable? = nil
  ) {
    self.day = day
    self.destination = destination
    self.treatment = treatment
    self.importer = importer
    self.lines = lines
    self.freight = freight ?? .zero(destination.currency)
    self.insurance = insurance ?? .zero(destination.currency)
    self.discount = discount ?? .zero(destination.currency)
    self.declaration = declaration
    self.exchange = exchange ?? ExchangeTable(into: destination.currency)
  }

  /// The currency of the assessment and of the answer.
  public var currency: Currency { exchange.currency }

  /// The corridor of a line.
  func corridor(of line: GoodsLine) -> GoodsCorridor {
    GoodsCorridor(
      origin: line.origin, market: destination, goods: line.goods, treatment: treatment)
  }
}
