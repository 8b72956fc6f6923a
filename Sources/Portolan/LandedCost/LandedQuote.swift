public import Commerce
import LandedCost
public import ScenarioIO

/// What a consignment costs to land, with all that its renderings need.
public struct LandedQuote: Sendable {
  let consignment: Consignment
  let request: LandedCostRequest
  let answer: LandedCostAnswer
  /// What the reader should know beside the figures, such as the day of the rates.
  let notes: [String]

  /// What may be wrong with the figures, in sentences.
  public var warnings: [String] {
    answer.warnings.map(\.description) + Self.warnings(ofRules: answer.charges.map(\.rule))
  }

  /// Everything that the consignment costs, whoever bears it.
  var landed: FixedPoint { answer.costWithAllCharges }

  /// Units in the consignment.
  var quantity: Int64 { request.lines.reduce(0) { $0 + $1.quantity } }

  /// Goods after discount.
  var goods: FixedPoint { answer.lines.reduce(.zero) { $0 + $1.goods } }

  /// An amount in the answer's currency, to its smallest unit.
  func text(_ amount: FixedPoint) -> String {
    (try? amount.rounded(to: answer.currency))?.decimalText ?? amount.description
  }

  /// That nobody read a rule in a source, once for each.
  static func warnings(ofRules rules: [TariffRule]) -> [String] {
    var seen = Set<String>()
    return rules.filter {
      $0.evidence.status != .verified && $0.evidence.status != .given && seen.insert($0.id).inserted
    }.map(warning)
  }

  private static func warning(_ rule: TariffRule) -> String {
    let standing =
      switch rule.evidence.status {
      case .memory: "rests on memory"
      case .typical: "is typical, not the rate of these goods"
      default: "is \(rule.evidence.status.rawValue)"
      }
    return "rule \(rule.id) \(standing): \(rule.evidence.citation)"
  }
}

// MARK: - Asking for one

extension CustomsDesk {
  /// Reckons a consignment.
  ///
  /// The value of goods is without the taxes and duties of the destination, whoever pays them: who
  /// pays moves no figure.
  ///
  /// - Parameters:
  ///   - consignment: what is shipped, from where to where, and how.
  ///   - today: the day whose rules hold where the consignment names none.
  public func quote(_ consignment: Consignment, today: Day) throws(CustomsDeskError) -> LandedQuote
  {
    let request = try request(consignment, today: today)
    let answer: LandedCostAnswer
    do {
      answer = try book.landedCost(of: request)
    } catch {
      throw CustomsDeskError(error)
    }
    if let coarse = answer.remarks.first(where: { $0.code == .goodsCodeTooCoarse }) {
      throw CustomsDeskError("\(coarse.description); give more digits of the code")
    }
    return LandedQuote(
      consignment: consignment, request: request, answer: answer,
      notes: [
        note(
          onRatesOf: consignment.currencies, into: answer.currency, consignment.rates,
          referenceRates(
            of: request.destination, entry: request.day, shipped: consignment.shippedOn))
      ].compactMap(\.self))
  }

  /// The engine's request for what a user says, at the rates of the day that the office goes by.
  func request(_ consignment: Consignment, today: Day) throws(CustomsDeskError)
    -> LandedCostRequest
  {
    let market = try market(in: consignment.to)
    let rates = referenceRates(
      of: market, entry: consignment.day ?? today, shipped: consignment.shippedOn)
    return try request(
      consignment, today: today,
      exchange: try exchange(into: market.currency, consignment.rates, rates))
  }

  /// The same at rates that are known.
  func request(
    _ consignment: Consignment, today: Day, exchange: ExchangeTable
  ) throws(CustomsDeskError) -> LandedCostRequest {
    try check(facts: consignment.facts)
    let market = try market(in: consignment.to)
    let day = consignment.day ?? today
    let lines = consignment.goods.map { goods in
      GoodsLine(
        id: goods.id, goods: goods.code, origin: goods.origin ?? consignment.from,
        quantity: goods.quantity, unitValue: goods.value, unitPrice: goods.price,
        unitMass: Mass(milligrams: goods.milligrams),
        content: goods.content.map { NetContent(thousandths: $0.thousandths, $0.unit) })
    }
    return LandedCostRequest(
      day: day, destination: market, treatment: consignment.treatment,
      importer: Self.importer(of: consignment), lines: lines, freight: consignment.freight,
      insurance: consignment.insurance, discount: consignment.discount,
      declaration: Declaration(
        facts: Set(consignment.facts), shippedFrom: consignment.from, region: consignment.region,
        yearToDate: consignment.yearToDate),
      exchange: exchange)
  }

  /// Whom the engine takes as importer.
  ///
  /// On parcels and out of bond it would read a value as an all-in price where somebody else than the
  /// buyer imports, and take the tax out of it; here the value is always without tax.
  static func importer(of consignment: Consignment) -> Lane.Importer {
    consignment.treatment == .bulkEntry ? consignment.payer : .buyer
  }
}

extension Consignment {
  /// The currencies of its amounts.
  fileprivate var currencies: Set<Currency> {
    Set(
      (goods.flatMap { [$0.value, $0.price] } + [freight, insurance, discount, yearToDate])
        .compactMap { $0?.currency })
  }
}
