import Commerce

/// Where the choice between two modes of one listing turns.
struct ModeTurn {
  let first: UnitInMode
  let other: UnitInMode
  /// Gross shelf price of the start, base currency.
  let price: Double

  /// The price nearest to today's at which the modes leave the same or change places.
  ///
  /// What they leave is linear in the price but for steps where reliefs of tax and duty end.
  var turningPrice: Double? {
    let low = price / 4
    let high = price * 4
    let steps = [first, other].flatMap { $0.unit.steps(week: 0) }
      .filter { $0 > low && $0 < high }.sorted()
    let ends = [low] + steps + [high]
    let lines = zip(ends, ends.dropFirst()).filter { $0 < $1 }.map(line)
    let zeros = lines.compactMap(\.zero)
    let jumps = zip(lines, lines.dropFirst()).filter { $0.value($0.high) * $1.value($1.low) < 0 }
      .map { $0.0.high }
    return (zeros + jumps).min { abs($0 - price) < abs($1 - price) }
  }

  /// The weight at which they leave the same, freight and rent growing with it.
  var turningKilograms: Double? {
    let slope = other.perKilogram - first.perKilogram
    guard slope != 0 else { return nil }
    let weight = first.unit.product.weightKilograms
    let answer = weight - advantage(price) / slope
    return answer > 0.1 * weight && answer < 10 * weight ? answer : nil
  }

  /// What the first mode leaves more than the other.
  private func advantage(_ price: Double) -> Double {
    first.left(price: price, week: 0) - other.left(price: price, week: 0)
  }

  /// The advantage between two steps.
  private func line(from low: Double, to high: Double) -> Line {
    let (a, b) = (low + 0.25 * (high - low), low + 0.75 * (high - low))
    let slope = (advantage(b) - advantage(a)) / (b - a)
    return Line(low: low, high: high, slope: slope, intercept: advantage(a) - slope * a)
  }

  private struct Line {
    let low: Double
    let high: Double
    let slope: Double
    let intercept: Double

    func value(_ price: Double) -> Double { intercept + slope * price }

    /// Where the line is zero between its ends.
    var zero: Double? {
      guard abs(slope) > 1e-12 else { return nil }
      let answer = -intercept / slope
      return answer > low && answer < high ? answer : nil
    }
  }
}
