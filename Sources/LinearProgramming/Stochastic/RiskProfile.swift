/// A finite distribution of costs, sorted, and the tail figures that follow from it.
struct RiskProfile {
  private let costs: [Double]
  private let probabilities: [Double]
  private let worstFirst: [Int]

  /// - Complexity: O(n log n).
  init(costs: [Double], probabilities: [Double]) {
    self.costs = costs
    self.probabilities = probabilities
    // Equal costs stay in order of scenario, so that the weights below have one answer.
    worstFirst = costs.indices.sorted { (costs[$1], $0) < (costs[$0], $1) }
  }

  /// The expected cost.
  var mean: Double { zip(costs, probabilities).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Weights that sum to 1 and spread over the worst `1 - level` of probability: the measure under
  /// which the expected cost is the CVaR.
  func tailWeights(level: Double) -> [Double] {
    let mass = probabilities.reduce(0, +) - level
    var weights = [Double](repeating: 0, count: costs.count)
    var left = mass
    for scenario in worstFirst where left > 0 {
      let taken = min(left, probabilities[scenario])
      weights[scenario] = taken / mass
      left -= taken
    }
    return weights
  }

  /// The smallest cost that is not exceeded with probability `level`.
  func valueAtRisk(level: Double) -> Double {
    // Shares such as 0.1 do not add up exactly; without slack the next worse atom would be named.
    let slack = 1e-9
    var exceeded = 0.0
    for scenario in worstFirst {
      exceeded += probabilities[scenario]
      if exceeded > 1 - level + slack { return costs[scenario] }
    }
    return worstFirst.last.map { costs[$0] } ?? .nan
  }

  /// The mean of the worst `1 - level` of outcomes.
  func conditionalValueAtRisk(level: Double) -> Double {
    zip(costs, tailWeights(level: level)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The probabilities as an objective sees them: costs weighted with these give its value.
  func adjustedProbabilities(_ objective: StochasticObjective) -> [Double] {
    let weight = objective.tailWeight
    guard weight > 0 else { return probabilities }
    return zip(probabilities, tailWeights(level: objective.level)).map {
      (1 - weight) * $0 + weight * $1
    }
  }
}
