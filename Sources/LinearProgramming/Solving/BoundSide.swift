/// The end of a range.
public enum BoundSide: Sendable, Hashable {
  /// The lower bound.
  case lower
  /// The upper bound.
  case upper
}
