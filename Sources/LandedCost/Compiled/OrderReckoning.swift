import Commerce

/// The cascade of one order on its way: what ``Cascade`` does for many lines, for one.
struct OrderReckoning {
  let values: OrderValues
  var remarks: OrderCharges.Remarks = []
  /// Layers whose charge is too small to be collected, one bit each.
  var exempt: UInt64 = 0
  private let unit: MinorUnit
  private var sums = OrderCharges()
  private var duties = FixedPoint.zero
  private var baseDuty = FixedPoint.zero

  init(_ values: OrderValues, _ unit: MinorUnit) {
    self.values = values
    self.unit = unit
  }

  /// The charge of the rule of a layer, on which those after it build.
  mutating func levy(_ rule: CompiledRule, in layer: Int) throws(LandedCostError) -> Int64 {
    var whole = try amount(rule)
    if let limits = rule.limits {
      if limits.boundsSum { whole = try bounded(whole, limits) }
      if let limit = limits.exemptUpTo, unit.number(try collected(whole, rule.collected)) <= limit {
        whole = 0
        exempt |= 1 << UInt64(layer)
      }
    }
    if !rule.layer.isTax { duties += unit.number(whole) }
    if rule.layer == .baseDuty { baseDuty += unit.number(whole) }
    if rule.isUnverified { remarks.insert(.unverified) }
    if rule.asksForContent, values.content == nil { remarks.insert(.contentUnknown) }
    return try collected(whole, rule.collected)
  }

  /// The sums so far.
  func charges(goods: FixedPoint, freight: FixedPoint, insurance: FixedPoint) -> OrderCharges {
    var charges = sums
    charges.goods = goods
    charges.freight = freight
    charges.insurance = insurance
    charges.landed =
      goods + freight + insurance + unit.number(sums.duty + sums.tax + sums.fees)
    charges.remarks = remarks
    return charges
  }

  /// Adds what is collected of a rule's charge.
  mutating func add(_ amount: Int64, of rule: CompiledRule) {
    switch rule.layer {
    case .baseDuty, .addedDuty: sums.duty += amount
    case .fee: sums.fees += amount
    case .excise, .tax, .importTax, .finalTax: sums.tax += amount
    }
    switch rule.incidence {
    case .seller: sums.borne += amount
    case .recoverable: sums.recoverable += amount
    case .insidePrice: sums.inside += amount
    case .others: break
    }
  }

  private func amount(_ rule: CompiledRule) throws(LandedCostError) -> Int64 {
    switch rule.charge {
    case .adValorem(let rate, let kind):
      return try unit.count(partsPerMillion: rate, of: try base(kind, rule))
    case .inside(let rate, let kind):
      return try unit.count(rate, of: 1_000_000 - rate, of: try base(kind, rule))
    case .floor(let rate, let kind):
      let floor = try unit.count(partsPerMillion: rate, of: try base(kind, rule))
      let left = unit.number(floor) - baseDuty
      return left > .zero ? try unit.count(of: left) : 0
    case .once(let amount): return amount
    case .perUnit(let conversion, let sum):
      return try unit.count(of: try conversion.convert(sum, times: values.quantity))
    case .perKilogram(let conversion, let sum):
      let perKilogram = try conversion.convert(sum, times: values.quantity)
      return try unit.count(partsPerMillion: values.milligrams, of: perKilogram)
    }
  }

  private func base(
    _ kind: TariffRule.Base, _ rule: CompiledRule
  ) throws(LandedCostError) -> FixedPoint {
    switch kind {
    case .goods: return values.customs
    case .cif: return values.cif
    case .goodsAndDuty: return values.customs + duties
    case .cifAndDuty: return values.cif + duties
    case .price:
      guard let price = values.price else {
        throw .missingPrice(line: OrderAmounts.line, rule: rule.id)
      }
      return price
    }
  }

  private func bounded(
    _ whole: Int64, _ limits: CompiledRule.Limits
  ) throws(LandedCostError) -> Int64 {
    var sum = unit.number(whole)
    if let allowance = limits.allowance { sum = sum - allowance }
    if let minimum = limits.minimum { sum = max(sum, minimum) }
    if let maximum = limits.maximum { sum = min(sum, maximum) }
    return try unit.count(of: max(sum, .zero))
  }

  private func collected(_ whole: Int64, _ share: Int64) throws(LandedCostError) -> Int64 {
    guard share != 1_000_000 else { return whole }
    return try unit.count(partsPerMillion: share, of: unit.number(whole))
  }
}
