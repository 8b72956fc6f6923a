internal import Commerce
internal import LandedCost

/// The charges of a corridor on one unit as straight lines in its value, in base currency: the
/// cascade of `LandedCost` without its roundings.
///
/// Limits of rules (floors, allowances, exemptions) are taken on the side on which the unit's value
/// lies, and ``turns`` has the values at which they would change sides.
struct CustomsForm {
  /// Duties that fall on the seller.
  private(set) var duty = StraightLine()
  /// Recoverable tax as a rate on value plus all duties.
  private(set) var taxRate = 0.0
  /// Recoverable tax on other bases.
  private(set) var tax = StraightLine()
  /// Tax of the sale as a rate on the price without tax.
  private(set) var insidePriceRate = 0.0
  /// Values at which some limit turns.
  private(set) var turns: [Double] = []
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
    /// The value at which limits are decided.
    let value: Double
    /// Units in the consignment, over which what it is charged as a whole is spread: one in a parcel, the
    /// least order in an entry.
    let pieces: Double
    /// The price without tax, which a rate on price in bulk is taken of.
    let price: Double
    /// Base units for one unit of a currency; nil where no rate is known.
    let rate: (Currency) -> Double?
  }

  /// Adds up rules in the order in which they are reckoned.
  init(rules: [TariffRule], unit: Unit) {
    self.unit = unit
    for rule in rules { add(rule) }
  }

  private mutating func add(_ rule: TariffRule) {
    let layer = TariffLayer(named: rule.layer)
    let incidence = Incidence.of(
      layer, treatment: unit.treatment, importer: unit.importer, market: unit.market)
    if incidence == .insidePrice, let rate = rate(of: rule) {
      if !isExempt(StraightLine(slope: rate), under: rule) { insidePriceRate += rate }
      return
    }
    let line = line(of: rule)
    guard !isExempt(line, under: rule) else { return }
    switch incidence {
    case .seller, .insidePrice: duty += line
    case .recoverable: addTax(rule, line)
    case .others: break
    }
    if !layer.isTax { allDuties += line }
    if layer == .baseDuty { baseDuty += line }
  }

  /// Whether a charge is too small to be collected.
  private mutating func isExempt(_ line: StraightLine, under rule: TariffRule) -> Bool {
    guard let limit = rule.exemptUpTo else { return false }
    return isAtMost(perUnit(limit, rule), line)
  }

  /// Whether a charge reaches no more than a level at the unit's value; notes where that turns.
  private mutating func isAtMost(_ level: Double, _ line: StraightLine) -> Bool {
    if line.slope > 0 { turns.append((level - line.constant) / line.slope) }
    return line.at(unit.value) <= level
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

  /// A charge with the bounds of its rule, on the side of each on which the unit's value lies.
  private mutating func line(of rule: TariffRule) -> StraightLine {
    var line = unbounded(rule)
    guard rule.limits.boundsSum else { return line }
    if let allowance = rule.limits.allowance {
      line.constant -= perUnit(allowance, rule)
      if isAtMost(0, line) { line = StraightLine() }
    }
    if let minimum = rule.limits.minimum {
      let least = perUnit(minimum, rule)
      if isAtMost(least, line) { line = StraightLine(constant: least) }
    }
    if let maximum = rule.limits.maximum {
      let most = perUnit(maximum, rule)
      if !isAtMost(most, line) { line = StraightLine(constant: most) }
    }
    return line
  }

  private mutating func unbounded(_ rule: TariffRule) -> StraightLine {
    switch rule.charge {
    case .adValorem(_, let base), .inside(_, let base):
      return (rate(of: rule) ?? 0) * self.base(base)
    case .floor(let rate, let base):
      let left = Double(rate) / 1e6 * self.base(base) + -1 * baseDuty
      return isAtMost(0, left) ? StraightLine() : left
    case .perKilogram(let money):
      return StraightLine(constant: amount(money, rule) * unit.kilograms)
    case .perUnit(let money): return StraightLine(constant: amount(money, rule))
    case .perLine(let money), .perParcel(let money):
      return StraightLine(constant: perUnit(money, rule))
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

  /// A unit's part of a sum on the whole consignment.
  private mutating func perUnit(_ money: Money, _ rule: TariffRule) -> Double {
    amount(money, rule) / unit.pieces
  }

  private mutating func amount(_ money: Money, _ rule: TariffRule) -> Double {
    guard let rate = unit.rate(money.currency) else {
      problems.append("no rate is known for \(money.currency): rule \(rule.id) is left out")
      return 0
    }
    return money.majorUnits * rate
  }
}
