/// The direction in which a model's objective is improved.
public enum ObjectiveSense: Sendable, Hashable {
  /// Smaller is better.
  case minimize
  /// Larger is better.
  case maximize

  /// 1 for minimisation, -1 for maximisation: multiplies an objective into one to be minimised.
  var sign: Double { self == .minimize ? 1 : -1 }
}
