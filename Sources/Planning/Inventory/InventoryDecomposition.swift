import LinearProgramming

/// First orders of many pools that share nothing but money, solved without one large program.
///
/// The objective is the dearest of the expectations under all weights of futures that a mean and a
/// CVaR allow (Rockafellar, Uryasev & Zabarankin 2006). Under given weights pools are independent
/// newsvendors that compete for money: a continuous knapsack, solved by taking the best next units
/// first. Its value bounds the optimum from below. A small program mixes the orders so found into the
/// best ones and returns the weights that make them look worst (Dantzig & Wolfe 1960); mixtures keep
/// to the budget, and their exact value bounds the optimum from above.
struct InventoryDecomposition {
  let instance: InventoryInstance
  let options: SolveOptions
  private let values: [PoolValue]

  /// Relative distance of the two bounds at which the answer counts as optimal.
  static let tolerance = 1e-6
  /// Programs solved at most; the gap that is left is reported.
  static let mostRounds = 100

  init(_ instance: InventoryInstance, options: SolveOptions) {
    self.instance = instance
    self.options = options
    values = instance.pools.map(PoolValue.init)
  }

  /// Orders that are best under some weights.
  private struct Orders {
    var units: [Double]
    /// By future.
    var costs: [Double]
    var priceOfMoney: Double
  }

  /// The best first orders.
  func solve() throws(SolverError) -> InventoryAnswer {
    var weights = instance.probabilities
    var found: [Orders] = []
    var bound = -Double.infinity
    var best: Orders?
    var termination = Termination.limit(.iterations)
    for _ in 0..<Self.mostRounds {
      if options.shouldStop?() ?? false {
        termination = .limit(.cancelled)
        break
      }
      let next = orders(under: weights)
      bound = max(bound, Self.expectation(next.costs, weights))
      found.append(next)
      let master = try mix(found)
      weights = master.weights
      let mixture = combined(found, shares: master.shares, priceOfMoney: next.priceOfMoney)
      if best.map({ objective(mixture.costs) < objective($0.costs) }) ?? true { best = mixture }
      let value = best.map { objective($0.costs) } ?? .infinity
      guard value - bound > Self.tolerance * value.magnitude else {
        termination = .optimal
        break
      }
    }
    return answer(best, bound: bound, termination)
  }

  /// The expected cost if each future were known before ordering.
  func costWithForesight() -> Double {
    instance.probabilities.enumerated().reduce(0) { sum, future in
      var weights = [Double](repeating: 0, count: instance.probabilities.count)
      weights[future.offset] = 1
      return sum + future.element * orders(under: weights).costs[future.offset]
    }
  }

  private func answer(
    _ best: Orders?, bound: Double, _ termination: Termination
  ) -> InventoryAnswer {
    InventoryAnswer(
      instance, units: best?.units ?? [], termination: termination,
      objective: best.map { objective($0.costs) } ?? .nan, bound: bound,
      expectedCost: best.map { Self.expectation($0.costs, instance.probabilities) } ?? .nan,
      priceOfMoney: best?.priceOfMoney ?? 0)
  }

  // MARK: - Under given weights

  /// The best orders under weights of futures: next units by what they bring per unit of money, until
  /// none brings more than it costs or the budget is spent.
  private func orders(under weights: [Double]) -> Orders {
    let segments = values.enumerated().flatMap { $1.segments(pool: $0, weights: weights) }
    // A pool's segments fall in order, so a stable order among equals keeps them in theirs.
    let ranked = segments.indices.sorted {
      (segments[$1].gainPerMoney, $0) < (segments[$0].gainPerMoney, $1)
    }
    var units = [Double](repeating: 0, count: values.count)
    var left = instance.budget
    var price = 0.0
    for segment in ranked.map({ segments[$0] }) {
      let landed = max(values[segment.pool].facts.landed, 1e-9)
      let taken = min(segment.units, left / landed)
      units[segment.pool] += taken
      left -= taken * landed
      if taken < segment.units {
        price = segment.gainPerMoney
        break
      }
    }
    return Orders(units: units, costs: costs(of: units), priceOfMoney: price)
  }

  private func costs(of units: [Double]) -> [Double] {
    instance.probabilities.indices.map { future in
      zip(values, units).reduce(0) { $0 + $1.0.cost(of: $1.1, future: future) }
    }
  }

  // MARK: - Mixtures

  /// The shares of orders whose mixture has the least risk, and the weights under which it is worst.
  ///
  /// Minimised: `(1 - s) mean(z) + s (η + mean(u) / (1 - level))` with `z = Σ shares · costs` and
  /// `u ≥ z - η`.
  private func mix(
    _ found: [Orders]
  ) throws(SolverError) -> (shares: [Double], weights: [Double]) {
    let tail = tailShare
    // Costs beside the first orders' keep numbers small where they hardly differ.
    let reference = found[0].costs
    let extra = found.map { zip($0.costs, reference).map { $0 - $1 } }
    var model = LinearModel()
    let shares = extra.enumerated().map { number, costs in
      model.addVariable(
        "share of orders \(number)",
        objective: (1 - tail) * Self.expectation(costs, instance.probabilities))
    }
    let threshold = model.addVariable("threshold", objective: tail, lower: -.infinity)
    var rows: [Constraint] = []
    for (future, probability) in instance.probabilities.enumerated() {
      let beyond = model.addVariable(
        "beyond in \(future)", objective: tail * probability / (1 - instance.riskLevel))
      let cost = LinearExpression(
        coefficients: extra.map { $0[future] } + [-1, -1],
        variables: shares + [threshold, beyond])
      rows.append(model.add("cost in \(future)", cost <= -reference[future]))
    }
    model.add(
      "shares",
      LinearExpression(coefficients: shares.map { _ in 1 }, variables: shares) == 1)
    let solution = try LinearProgramming.solve(model, options: options)
    guard solution.hasPoint, !solution.duals.isEmpty else {
      return (found.indices.map { $0 == 0 ? 1 : 0 }, instance.probabilities)
    }
    let weights = zip(rows, instance.probabilities).map { row, probability in
      (1 - tail) * probability + max(0, -solution.duals[row.index])
    }
    let sum = weights.reduce(0, +)
    return (shares.map { max(0, solution.value(of: $0)) }, weights.map { $0 / sum })
  }

  private func combined(
    _ found: [Orders], shares: [Double], priceOfMoney: Double
  ) -> Orders {
    let sum = shares.reduce(0, +)
    let units = values.indices.map { pool in
      zip(found, shares).reduce(0) { $0 + $1.0.units[pool] * $1.1 } / sum
    }
    return Orders(units: units, costs: costs(of: units), priceOfMoney: priceOfMoney)
  }

  private func objective(_ costs: [Double]) -> Double {
    let risk = TailRisk(
      gains: costs.map { -$0 }, probabilities: instance.probabilities, level: instance.riskLevel)
    return (1 - tailShare) * -risk.mean + tailShare * risk.cvarOfLoss
  }

  /// The weight of the tail where those of mean and tail sum to one.
  private var tailShare: Double { instance.riskWeight / (1 + instance.riskWeight) }

  private static func expectation(_ costs: [Double], _ weights: [Double]) -> Double {
    zip(costs, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
