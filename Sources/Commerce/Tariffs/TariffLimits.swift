/// What bounds a rule's charge on a whole consignment, and what part of it is collected.
public struct TariffLimits: Hashable, Sendable {
  /// Taken off the sum over the lines of goods, as Brazil's 20 USD; nil for nothing.
  public let allowance: Money?
  /// The least that is charged; nil for none.
  public let minimum: Money?
  /// The most that is charged; nil for none.
  public let maximum: Money?
  /// The charge up to which it is not collected: an exemption by the amount of tax, not by the value
  /// of goods; nil where every charge is.
  public let exemptUpTo: Money?
  /// The sum, over all layers whose rules say so, below which none of their charges is collected; nil
  /// where every charge is.
  public let waivedBelow: Money?
  /// Millionths of the charge that are collected: 700,000 in China's cross-border retail import.
  ///
  /// Later layers build on the whole charge.
  public let collectedPartsPerMillion: Int64

  /// Limits; nothing is bounded and all is collected unless told otherwise.
  public init(
    allowance: Money? = nil, minimum: Money? = nil, maximum: Money? = nil,
    exemptUpTo: Money? = nil, waivedBelow: Money? = nil, collectedPartsPerMillion: Int64 = 1_000_000
  ) {
    self.allowance = allowance
    self.minimum = minimum
    self.maximum = maximum
    self.exemptUpTo = exemptUpTo
    self.waivedBelow = waivedBelow
    self.collectedPartsPerMillion = collectedPartsPerMillion
  }

  /// No bounds.
  public static let none = TariffLimits()

  /// Whether the sum over a consignment's lines is changed.
  public var boundsSum: Bool { allowance != nil || minimum != nil || maximum != nil }

  /// All amounts, whose currencies need a rate.
  public var amounts: [Money] {
    [allowance, minimum, maximum, exemptUpTo, waivedBelow].compactMap(\.self)
  }
}
