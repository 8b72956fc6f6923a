/// Customers as what they bought after their first purchase, in periods since that.
public struct CustomerBase: Sendable {
  /// Repeat purchases, at most one a day.
  public private(set) var repeats: [Int] = []
  /// Periods from the first purchase to the last; 0 without repeats.
  public private(set) var recency: [Double] = []
  /// Periods from the first purchase to the end of what is known.
  public private(set) var age: [Double] = []
  /// What a repeat purchase was worth on average; NaN without repeats, or where it is not known.
  public private(set) var meanSpend: [Double] = []

  /// Nobody.
  public init() {}

  /// Customers.
  public var count: Int { repeats.count }

  /// Adds a customer.
  ///
  /// - Precondition: 0 ≤ recency ≤ age, finite; repeats not negative, and a recency of zero exactly where
  ///   there are none.
  public mutating func add(repeats: Int, recency: Double, age: Double, meanSpend: Double = .nan) {
    precondition(
      repeats >= 0 && recency >= 0 && recency <= age && age < .infinity
        && (repeats == 0) == (recency == 0), "CustomerBase: \(repeats), \(recency), \(age)")
    self.repeats.append(repeats)
    self.recency.append(recency)
    self.age.append(age)
    self.meanSpend.append(repeats > 0 ? meanSpend : .nan)
  }
}
