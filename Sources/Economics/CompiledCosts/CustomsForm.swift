internal import Commerce
internal import LandedCost

/// The charges of a corridor on one unit as straight lines in its value, in base currency: the
/// cascade of `LandedCost` without its roundings.
struct CustomsForm {
  /// Duties that fall on the seller.
  private(set) var duty = StraightLine()
  /// Recoverable tax as a rate on value plus all duties.
  private(set) var taxRate = 0.0
  /// Recoverable tax on other bases.
  private(set) var tax = StraightLine()
  /// Tax of the sale as a rate on the price without tax.
  private(set) var insidePriceRate = 0.0
  /// The price up to which that tax is too small to be collected; zero where it always is.
  private(set) var taxFreeUpTo = 0.0
  /// What could not be compiled.
  private(set) var problems: [String] = []

  private var allDuties = StraightLine()
  private var baseDuty = StraightLine()
  private let unit: Unit

  /// One unit at the border.
  struct Unit {
    let market: Market
    let treatment: Lane.CustomsTreatment
    let importer: Lane.Importer
    /// Freight to the border beside the value.
    let freight: Double
    let kilograms: Double
    /// The price without tax, which a rate on price in bulk is taken of.
    let price: Double
    /// Base units for one unit of a currency; nil where no rate is known.
    let rate: (Currency) -> Double?
  }

  /// Adds up rules in the order in which they are reckoned.
  init(rules: [TariffRule], unit: Unit) {
    self.unit = unit
    for rule in rules { add(rule) }
    exempt(rules)
  }

  private mutating func add(_ rule: TariffRule) {
    let layer = TariffLayer(named: rule.layer)
    let incidence = Incidence.of(
      layer, treatment: unit.treatment, importer: unit.importer, market: unit.market)
    if incidence == .insidePrice, let rate = rate(of: rule) {
      insidePriceRate += rate
      return
    }
    let line = line(of: rule)
    switch incidence {
    case .seller, .insidePrice: duty += line
    case .recoverable: addTax(rule, line)
    case .others: break
    }
    if !layer.isTax { allDuties += line }
    if layer == .baseDuty { baseDuty += line }
  }

  /// A tax inside the price is not collected up to the price on which it reaches the limit: free of
  /// tax, the whole price is the value.
  private mutating func exempt(_ rules: [TariffRule]) {
    for rule in rules {
      guard let limit = rule.exemptUpTo else { continue }
      guard let rate = rate(of: rule), rate == insidePriceRate, rate > 0 else {
        problems.append(
          "rule \(rule.id) exempts small charges, which is reckoned for the one tax inside a price")
        continue
      }
      taxFreeUpTo = amount(limit, rule) / insidePriceRate
    }
  }

  /// Tax on top of duty is kept as a rate, so that a duty added by an event is taxed too; the rest of
  /// its line is freight.
  private mutating func addTax(_ rule: TariffRule, _ line: StraightLine) {
    guard rule.charge.base == .cifAndDuty, let rate = rate(of: rule) else {
      tax += line
      return
    }
    taxRate += rate
    tax.constant += rate * unit.freight
  }

  /// What is collected as a rate on the rule's base; nil for sums and for what is net of other duty.
  private func rate(of rule: TariffRule) -> Double? {
    let collected = Double(rule.limits.collectedPartsPerMillion) / 1e6
    switch rule.charge {
    case .adValorem(let rate, _): return Double(rate) / 1e6 * collected
    case .inside(let rate, _): return Double(rate) / Double(1_000_000 - rate) * collected
    case .floor, .perLine, .perParcel, .perUnit, .perKilogram: return nil
    }
  }

  private mutating func line(of rule: TariffRule) -> StraightLine {
    if rule.limits.boundsSum {
      problems.append("rule \(rule.id) has an allowance or bounds per consignment: left out here")
    }
    switch rule.charge {
    case .adValorem(_, let base), .inside(_, let base):
      return (rate(of: rule) ?? 0) * self.base(base)
    case .floor(let rate, let base):
      let floor = Double(rate) / 1e6 * self.base(base)
      return floor.slope > baseDuty.slope ? floor + -1 * baseDuty : StraightLine()
    case .perKilogram(let money):
      return StraightLine(constant: amount(money, rule) * unit.kilograms)
    case .perUnit(let money): return StraightLine(constant: amount(money, rule))
    case .perLine(let money), .perParcel(let money):
      guard unit.treatment == .bulkEntry else { return StraightLine(constant: amount(money, rule)) }
      problems.append(
        "rule \(rule.id) charges once per entry, which is not spread over units")
      return StraightLine()
    }
  }

  private func base(_ base: TariffRule.Base) -> StraightLine {
    let cif = StraightLine(slope: 1, constant: unit.freight)
    switch base {
    case .goods: return StraightLine(slope: 1)
    case .cif: return cif
    case .goodsAndDuty: return StraightLine(slope: 1) + allDuties
    case .cifAndDuty: return cif + allDuties
    case .price:
      return unit.treatment == .bulkEntry
        ? StraightLine(constant: unit.price) : StraightLine(slope: 1)
    }
  }

  private mutating func amount(_ money: Money, _ rule: TariffRule) -> Double {
    guard let rate = unit.rate(money.currency) else {
      problems.append("no rate is known for \(money.currency): rule \(rule.id) is left out")
      return 0
    }
    return money.majorUnits * rate
  }
}
