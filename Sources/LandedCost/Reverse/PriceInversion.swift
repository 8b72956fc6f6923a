/// Finds the prices at which a curve reaches a target, stretch by stretch.
struct PriceInversion<Curve: PriceCurve> {
  let curve: Curve
  let target: Int128
  /// Which of two neighbouring prices is taken where rounding leaves none that is exact.
  let side: Side

  /// On which side of a target a price may miss it by rounding.
  enum Side {
    /// Not above: a landed cost is a budget.
    case atMost
    /// Not below: a margin is a demand.
    case atLeast
  }

  /// The answer over a range of prices.
  func answer(over prices: ClosedRange<Int64>) throws(LandedCostError) -> ReverseAnswer {
    let stretches = try curve.stretches(in: prices)
    var found: [ReverseAnswer.Price] = []
    var ends: [ReverseAnswer.Price] = []
    for stretch in stretches {
      ends += [try point(stretch.lowerBound), try point(stretch.upperBound)]
      if let price = try price(in: stretch) { found.append(price) }
    }
    let zones = try steps(between: stretches)
    if found.isEmpty, !zones.contains(where: { $0.contains(target) }) {
      found = [nearest(among: ends)].compactMap(\.self)
    }
    let heights = ends.map(\.height).sorted()
    return ReverseAnswer(
      prices: found, greyZones: zones, reach: heights[0]...heights[heights.count - 1])
  }

  /// The price at which a stretch reaches the target from below; nil where it does not.
  private func price(
    in stretch: ClosedRange<Int64>
  ) throws(LandedCostError) -> ReverseAnswer.Price? {
    guard let first = try lowest(in: stretch) else { return nil }
    let isMet = try curve.excess(at: first, over: target).value == 0
    guard first > stretch.lowerBound || isMet else { return nil }
    return try point(isMet || side == .atLeast ? first : first - 1)
  }

  /// The lowest price of a stretch that leads to the target or beyond; nil where none does.
  ///
  /// - Complexity: logarithmic in the length of the stretch, and linear in the few prices among which
  ///   rounding decides.
  private func lowest(in stretch: ClosedRange<Int64>) throws(LandedCostError) -> Int64? {
    var open = [
      Part(
        try curve.excess(at: stretch.lowerBound, over: target), stretch,
        try curve.excess(at: stretch.upperBound, over: target))
    ]
    while let part = open.popLast() {
      if part.low.value >= 0 { return part.prices.lowerBound }
      guard part.prices.count > 1, part.high.gain >= part.low.loss else { continue }
      let (low, high) = (part.prices.lowerBound, part.prices.upperBound)
      let middle = low + (high - low) / 2
      let (left, right) = (
        try curve.excess(at: middle, over: target), try curve.excess(at: middle + 1, over: target)
      )
      open.append(Part(right, (middle + 1)...high, part.high))
      open.append(Part(part.low, low...middle, left))
    }
    return nil
  }

  /// A range of prices with what its ends lead to.
  private struct Part {
    let low: PriceExcess
    let prices: ClosedRange<Int64>
    let high: PriceExcess

    init(_ low: PriceExcess, _ prices: ClosedRange<Int64>, _ high: PriceExcess) {
      (self.low, self.prices, self.high) = (low, prices, high)
    }
  }

  /// The price beside a target that falls between two stretches by rounding alone.
  private func nearest(among ends: [ReverseAnswer.Price]) -> ReverseAnswer.Price? {
    let below = ends.filter { $0.height < target }.max { $0.height < $1.height }
    let above = ends.filter { $0.height > target }.min { $0.height < $1.height }
    guard let below, let above else { return nil }
    return side == .atLeast ? above : below
  }

  private func point(_ price: Int64) throws(LandedCostError) -> ReverseAnswer.Price {
    let height = try curve.height(at: price)
    return ReverseAnswer.Price(price: price, height: height, isExact: height == target)
  }

  private func steps(
    between stretches: [ClosedRange<Int64>]
  ) throws(LandedCostError) -> [ReverseAnswer.GreyZone] {
    var zones: [ReverseAnswer.GreyZone] = []
    for (one, other) in zip(stretches, stretches.dropFirst()) {
      let (before, after) = (try point(one.upperBound), try point(other.lowerBound))
      let step = after.height - before.height
      let usual = max(try slope(endOf: one), try slope(startOf: other))
      guard step > 2 * usual + curve.noise || step < -curve.noise else { continue }
      zones.append(
        ReverseAnswer.GreyZone(
          before: before, after: after,
          rules: curve.rules(
            between: try curve.treatment(at: before.price),
            and: try curve.treatment(at: after.price))))
    }
    return zones
  }

  /// What one unit of price adds just before a step.
  private func slope(endOf stretch: ClosedRange<Int64>) throws(LandedCostError) -> Int128 {
    guard stretch.count > 1 else { return 0 }
    let end = stretch.upperBound
    return try curve.height(at: end) - curve.height(at: end - 1)
  }

  /// What one unit of price adds just after a step.
  private func slope(startOf stretch: ClosedRange<Int64>) throws(LandedCostError) -> Int128 {
    guard stretch.count > 1 else { return 0 }
    let start = stretch.lowerBound
    return try curve.height(at: start + 1) - curve.height(at: start)
  }
}
