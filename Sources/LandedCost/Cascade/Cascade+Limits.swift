import Commerce

// MARK: - What bounds a rule's charge on the whole consignment

extension Cascade {
  /// Takes allowances off, and holds minimum and maximum, rule by rule over its lines of goods.
  func bounded(_ levied: [LeviedCharge]) throws(LandedCostError) -> [LeviedCharge] {
    var bounded = levied
    for (rule, members) in Dictionary(grouping: levied.indices, by: { levied[$0].charge.rule })
    where rule.limits.boundsSum {
      let amounts = members.map { levied[$0].charge.amount.minorUnits }
      let sum = Money(minorUnits: amounts.reduce(0, +), request.currency)
      let bound = try bound(sum, by: rule.limits)
      guard bound != sum else { continue }
      let lines = members.map { levied[$0].line }
      let weights =
        sum.minorUnits > 0 ? amounts.map { Int128($0) } : lines.map { values[$0].customs.units }
      for (member, part) in zip(members, apportion(bound, among: lines, by: weights)) {
        let reason: ChargeLine.ZeroReason = bound.minorUnits == 0 ? .allowance : .roundedAway
        bounded[member].charge = levied[member].charge.charging(part, ifNothing: reason)
        bounded[member].whole = part
      }
    }
    return bounded
  }

  /// Takes out charges that are small enough, over all lines of a layer, not to be collected.
  func exempted(_ levied: [LeviedCharge]) throws(LandedCostError) -> [LeviedCharge] {
    var exempted = levied
    let groups = Dictionary(grouping: levied.indices) { levied[$0].charge.rule.limits.exemptUpTo }
    for (limit, members) in groups {
      guard let limit else { continue }
      var sum = FixedPoint.zero
      for member in members { sum += FixedPoint(try collectedPart(of: levied[member])) }
      guard sum <= (try request.exchange.convert(limit)) else { continue }
      for member in members where levied[member].whole.minorUnits > 0 {
        exempted[member].whole = .zero(request.currency)
        exempted[member].charge =
          levied[member].charge.charging(.zero(request.currency), ifNothing: .exempt)
      }
    }
    return exempted
  }

  /// Charges only the part that is collected; what later layers build on stays whole.
  func collected(_ levied: [LeviedCharge]) throws(LandedCostError) -> [LeviedCharge] {
    var collected = levied
    for (index, item) in levied.enumerated() {
      guard item.charge.rule.limits.collectedPartsPerMillion != 1_000_000 else { continue }
      collected[index].charge = item.charge.charging(
        try collectedPart(of: item), ifNothing: item.charge.zeroReason ?? .roundedAway)
    }
    return collected
  }

  /// Takes out charges that are too small together, over all layers, to be collected.
  func waived(_ charges: [ChargeLine]) throws(LandedCostError) -> [ChargeLine] {
    var kept = charges
    let groups = Dictionary(grouping: charges.indices) { charges[$0].rule.limits.waivedBelow }
    for (limit, members) in groups {
      guard let limit else { continue }
      let sum = members.reduce(FixedPoint.zero) { $0 + FixedPoint(charges[$1].amount) }
      guard sum < (try request.exchange.convert(limit)) else { continue }
      for member in members where charges[member].amount.minorUnits > 0 {
        kept[member] = charges[member].charging(.zero(request.currency), ifNothing: .exempt)
      }
    }
    return kept
  }

  /// The part of a charge that is collected, rounded once: from the base where there is a rate.
  private func collectedPart(of item: LeviedCharge) throws(LandedCostError) -> Money {
    let share = item.charge.rule.limits.collectedPartsPerMillion
    guard share != 1_000_000 else { return item.charge.amount }
    return try FixedPoint(item.whole).share(
      partsPerMillion: share, in: request.currency, practice.rounding)
  }

  private func bound(_ sum: Money, by limits: TariffLimits) throws(LandedCostError) -> Money {
    var amount = FixedPoint(sum)
    if let allowance = limits.allowance {
      amount = amount - (try request.exchange.convert(allowance))
    }
    if let minimum = limits.minimum { amount = max(amount, try request.exchange.convert(minimum)) }
    if let maximum = limits.maximum { amount = min(amount, try request.exchange.convert(maximum)) }
    return try max(amount, .zero).rounded(to: request.currency, practice.rounding)
  }
}

extension ChargeLine {
  /// The line with another amount; `reason` says why where that is nothing.
  fileprivate func charging(_ amount: Money, ifNothing reason: ZeroReason) -> ChargeLine {
    ChargeLine(
      goodsLine: goodsLine, rule: rule, base: base, amount: amount, payer: payer,
      incidence: incidence, zeroReason: amount.minorUnits == 0 ? reason : nil)
  }
}
