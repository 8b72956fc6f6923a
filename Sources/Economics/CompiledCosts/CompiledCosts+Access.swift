internal import Commerce

/// The figures of one listing and week by name, as the ledger asks for them.
extension CompiledCosts {
  /// Charges at entry in bulk.
  public struct EntryDuty: Sendable, Hashable {
    /// Customs value of one unit, base currency.
    public let customsValue: Double
    /// Duty as a share of it.
    public let rate: Double
    /// Duty whatever the value, base currency.
    public let perUnit: Double
    /// Recoverable tax as a share of customs value and duty.
    public let taxRate: Double
    /// Recoverable tax beside that, base currency.
    public let taxPerUnit: Double
  }

  /// Charges at sale or release.
  public struct SaleDuty: Sendable, Hashable {
    /// Duty as a share of the price without tax.
    public let rate: Double
    /// Duty whatever the price, base currency.
    public let perUnit: Double
  }

  /// What platform and tax office take of a sale.
  public struct SaleFees: Sendable, Hashable {
    /// Tax inside the shelf price, as a share of it where it is collected.
    public let taxShareOfGross: Double
    /// Shelf price up to which it is not, store currency; zero where it always is.
    public let taxFreeUpToLocal: Double
    /// Fees as a share of the gross price.
    public let feeShareOfGross: Double
    /// Fees per unit, store currency.
    public let feePerUnitLocal: Double
    /// Fulfilment and placement per unit, store currency.
    public let fulfilmentPerUnitLocal: Double

    /// Tax inside a shelf price in the store's currency, as a share of it.
    public func taxShare(ofGrossLocal price: Double) -> Double {
      price <= taxFreeUpToLocal ? 0 : taxShareOfGross
    }

    /// The same in eight futures.
    @inline(__always)
    public func taxShare(ofGrossLocal price: SIMD8<Double>) -> SIMD8<Double> {
      SIMD8(repeating: taxShareOfGross).replacing(with: 0, where: price .<= taxFreeUpToLocal)
    }
  }

  /// Charges at entry of a listing's goods.
  public func entryDuty(ofListing listing: Int, week: Int) -> EntryDuty {
    let index = index(listing: listing, week: week)
    return EntryDuty(
      customsValue: customsValue[listing], rate: entryDutyRate[index],
      perUnit: entryDutyPerUnit[index], taxRate: entryTaxRate[index],
      taxPerUnit: entryTaxPerUnit[index])
  }

  /// Charges at sale of a listing.
  public func saleDuty(ofListing listing: Int, week: Int) -> SaleDuty {
    let index = index(listing: listing, week: week)
    return SaleDuty(rate: saleDutyRate[index], perUnit: saleDutyPerUnit[index])
  }

  /// Tax and fees of a sale.
  public func saleFees(ofListing listing: Int, week: Int) -> SaleFees {
    let index = index(listing: listing, week: week)
    return SaleFees(
      taxShareOfGross: saleTaxShareOfGross[index],
      taxFreeUpToLocal: saleTaxFreeUpToLocal[index], feeShareOfGross: feeShareOfGross[index],
      feePerUnitLocal: feePerUnitLocal[index],
      fulfilmentPerUnitLocal: fulfilmentPerUnitLocal[index])
  }

  /// Duty on one unit, at entry and at sale together, at the prices of the start, base currency.
  public func dutyPerUnit(ofListing listing: Int, week: Int) -> Double {
    let index = index(listing: listing, week: week)
    let net = startNetPrice(ofListing: listing, week: week)
    return customsValue[listing] * entryDutyRate[index] + entryDutyPerUnit[index]
      + net * saleDutyRate[index] + saleDutyPerUnit[index]
  }

  /// What added points of duty are taken of, base currency per unit: customs value where duty falls
  /// at entry, the net price of the start where it falls at sale, nothing inside a border.
  public func dutyBase(ofListing listing: Int) -> Double {
    let corridor = corridors[listing]
    if corridor.fallsAtEntry { return customsValue[listing] }
    guard corridor.saleTreatment != .domestic else { return 0 }
    return startNetPrice(ofListing: listing, week: 0)
  }

  /// The shelf price of the start without the tax of a week, base currency.
  private func startNetPrice(ofListing listing: Int, week: Int) -> Double {
    let fees = saleFees(ofListing: listing, week: week)
    return startPrice[listing] * (1 - fees.taxShare(ofGrossLocal: startPriceLocal[listing]))
  }

  /// Subscription per month, base currency.
  public func monthlyFee(ofStore store: Int) -> Double { monthlyStoreFeeBase[store] }

  /// Entry fee, base currency.
  public func entryFee(ofStore store: Int) -> Double { entryFeeBase[store] }
}
