public import Commerce

/// What a sale costs in fees, line by line.
public struct FeeAnswer: Sendable {
  /// The currency of all amounts.
  public let currency: Currency
  /// One line per rule that falls on the sale.
  public let lines: [Line]
  /// One line per rule that falls on the month, the year or the entry, whether the store sells or not.
  public let standing: [Line]
  /// What is not known, and what rests on a range or on memory.
  public let warnings: [LandedCostRemark]

  /// The sum of the lines of the sale.
  public var total: Money { lines.reduce(.zero(currency)) { $0 + $1.amount } }

  /// One fee.
  public struct Line: Sendable, Hashable {
    /// The rule, with its citation, interval and standing.
    public let rule: FeeRule
    /// What the share was taken of; nil for a plain sum.
    public let base: FixedPoint?
    /// The tier that held; nil where several did, or a volume was billed.
    public let charge: FeeScale.Charge?
    /// The minimum or maximum that the fee was brought to; nil where it lay between.
    public let limit: Money?
    /// What is charged.
    public let amount: Money
  }
}
