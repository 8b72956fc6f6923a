extension FeeRule {
  /// How a fee is reckoned.
  public enum Amount: Hashable, Sendable {
    /// A share, a sum or both, perhaps by tiers of the base.
    case scale(FeeScale)
    /// A sum for a volume.
    case perVolume(Money, VolumeUnit)
    /// It is charged, and how much is not known.
    case unknown

    /// Millionths of a base.
    public static func share(partsPerMillion: Int64, base: Base) -> Amount {
      .scale(
        FeeScale(charge: FeeScale.Charge(partsPerMillion: partsPerMillion, sum: nil), of: base))
    }

    /// A fixed sum per unit, month, year or entry, as the kind says.
    public static func fixed(_ sum: Money) -> Amount {
      .scale(FeeScale(charge: FeeScale.Charge(partsPerMillion: nil, sum: sum), of: .grossPrice))
    }

    /// Whether it has a share: a kind may charge a share by one rule and a sum by another.
    ///
    /// What is unknown stands in the place of a share, so that no coarser share holds in its stead.
    public var isShare: Bool {
      switch self {
      case .scale(let scale): scale.tiers.contains { $0.charge.partsPerMillion != nil }
      case .perVolume: false
      case .unknown: true
      }
    }

    /// The sum that is charged whatever the base; nil where there is a share, a tier or a volume.
    public var plainSum: Money? {
      guard case .scale(let scale) = self, scale.tiers.count == 1, scale.ceiling == nil else {
        return nil
      }
      return scale.tiers[0].charge.partsPerMillion == nil ? scale.tiers[0].charge.sum : nil
    }

    /// All sums in it, limits of tiers among them.
    public var sums: [Money] {
      switch self {
      case .scale(let scale): scale.tiers.flatMap { [$0.upTo, $0.charge.sum].compactMap(\.self) }
      case .perVolume(let sum, _): [sum]
      case .unknown: []
      }
    }
  }

  /// A unit of volume that warehouses bill by.
  public enum VolumeUnit: String, Sendable, CaseIterable {
    /// m³.
    case cubicMetre
    /// ft³: 0.3048 m to the third.
    case cubicFoot

    /// Its size in thousandths of a cubic millimetre, exact.
    public var cubicMillimetreThousandths: Int64 {
      switch self {
      case .cubicMetre: 1_000_000_000_000
      case .cubicFoot: 28_316_846_592
      }
    }
  }
}

extension FeeRule.Amount: CustomStringConvertible {
  /// As a table writes it.
  public var description: String {
    switch self {
    case .scale(let scale): "\(scale)"
    case .perVolume(let sum, .cubicMetre): "\(sum) per m3"
    case .perVolume(let sum, .cubicFoot): "\(sum) per ft3"
    case .unknown: "unknown"
    }
  }
}
