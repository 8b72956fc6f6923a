import Artifacts
import Commerce
import Economics
import LandedCost

/// Goods of one listing before one customs office, on any day.
struct UnitConsignment {
  let market: Market
  let treatment: Lane.CustomsTreatment
  let importer: Lane.Importer
  /// What is declared.
  var facts: Set<String>
  let product: Product
  /// Units in it: the least order in bulk, one by parcel and out of bond.
  let quantity: Int64
  /// The value that customs takes of one unit.
  let unitValue: Money
  /// What the buyer pays for one unit without tax.
  let unitPrice: Money
  /// Freight to the border of all units.
  let freight: Money
  let exchange: ExchangeTable

  /// The request under the law of a day.
  func request(on day: Day) -> LandedCostRequest {
    LandedCostRequest(
      day: day, destination: market, treatment: treatment, importer: importer,
      lines: [
        GoodsLine(
          id: product.id.text, goods: product.hsCode, origin: product.originCountry,
          quantity: quantity, unitValue: unitValue, unitPrice: unitPrice,
          unitMass: Mass(kilograms: product.weightKilograms) ?? .zero, content: product.content)
      ],
      freight: freight, declaration: Declaration(facts: facts), exchange: exchange)
  }

  /// One unit by parcel or out of bond at a price without tax, which holds its delivery.
  static func single(
    _ product: Product, at value: Money, into market: Market, _ treatment: Lane.CustomsTreatment,
    importer: Lane.Importer, facts: Set<String>, _ exchange: ExchangeTable
  ) -> UnitConsignment {
    UnitConsignment(
      market: market, treatment: treatment, importer: importer, facts: facts, product: product,
      quantity: 1, unitValue: value, unitPrice: value, freight: .zero(market.currency),
      exchange: exchange)
  }
}

extension LandedUnit {
  /// One of so many units of an answer, without tax that the importer claims back.
  init(_ answer: LandedCostAnswer, units: Int64) throws(LandedCostError) {
    let currency = answer.currency
    func each(_ amount: FixedPoint) throws(LandedCostError) -> Money {
      try amount.divided(by: units).rounded(to: currency)
    }
    func each(_ amount: Money) throws(LandedCostError) -> Money { try each(FixedPoint(amount)) }
    let recoverable = answer.total(.recoverable)
    let goods = answer.lines.reduce(FixedPoint.zero) { $0 + $1.goods }
    self.init(
      goods: try each(goods), freight: try each(answer.cif - goods),
      duty: try each(answer.totalDuty), tax: try each(answer.totalTax - recoverable),
      fees: try each(answer.totalFees),
      total: try each(answer.costWithAllCharges - FixedPoint(recoverable)))
  }
}

extension NamedRule {
  /// A rule as a report names it.
  init(_ rule: TariffRule) {
    self.init(
      id: rule.id, charge: ChargeWords.charge(rule), interval: rule.interval,
      evidence: rule.evidence)
  }
}
