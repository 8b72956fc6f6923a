/// The mean and the tail of a gain over weighted futures.
struct TailRisk: Sendable, Hashable {
  /// The expected gain.
  let mean: Double
  /// The expected loss in the worst futures, a share `1 - level` of probability: the conditional
  /// value at risk of the loss (Rockafellar & Uryasev 2000), negative where even they gain.
  let cvarOfLoss: Double

  /// Of gains by future.
  init(gains: [Double], probabilities: [Double], level: Double) {
    mean = zip(gains, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
    let mass = 1 - level
    var left = mass
    var loss = 0.0
    for future in gains.indices.sorted(by: { (gains[$0], $0) < (gains[$1], $1) }) where left > 0 {
      let taken = min(left, probabilities[future])
      loss -= taken * gains[future]
      left -= taken
    }
    cvarOfLoss = mass > 0 ? loss / mass : -(gains.min() ?? 0)
  }

  /// What planning maximises.
  func score(weight: Double) -> Double { mean - weight * cvarOfLoss }
}
