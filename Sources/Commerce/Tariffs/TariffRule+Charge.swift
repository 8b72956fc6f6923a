extension TariffRule {
  /// How a charge is reckoned.
  public enum Charge: Hashable, Sendable {
    /// A rate in millionths of a base: exact, and fine enough for 0.3464 %.
    case adValorem(partsPerMillion: Int64, base: Base)
    /// A rate of a base that holds the charge itself, as ICMS in Brazil and consumption tax in China:
    /// `base r / (1 - r)`.
    case inside(partsPerMillion: Int64, base: Base)
    /// A rate below which all duties together do not fall: what the base duty leaves of it.
    case floor(partsPerMillion: Int64, base: Base)
    /// So much for each tariff line of a parcel or an entry.
    case perLine(Money)
    /// So much for each parcel or entry.
    case perParcel(Money)
    /// So much for each unit of the goods.
    case perUnit(Money)
    /// So much for each kilogram.
    case perKilogram(Money)

    /// The rate in millionths; nil for sums.
    public var partsPerMillion: Int64? {
      switch self {
      case .adValorem(let rate, _), .inside(let rate, _), .floor(let rate, _): rate
      case .perLine, .perParcel, .perUnit, .perKilogram: nil
      }
    }

    /// What the rate is taken of; nil for sums.
    public var base: Base? {
      switch self {
      case .adValorem(_, let base), .inside(_, let base), .floor(_, let base): base
      case .perLine, .perParcel, .perUnit, .perKilogram: nil
      }
    }

    /// The sum per line, parcel, unit or kilogram; nil for rates.
    public var sum: Money? {
      switch self {
      case .adValorem, .inside, .floor: nil
      case .perLine(let sum), .perParcel(let sum), .perUnit(let sum), .perKilogram(let sum): sum
      }
    }
  }

  /// What a rate is applied to.
  public enum Base: String, Sendable, CaseIterable {
    /// The value of the goods at the border of export.
    case goods
    /// Goods, insurance and freight.
    case cif
    /// CIF and the duties reckoned before.
    case cifAndDuty
    /// Goods and the duties reckoned before, without freight and insurance.
    case goodsAndDuty
    /// The price to the buyer, tax excluded.
    case price
  }
}
