public import Commerce

/// What all orders of one compiled corridor share.
public struct CorridorTerms: Sendable {
  /// Where the goods go.
  public let market: Market
  /// Goods, origin and treatment.
  public let corridor: GoodsCorridor
  /// Who is importer of record.
  public let importer: Lane.Importer
  /// What is declared; the year's imports are each order's own.
  public let declaration: Declaration
  /// Rates into the currency of the assessment.
  public let exchange: ExchangeTable

  /// The terms of a corridor.
  public init(
    market: Market, goods: HSCode, origin: String, treatment: Lane.CustomsTreatment,
    importer: Lane.Importer, declaration: Declaration = Declaration(), exchange: ExchangeTable
  ) {
    self.market = market
    corridor = GoodsCorridor(origin: origin, market: market, goods: goods, treatment: treatment)
    self.importer = importer
    self.declaration = declaration
    self.exchange = exchange
  }
}
