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
    var reach: ClosedRange<Int128>?
    for stretch in stretches {
      let (low, high) = (
        try curve.height(at: stretch.lowerBound), try curve.height(at: stretch.upperBound)
      )
      let own = min(low, high)...max(low, high)
      reach =
        reach.map { min($0.lowerBound, own.lowerBound)...max($0.upperBound, own.upperBound) }
        ?? own
      guard low <= target, target <= high else { continue }
      found.append(try price(in: stretch))
    }
    return ReverseAnswer(
      prices: found, greyZones: try steps(between: stretches), reach: reach ?? 0...0)
  }

  /// The price in a stretch that begins at most at the target and ends at least there.
  private func price(in stretch: ClosedRange<Int64>) throws(LandedCostError) -> ReverseAnswer.Price
  {
    var (low, high) = (stretch.lowerBound, stretch.upperBound)
    if try curve.height(at: low) == target { return try point(low) }
    if try curve.height(at: high) == target, high == low { return try point(high) }
    // The curve is below the target at `low`, and at least there at `high`.
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try curve.height(at: middle) < target { low = middle } else { high = middle }
    }
    if try curve.height(at: high) == target || side == .atLeast { return try point(high) }
    return try point(low)
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
