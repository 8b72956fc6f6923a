/// What one unit of goods holds of what is used up, without its packing: 50 g of cream.
public struct NetContent: Hashable, Sendable {
  /// Thousandths of the unit, so that 83.5 g are exact.
  public let thousandths: Int64
  /// What is counted.
  public let unit: TariffCondition.ContentUnit

  /// Thousandths in one.
  public static let thousandthsPerUnit: Int128 = 1000

  /// A content.
  public init(thousandths: Int64, _ unit: TariffCondition.ContentUnit) {
    self.thousandths = thousandths
    self.unit = unit
  }
}
