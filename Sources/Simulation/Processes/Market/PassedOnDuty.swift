/// Added duty on its way into rivals' prices, for the futures of one block.
struct PassedOnDuty {
  private let effects: [EffectRow]
  private var regimes: [WeightedRegime]
  private let passThrough: [Double]
  private let speed: [Double]
  private var duty: [Double]
  private var absorbed: [Double]

  /// Regimes of a corridor, and the share of products that they hold for.
  struct WeightedRegime {
    var chain: DutyRegimeChain
    let weight: Double
  }

  /// Nothing passed on before the start.
  ///
  /// - Parameters:
  ///   - effects: Points of duty as a share, by event branch.
  ///   - regimes: Points of duty by corridor under stress.
  ///   - passThrough: Points of price for each point of duty, by future.
  ///   - lagWeeks: Mean weeks until price follows, by future; below 1 it follows at once.
  init(
    effects: [EffectRow], regimes: [WeightedRegime], passThrough: [Double], lagWeeks: [Double]
  ) {
    self.effects = effects
    self.regimes = regimes
    self.passThrough = passThrough
    speed = lagWeeks.map { 1 / max(1, $0) }
    duty = [Double](repeating: 0, count: passThrough.count)
    absorbed = duty
  }

  /// Whether no duty is ever added.
  private var isStill: Bool { effects.isEmpty && regimes.isEmpty }

  /// Moves every future on by one week.
  mutating func advance(toWeek week: Int) {
    guard !isStill else { return }
    for position in regimes.indices { regimes[position].chain.advance(toWeek: week) }
    let (effects, regimes) = (effects, regimes)
    var row = duty.mutableSpan
    row.update(repeating: 0)
    for effect in effects { effect.add(week: week, to: &row) }
    for regime in regimes { regime.chain.add(to: &row, weight: regime.weight) }
    for path in absorbed.indices {
      absorbed[path] += speed[path] * (duty[path] - absorbed[path])
    }
  }

  /// Multiplies price levels by what has reached them.
  func multiply(_ row: inout MutableSpan<Double>) {
    guard !isStill else { return }
    for path in row.indices { row[path] *= 1 + passThrough[path] * absorbed[path] }
  }
}
