/// What a fee comes to at least and at most, for each unit sold.
public struct FeeLimits: Hashable, Sendable {
  /// The least that is charged; nil for none.
  public let minimum: Money?
  /// The most that is charged; nil for none.
  public let maximum: Money?

  /// Limits.
  public init(minimum: Money? = nil, maximum: Money? = nil) {
    self.minimum = minimum
    self.maximum = maximum
  }
}
