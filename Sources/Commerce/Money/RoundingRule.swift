/// How a fraction of a minor unit is rounded; jurisdictions differ, so every rounding names its rule.
public enum RoundingRule: String, Sendable, CaseIterable {
  /// To the nearest, a half away from zero: the commercial rule and the default.
  case halfUp
  /// To the nearest, a half to the even neighbour.
  case halfEven
  /// Towards zero.
  case down
  /// Away from zero.
  case up

  /// `numerator / denominator` as a whole number under this rule; exact.
  ///
  /// - Precondition: `denominator > 0`.
  public func divide(_ numerator: Int128, by denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder != 0 else { return quotient }
    let away: Int128 = numerator < 0 ? -1 : 1
    let twice = remainder.magnitude * 2
    switch self {
    case .down: return quotient
    case .up: return quotient + away
    case .halfUp: return twice >= denominator.magnitude ? quotient + away : quotient
    case .halfEven:
      if twice == denominator.magnitude { return quotient % 2 == 0 ? quotient : quotient + away }
      return twice > denominator.magnitude ? quotient + away : quotient
    }
  }
}
