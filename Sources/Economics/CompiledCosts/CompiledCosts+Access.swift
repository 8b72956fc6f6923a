internal import Commerce

/// The figures of one listing, form and week by name, as the ledger asks for them.
///
/// Where no form is told, it is that in which no fact of a policy event holds.
extension CompiledCosts {
  /// Charges at entry in bulk.
  public struct EntryDuty<Number: Sendable>: Sendable {
    /// Customs value of one unit, base currency.
    public let customsValue: Double
    /// Duty as a share of it.
    public let rate: Number
    /// Duty whatever the value, base currency.
    public let perUnit: Number
    /// Recoverable tax as a share of customs value and duty.
    public let taxRate: Number
    /// Recoverable tax beside that, base currency.
    public let taxPerUnit: Number
  }

  /// What a platform takes of a sale.
  public struct SaleFees<Number: Sendable>: Sendable {
    /// Fees as a share of the gross price.
    public let feeShareOfGross: Number
    /// Fees per unit, store currency.
    public let feePerUnitLocal: Number
    /// Fulfilment and placement per unit, store currency.
    public let fulfilmentPerUnitLocal: Number
  }

  /// Charges at entry of a listing's goods.
  public func entryDuty(ofListing listing: Int, week: Int, form: Int = 0) -> EntryDuty<Double> {
    let index = index(listing: listing, week: week, form: form)
    return EntryDuty(
      customsValue: customsValue[listing], rate: entryDutyRate[index],
      perUnit: entryDutyPerUnit[index], taxRate: entryTaxRate[index],
      taxPerUnit: entryTaxPerUnit[index])
  }

  /// The same in eight futures.
  @inline(__always)
  public func entryDuty(
    ofListing listing: Int, week: Int, forms: FormLanes
  ) -> EntryDuty<SIMD8<Double>> {
    func lanes(_ column: [Double]) -> SIMD8<Double> {
      forms.map { column[index(listing: listing, week: week, form: $0)] }
    }
    return EntryDuty(
      customsValue: customsValue[listing], rate: lanes(entryDutyRate),
      perUnit: lanes(entryDutyPerUnit), taxRate: lanes(entryTaxRate),
      taxPerUnit: lanes(entryTaxPerUnit))
  }

  /// Tax and duty of a sale at a gross price in the store's currency.
  public func saleCharges(
    ofListing listing: Int, week: Int, form: Int = 0, grossLocal price: Double
  ) -> SaleForms.Charges<Double> {
    saleForms.charges(
      of: saleForm[index(listing: listing, week: week, form: form)], grossLocal: price)
  }

  /// The same in eight futures.
  @inline(__always)
  public func saleCharges(
    ofListing listing: Int, week: Int, forms: FormLanes, grossLocal price: SIMD8<Double>
  ) -> SaleForms.Charges<SIMD8<Double>> {
    guard let form = forms.common else {
      return saleCharges(ofListing: listing, week: week, mixed: forms, grossLocal: price)
    }
    return saleForms.charges(
      of: saleForm[index(listing: listing, week: week, form: form)], grossLocal: price)
  }

  /// Where futures differ in their form, each is looked up alone.
  private func saleCharges(
    ofListing listing: Int, week: Int, mixed forms: FormLanes, grossLocal price: SIMD8<Double>
  ) -> SaleForms.Charges<SIMD8<Double>> {
    var (tax, rate, perUnit) = (SIMD8<Double>.zero, SIMD8<Double>.zero, SIMD8<Double>.zero)
    for lane in price.indices {
      let charges = saleCharges(
        ofListing: listing, week: week, form: forms[lane], grossLocal: price[lane])
      tax[lane] = charges.taxShareOfGross
      rate[lane] = charges.dutyRate
      perUnit[lane] = charges.dutyPerUnit
    }
    return SaleForms.Charges(taxShareOfGross: tax, dutyRate: rate, dutyPerUnit: perUnit)
  }

  /// Gross prices in the store's currency at which tax or duty of a sale steps, the lowest first.
  public func saleSteps(ofListing listing: Int, week: Int) -> [Double] {
    saleForms.steps(of: saleForm[index(listing: listing, week: week, form: 0)])
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
  public func saleFees(ofListing listing: Int, week: Int, form: Int = 0) -> SaleFees<Double> {
    let index = index(listing: listing, week: week, form: form)
    return SaleFees(
      feeShareOfGross: feeShareOfGross[index], feePerUnitLocal: feePerUnitLocal[index],
      fulfilmentPerUnitLocal: fulfilmentPerUnitLocal[index])
  }

  /// The same in eight futures: what is reckoned on a price without tax differs with the tax.
  @inline(__always)
  public func saleFees(
    ofListing listing: Int, week: Int, forms: FormLanes
  ) -> SaleFees<SIMD8<Double>> {
    func lanes(_ column: [Double]) -> SIMD8<Double> {
      forms.map { column[index(listing: listing, week: week, form: $0)] }
    }
    return SaleFees(
      feeShareOfGross: lanes(feeShareOfGross), feePerUnitLocal: lanes(feePerUnitLocal),
      fulfilmentPerUnitLocal: lanes(fulfilmentPerUnitLocal))
  }

  /// Duty on one unit, at entry and at sale together, at the prices of the start, base currency.
  public func dutyPerUnit(ofListing listing: Int, week: Int, form: Int = 0) -> Double {
    let index = index(listing: listing, week: week, form: form)
    let sale = saleCharges(
      ofListing: listing, week: week, form: form, grossLocal: startPriceLocal[listing])
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
