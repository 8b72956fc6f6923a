/// Which values a variable may take between its bounds.
public enum Integrality: Sendable, Hashable {
  /// Every real value.
  case continuous
  /// Whole numbers only. A yes-or-no decision is an integer between 0 and 1.
  case integer
}
