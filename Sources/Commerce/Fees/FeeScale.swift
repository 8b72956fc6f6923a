/// A fee as a share of its base, a sum or both, by tiers of the base.
///
/// In a whole-price form one tier holds for the whole base, so the fee jumps at a limit: at 5 % up to
/// 15.00 USD and 10 % beyond, 15.00 pays 0.75 and 15.01 pays 1.50. In a marginal form each tier holds
/// for the part of the base inside it, and the fee is continuous.
public struct FeeScale: Hashable, Sendable {
  /// The tiers, limits rising.
  ///
  /// Only the last may be without a limit; where it has one, the rule is for no base beyond it.
  public let tiers: [Tier]
  /// Whether each tier holds only for the part of the base inside it.
  public let isMarginal: Bool
  /// What shares are taken of, and what limits are held against.
  public let base: FeeRule.Base

  /// A scale.
  ///
  /// - Precondition: there is a tier, and limits rise in one currency, the last alone perhaps absent.
  public init(tiers: [Tier], isMarginal: Bool, of base: FeeRule.Base) {
    precondition(Self.areInOrder(tiers), "tiers of a fee rise in one currency")
    self.tiers = tiers
    self.isMarginal = isMarginal
    self.base = base
  }

  /// One charge whatever the base.
  public init(charge: Charge, of base: FeeRule.Base) {
    self.init(tiers: [Tier(upTo: nil, charge: charge)], isMarginal: false, of: base)
  }

  /// The base beyond which the rule says nothing; nil where it is for all.
  public var ceiling: Money? { tiers.last?.upTo }

  /// Whether limits rise in one currency, the last alone perhaps absent.
  public static func areInOrder(_ tiers: [Tier]) -> Bool {
    let limits = tiers.compactMap(\.upTo)
    let rise = zip(limits, limits.dropFirst()).allSatisfy {
      $0.currency == $1.currency && $0.minorUnits < $1.minorUnits
    }
    return !tiers.isEmpty && rise && tiers.dropLast().allSatisfy { $0.upTo != nil }
  }

  /// What is charged up to a limit of the base.
  public struct Tier: Hashable, Sendable {
    /// The last base it is for; nil for all beyond the tier before.
    public let upTo: Money?
    /// What is charged.
    public let charge: Charge

    /// A tier.
    public init(upTo: Money?, charge: Charge) {
      self.upTo = upTo
      self.charge = charge
    }
  }

  /// A share, a sum or both.
  public struct Charge: Hashable, Sendable, CustomStringConvertible {
    /// Millionths of the base; nil where no share is charged.
    public let partsPerMillion: Int64?
    /// A sum on top; nil for none.
    public let sum: Money?

    /// A charge.
    public init(partsPerMillion: Int64?, sum: Money?) {
      self.partsPerMillion = partsPerMillion
      self.sum = sum
    }

    /// As a table writes it: `2.9 % + 0.30 USD`.
    public var description: String {
      let parts = [partsPerMillion.map(Self.percent), sum?.description]
      return parts.compactMap(\.self).joined(separator: " + ")
    }

    private static func percent(_ partsPerMillion: Int64) -> String {
      let (whole, rest) = partsPerMillion.quotientAndRemainder(dividingBy: 10_000)
      guard rest != 0 else { return "\(whole) %" }
      let digits = String(String(10_000 + rest).dropFirst())
      return
        "\(whole).\(digits.prefix(through: digits.lastIndex { $0 != "0" } ?? digits.startIndex)) %"
    }
  }
}

extension FeeScale: CustomStringConvertible {
  /// As a table writes it: `5 % to 15.00 USD; 17 %`.
  public var description: String {
    let texts = tiers.map { tier in
      "\(tier.charge)" + (tier.upTo.map { " to \($0)" } ?? "")
    }
    return (isMarginal ? "marginal " : "") + texts.joined(separator: "; ")
  }
}
