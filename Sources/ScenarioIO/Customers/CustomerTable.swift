public import Commerce

/// Customers read from a table: what each bought after the first purchase, in weeks since that.
public struct CustomerTable: Sendable {
  /// One customer.
  public struct Customer: Sendable, Hashable {
    /// The name in the table.
    public let name: String
    /// Repeat purchases, at most one a day.
    public let repeats: Int
    /// Weeks from the first purchase to the last.
    public let recency: Double
    /// Weeks from the first purchase to the end of what is known.
    public let age: Double
    /// What a repeat purchase was worth on average; NaN where it is not known.
    public let meanSpend: Double
    /// Purchases after that end: what a forecast can be held against.
    public let laterPurchases: Int
  }

  /// Who bought, in the order of the table.
  public let customers: [Customer]
  /// The last day that is known; nil for a table of sums.
  public let end: Day?
  /// Weeks after the end that the table goes on; 0 where it does not.
  public let laterWeeks: Double
}
