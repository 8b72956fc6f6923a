import Commerce

// MARK: - One order

extension CompiledCorridor {
  /// What an order costs to land.
  ///
  /// - Complexity: linear in the corridor's rules; allocates nothing.
  public func charges(on order: OrderAmounts) throws(LandedCostError) -> OrderCharges {
    var reckoning = OrderReckoning(try values(of: order), unit)
    _ = try levy(&reckoning)
    let isOnTransfer = entersInBulk || order.price == nil
    let goods = isOnTransfer ? order.goods - order.discount : order.goods
    return reckoning.charges(goods: goods, freight: order.freight, insurance: order.insurance)
  }

  /// How an order is treated: which rules hold for it, and which of their charges are too small to be
  /// collected.
  func regime(of order: OrderAmounts) throws(LandedCostError) -> OrderRegime {
    var reckoning = OrderReckoning(try values(of: order), unit)
    let places = try levy(&reckoning)
    var regime = OrderRegime(conditions: [], rules: [])
    for index in layers.indices {
      for rule in layers[index].rules {
        for condition in rule.conditions {
          regime.conditions.append(condition.isMet(by: reckoning.values))
        }
      }
      guard places[index] >= 0 else { continue }
      regime.rules.append(
        OrderRegime.Rule(
          id: layers[index].rules[places[index]].id,
          isCollected: reckoning.exempt >> UInt64(index) & 1 == 0))
    }
    return regime
  }

  /// What conditions and charges are held against.
  private func values(of order: OrderAmounts) throws(LandedCostError) -> OrderValues {
    try order.check()
    let paid = order.price ?? order.goods
    let whole =
      entersInBulk ? order.goods : paid.multiplied(byPartsPerMillion: valuePartsPerMillion)
    guard order.discount <= whole else { throw .largeDiscount("\(order.discount) \(currency)") }
    let customs = whole - order.discount
    return OrderValues(
      quantity: order.quantity, customs: customs,
      cif: customs + order.freight + order.insurance,
      item: customs.divided(by: order.quantity),
      price: entersInBulk ? order.price : (order.price ?? order.goods) - order.discount,
      milligrams: order.unitMass.milligrams, content: order.content, yearToDate: order.yearToDate)
  }

  /// Levies all layers.
  ///
  /// - Returns: the place of the rule that holds in each layer; −1 where none does.
  private func levy(
    _ reckoning: inout OrderReckoning
  ) throws(LandedCostError) -> InlineArray<64, Int> {
    let places = try places(under: reckoning.values)
    var (knowsDuty, knowsTax) = (!needsBaseDuty, !needsTax)
    var amounts = InlineArray<64, Int64>(repeating: 0)
    for index in layers.indices where places[index] >= 0 {
      let rule = layers[index].rules[places[index]]
      amounts[index] = try reckoning.levy(rule, in: index)
      knowsDuty = knowsDuty || rule.coversBaseDuty
      knowsTax = knowsTax || rule.coversTax
    }
    if !knowsDuty { reckoning.remarks.insert(.baseDutyUnknown) }
    if !knowsTax { reckoning.remarks.insert(.taxUnknown) }
    waive(&amounts, places, &reckoning)
    for index in layers.indices where amounts[index] != 0 {
      reckoning.add(amounts[index], of: layers[index].rules[places[index]])
    }
    return places
  }

  /// The place of the rule that holds in each layer; −1 where none does or another takes its place.
  private func places(
    under values: OrderValues
  ) throws(LandedCostError) -> InlineArray<64, Int> {
    var places = InlineArray<64, Int>(repeating: -1)
    for index in layers.indices { places[index] = try holding(in: index, values) }
    // What is displaced displaces nothing itself, but for what stands before it.
    var displaced: UInt64 = 0
    for index in layers.indices where places[index] >= 0 && displaced >> UInt64(index) & 1 == 0 {
      displaced |= layers[index].rules[places[index]].displaced
    }
    for index in layers.indices where displaced >> UInt64(index) & 1 == 1 { places[index] = -1 }
    return places
  }

  /// Takes out charges that are too small together, over all layers, to be collected.
  private func waive(
    _ amounts: inout InlineArray<64, Int64>, _ places: InlineArray<64, Int>,
    _ reckoning: inout OrderReckoning
  ) {
    for waiver in waivers.indices {
      var sum: Int64 = 0
      for index in layers.indices where has(waiver, index, places[index]) { sum += amounts[index] }
      guard unit.number(sum) < waivers[waiver] else { continue }
      for index in layers.indices where has(waiver, index, places[index]) {
        amounts[index] = 0
        reckoning.exempt |= 1 << UInt64(index)
      }
    }
  }

  private func has(_ waiver: Int, _ layer: Int, _ place: Int) -> Bool {
    place >= 0 && layers[layer].rules[place].waiver == waiver
  }

  /// The place of the rule that holds in a layer; −1 where none does.
  private func holding(in layer: Int, _ values: OrderValues) throws(LandedCostError) -> Int {
    let rules = layers[layer].rules
    var best = -1
    for place in rules.indices {
      if best >= 0, rules[place].rank < rules[best].rank { break }
      guard rules[place].isMet(by: values) else { continue }
      guard best < 0 else {
        throw .conflictingRules(
          rules[best].id, rules[place].id, in: "layer \(layers[layer].name)")
      }
      best = place
    }
    return best
  }
}

extension CompiledRule {
  fileprivate func isMet(by values: OrderValues) -> Bool {
    for condition in conditions where !condition.isMet(by: values) { return false }
    return true
  }
}
