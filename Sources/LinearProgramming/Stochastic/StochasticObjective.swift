/// What a two-stage problem minimises over the distribution of its total cost `C = c'x + Q(x)`.
public enum StochasticObjective: Sendable, Hashable {
  /// The expected cost, `E[C]`.
  case mean
  /// `(1 - weight) E[C] + weight CVaR(C)`, with the mean of the worst `1 - level` of outcomes.
  ///
  /// `weight` lies in 0...1 and `level` in 0..<1: `level: 0.9` looks at the worst tenth
  /// (Rockafellar & Uryasev, Optimization of conditional value-at-risk, J. Risk 2000).
  case meanCVaR(weight: Double, level: Double)

  /// The weight of the tail; 0 for the mean.
  var tailWeight: Double {
    if case .meanCVaR(let weight, _) = self { return weight }
    return 0
  }

  /// The level of the tail; 0 for the mean.
  var level: Double {
    if case .meanCVaR(_, let level) = self { return level }
    return 0
  }
}
