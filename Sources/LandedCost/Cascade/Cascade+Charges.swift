import Commerce

// MARK: - One charge on one line of goods

extension Cascade {
  /// What a rule charges on a line, before limits on the whole consignment.
  ///
  /// - Parameter shared: the line's part of a charge that lines of goods share.
  func charge(
    _ rule: TariffRule, on index: Int, shared: Money?
  ) throws(LandedCostError) -> ChargeLine {
    let line = request.lines[index]
    let incidence = Incidence.of(
      TariffLayer(named: rule.layer), treatment: request.treatment, importer: request.importer,
      market: request.destination)
    var base: FixedPoint?
    if let kind = rule.charge.base {
      // A price that holds the tax is the whole consideration, freight and duty with it.
      base = try self.base(incidence == .insidePrice ? .price : kind, of: index, for: rule)
    }
    let amount = try amount(rule, on: index, base: base ?? .zero, shared: shared)
    return ChargeLine(
      goodsLine: line.id, rule: rule, base: base, amount: amount, payer: request.importer,
      incidence: incidence,
      zeroReason: amount.minorUnits == 0 ? zeroReason(rule, base: base, line: line) : nil)
  }

  private func amount(
    _ rule: TariffRule, on index: Int, base: FixedPoint, shared: Money?
  ) throws(LandedCostError) -> Money {
    let (line, currency, rounding) = (request.lines[index], request.currency, practice.rounding)
    switch rule.charge {
    case .adValorem(let rate, _):
      return try base.share(partsPerMillion: rate, in: currency, rounding)
    case .inside(let rate, _):
      guard rate < 1_000_000 else { throw .amountOutOfRange("rule \(rule.id): 100 % of itself") }
      return try base.share(rate, of: 1_000_000 - rate, in: currency, rounding)
    case .floor(let rate, _):
      let floor = try base.share(partsPerMillion: rate, in: currency, rounding)
      let left = FixedPoint(floor) - baseDuties[index]
      return left > .zero ? try left.rounded(to: currency, rounding) : .zero(currency)
    case .perKilogram(let money):
      let perKilogram = try request.exchange.convert(money, times: line.quantity)
      return try perKilogram.share(
        partsPerMillion: line.unitMass.milligrams, in: currency, rounding)
    case .perUnit(let money):
      return try request.exchange.convert(money, times: line.quantity)
        .rounded(to: currency, rounding)
    case .perLine, .perParcel: return shared ?? .zero(currency)
    }
  }

  private func base(
    _ kind: TariffRule.Base, of index: Int, for rule: TariffRule
  ) throws(LandedCostError) -> FixedPoint {
    let value = values[index]
    switch kind {
    case .goods: return value.customs
    case .cif: return value.customs + value.freight + value.insurance
    case .goodsAndDuty: return value.customs + duties[index]
    case .cifAndDuty: return value.customs + value.freight + value.insurance + duties[index]
    case .price:
      guard let price = value.price else {
        throw .missingPrice(line: request.lines[index].id, rule: rule.id)
      }
      return price
    }
  }

  private func zeroReason(
    _ rule: TariffRule, base: FixedPoint?, line: GoodsLine
  ) -> ChargeLine.ZeroReason {
    switch rule.charge {
    case .adValorem(0, _), .inside(0, _), .floor(0, _): .zeroRate
    case .adValorem, .inside: base == .zero ? .zeroBase : .roundedAway
    case .floor: base == .zero ? .zeroBase : .coveredByBaseDuty
    case .perKilogram(let money):
      money.minorUnits == 0 ? .zeroRate : line.unitMass == .zero ? .zeroBase : .roundedAway
    case .perUnit(let money): money.minorUnits == 0 ? .zeroRate : .roundedAway
    case .perLine(let money), .perParcel(let money):
      money.minorUnits == 0 ? .zeroRate : .carriedByOtherLine
    }
  }
}

// MARK: - Charges that several lines of goods share

extension Cascade {
  /// What is charged for lines of goods that share a tariff line or the parcel; nil for the others.
  func sharedCharges(_ rules: [TariffRule?]) throws(LandedCostError) -> [Money?] {
    var amounts: [Money?] = rules.map { _ in nil }
    for (key, members) in Dictionary(grouping: rules.indices, by: { sharing(rules[$0], $0) }) {
      guard let key else { continue }
      let whole = try request.exchange.convert(key.amount)
        .rounded(to: request.currency, practice.rounding)
      let parts = apportion(whole, among: members, by: members.map { values[$0].customs.units })
      for (member, part) in zip(members, parts) { amounts[member] = part }
    }
    return amounts
  }

  /// A sum shared among lines of goods in proportion to weights, to the last minor unit.
  func apportion(_ whole: Money, among lines: [Int], by weights: [Int128]) -> [Money] {
    Apportionment.split(
      Int128(whole.minorUnits), weights: weights, ranks: lines.map { ranks[$0] }
    ).map { Money(minorUnits: Int64($0), request.currency) }
  }

  /// Lines of goods with equal keys pay one charge together.
  private struct Sharing: Hashable {
    let rule: String
    let tariffLine: String
    let amount: Money
  }

  private func sharing(_ rule: TariffRule?, _ index: Int) -> Sharing? {
    guard let rule else { return nil }
    switch rule.charge {
    case .perParcel(let money): return Sharing(rule: rule.id, tariffLine: "", amount: money)
    case .perLine(let money):
      // Parcels are declared by six digits (H7), entries by all of them (H1): Del. Reg. 2026/1022.
      let digits = request.lines[index].goods.digits
      let tariffLine = request.treatment == .parcel ? String(digits.prefix(6)) : digits
      return Sharing(rule: rule.id, tariffLine: tariffLine, amount: money)
    case .adValorem, .inside, .floor, .perUnit, .perKilogram: return nil
    }
  }
}
