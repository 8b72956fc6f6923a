/// Something that a reader of an answer must know: a warning, or why there is nothing to pay.
public struct LandedCostRemark: Sendable, Hashable, CustomStringConvertible {
  /// What it is about.
  public let code: Code
  /// The line of goods; nil for the whole consignment or sale.
  public let goodsLine: String?
  /// The remark in words.
  public let description: String

  /// Kinds of remark.
  public enum Code: String, Sendable, CaseIterable {
    /// The book holds no base duty for the goods: unknown, not zero.
    case baseDutyUnknown
    /// The book holds no tax for a market that has one: unknown, not zero.
    case taxUnknown
    /// Finer rules exist than the goods code can choose between.
    case goodsCodeTooCoarse
    /// A rule that asks for a price per gram holds for want of the content.
    case contentUnknown
    /// The schedule holds no referral fee: unknown, not zero.
    case referralUnknown
    /// The schedule holds no payment fee for an own site: unknown, not zero.
    case paymentUnknown
    /// A fee is charged, here or elsewhere, and how much it is here is not known: unknown, not zero.
    case feeUnknown
    /// A fee goes by size, weight or volume, which the request does not give.
    case sizeUnknown
    /// A fee is one figure of the range that its source gives.
    case feeRange
    /// A fee rests on memory, or is typical of the trade.
    case feeUnchecked
    /// The goods cross no customs border, so nothing is charged.
    case domestic

    /// Whether the answer may be too low because of it.
    public var isWarning: Bool { self != .domestic }
  }
}
