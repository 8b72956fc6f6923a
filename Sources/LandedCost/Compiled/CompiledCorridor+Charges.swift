import Commerce

// MARK: - One order

extension CompiledCorridor {
  /// What an order costs to land.
  ///
  /// - Complexity: linear in the corridor's rules; allocates nothing.
  public func charges(on order: OrderAmounts) throws(LandedCostError) -> OrderCharges {
    try order.check()
    let paid = order.price ?? order.goods
    let customs =
      entersInBulk ? order.goods : paid.multiplied(byPartsPerMillion: valuePartsPerMillion)
    guard order.discount <= customs else {
      throw .largeDiscount("\(order.discount) \(currency)")
    }
    let isOnTransfer = entersInBulk || order.price == nil
    let goods = isOnTransfer ? order.goods - order.discount : order.goods
    var reckoning = OrderReckoning(values(of: order, customs - order.discount), unit)
    try levy(&reckoning)
    return reckoning.charges(goods: goods, freight: order.freight, insurance: order.insurance)
  }

  private func values(of order: OrderAmounts, _ customs: FixedPoint) -> OrderValues {
    OrderValues(
      quantity: order.quantity, customs: customs,
      cif: customs + order.freight + order.insurance,
      item: customs.divided(by: order.quantity),
      price: entersInBulk ? order.price : (order.price ?? order.goods) - order.discount,
      milligrams: order.unitMass.milligrams, content: order.content, yearToDate: order.yearToDate)
  }

  private func levy(_ reckoning: inout OrderReckoning) throws(LandedCostError) {
    var places = InlineArray<64, Int>(repeating: -1)
    for index in layers.indices { places[index] = try holding(in: index, reckoning.values) }
    // What is displaced displaces nothing itself, but for what stands before it.
    var displaced: UInt64 = 0
    for index in layers.indices where places[index] >= 0 && displaced >> UInt64(index) & 1 == 0 {
      displaced |= layers[index].rules[places[index]].displaced
    }
    var (knowsDuty, knowsTax) = (!needsBaseDuty, !needsTax)
    var amounts = InlineArray<64, Int64>(repeating: 0)
    for index in layers.indices where places[index] >= 0 && displaced >> UInt64(index) & 1 == 0 {
      let rule = layers[index].rules[places[index]]
      amounts[index] = try reckoning.levy(rule)
      knowsDuty = knowsDuty || rule.coversBaseDuty
      knowsTax = knowsTax || rule.coversTax
    }
    if !knowsDuty { reckoning.remarks.insert(.baseDutyUnknown) }
    if !knowsTax { reckoning.remarks.insert(.taxUnknown) }
    waive(&amounts, places)
    for index in layers.indices where amounts[index] != 0 {
      reckoning.add(amounts[index], of: layers[index].rules[places[index]])
    }
  }

  /// Takes out charges that are too small together, over all layers, to be collected.
  private func waive(_ amounts: inout InlineArray<64, Int64>, _ places: InlineArray<64, Int>) {
    for waiver in waivers.indices {
      var sum: Int64 = 0
      for index in layers.indices where has(waiver, index, places[index]) { sum += amounts[index] }
      guard unit.number(sum) < waivers[waiver] else { continue }
      for index in layers.indices where has(waiver, index, places[index]) { amounts[index] = 0 }
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
