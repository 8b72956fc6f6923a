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

  /// What a platform takes of a sale.
  public struct SaleFees: Sendable, Hashable {
    /// Fees as a share of the gross price.
    public let feeShareOfGross: Double
    /// Fees per unit, store currency.
    public let feePerUnitLocal: Double
    /// Fulfilment and placement per unit, store currency.
    public let fulfilmentPerUnitLocal: Double
  }

  /// Charges at entry of a listing's goods.
  public func entryDuty(ofListing listing: Int, week: Int) -> EntryDuty {
    let index = index(listing: listing, week: week)
    return EntryDuty(
      customsValue: customsValue[listing], rate: entryDutyRate[index],
      perUnit: entryDutyPerUnit[index], taxRate: entryTaxRate[index],
      taxPerUnit: entryTaxPerUnit[index])
  }

  /// Tax and duty of a sale at a gross price in the store's currency.
  public func saleCharges(
    ofListing listing: Int, week: Int, grossLocal price: Double
  ) -> SaleForms.Charges<Double> {
    saleForms.charges(of: saleForm[index(listing: listing, week: week)], grossLocal: price)
  }

  /// The same in eight futures.
  @inline(__always)
  public func saleCharges(
    ofListing listing: Int, week: Int, grossLocal price: SIMD8<Double>
  ) -> SaleForms.Charges<SIMD8<Double>> {
    saleForms.charges(of: saleForm[index(listing: listing, week: week)], grossLocal: price)
  }

  /// Gross prices in the store's currency at which tax or duty of a sale steps, the lowest first.
  public func saleSteps(ofListing listing: Int, week: Int) -> [Double] {
    saleForms.steps(of: saleForm[index(listing: listing, week: week)])
  }

  /// The gross price in the store's currency up to which the tax inside it is not collected; nil where
  /// it always is, and where there is none.
  public func taxFreeUpToLocal(ofListing listing: Int, week: Int) -> Double? {
    saleSteps(ofListing: listing, week: week).last { step in
      let below = saleCharges(ofListing: listing, week: week, grossLocal: step)
      let above = saleCharges(ofListing: listing, week: week, grossLocal: step.nextUp)
      return below.taxShareOfGross == 0 && above.taxShareOfGross > 0
    }
  }

  /// Fees of a sale.
  public func saleFees(ofListing listing: Int, week: Int) -> SaleFees {
    let index = index(listing: listing, week: week)
    return SaleFees(
      feeShareOfGross: feeShareOfGross[index], feePerUnitLocal: feePerUnitLocal[index],
      fulfilmentPerUnitLocal: fulfilmentPerUnitLocal[index])
  }

  /// Duty on one unit, at entry and at sale together, at the prices of the start, base currency.
  public func dutyPerUnit(ofListing listing: Int, week: Int) -> Double {
    let index = index(listing: listing, week: week)
    let sale = saleCharges(
      ofListing: listing, week: week, grossLocal: startPriceLocal[listing])
    let net = startPrice[listing] * (1 - sale.taxShareOfGross)
    return customsValue[listing] * entryDutyRate[index] + entryDutyPerUnit[index]
      + net * sale.dutyRate + sale.dutyPerUnit
  }

  /// What added points of duty are taken of, base currency per unit: customs value where duty falls
  /// at entry, the net price of the start where it falls at sale, nothing inside a border.
  public func dutyBase(ofListing listing: Int) -> Double {
    let corridor = corridors[listing]
    if corridor.fallsAtEntry { return customsValue[listing] }
    guard corridor.saleTreatment != .domestic else { return 0 }
    let sale = saleCharges(ofListing: listing, week: 0, grossLocal: startPriceLocal[listing])
    return startPrice[listing] * (1 - sale.taxShareOfGross)
  }

  /// Subscription per month, base currency.
  public func monthlyFee(ofStore store: Int) -> Double { monthlyStoreFeeBase[store] }

  /// Entry fee, base currency.
  public func entryFee(ofStore store: Int) -> Double { entryFeeBase[store] }
}
