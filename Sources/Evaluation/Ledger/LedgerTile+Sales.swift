import Artifacts
import Commerce
import Economics
import Kernels

/// What a week's sales and returns bring and cost.
extension LedgerTile {
  mutating func bookSales(_ week: Int, _ block: PathBlock, _ offset: Int) {
    for listing in awake {
      netRevenue[listing] = .zero
      contribution[listing] = .zero
      guard served[listing].hasPositiveLane || advertisingSpend[listing].hasPositiveLane else {
        continue
      }
      bookSale(listing, week, block, offset)
    }
  }

  private mutating func bookSale(
    _ listing: Int, _ week: Int, _ block: PathBlock, _ offset: Int
  ) {
    let terms = program.listings[listing]
    let units = served[listing]
    let rate = rates[terms.price.currency]
    let grossLocal = units * grossPrice[listing]
    let gross = grossLocal * rate
    let forms = forms(terms.factColumns, week, block, offset)
    let fees = program.costs.saleFees(ofListing: listing, week: week, forms: forms)
    let charges = program.costs.saleCharges(
      ofListing: listing, week: week, forms: forms, grossLocal: grossPrice[listing])

    let tax = gross * charges.taxShareOfGross
    let platform = gross * fees.feeShareOfGross + units * fees.feePerUnitLocal * rate
    let fulfilment = units * fees.fulfilmentPerUnitLocal * rate
    books.book(.grossSales, gross)
    books.book(.salesTax, -tax)
    books.book(.platformFees, -platform)
    books.book(.fulfilment, -fulfilment)
    settleSale(gross - tax - platform - fulfilment, terms, week)

    let goods = moveGoodsOut(units, pool: terms.pool)
    books.book(.productCost, -goods.product)
    books.book(.freight, -goods.freight)
    let outbound = units * amount(terms.outboundFreight)
    pay(.freight, outbound)
    let duty = goods.duty + dutyAtSale(listing, charges, gross - tax, units, week, block, offset)
    books.book(.duty, -duty)

    let rebate = units * amount(terms.rebate)
    books.book(.exportRebate, rebate)
    cash.expectTax(rebate, week: week + terms.rebateWeeks)
    pay(.advertising, advertisingSpend[listing])

    servedRing.add(units, row: listing, week: week + terms.returnWeeks)
    grossRing.add(gross - tax, row: listing, week: week + terms.returnWeeks)
    feeRing.add(gross * fees.feeShareOfGross, row: listing, week: week + terms.returnWeeks)
    trail.add(.served, units, week: week)
    netRevenue[listing] = gross - tax
    contribution[listing] =
      gross - tax - platform - fulfilment - goods.product - goods.freight - outbound - duty
      + rebate - advertisingSpend[listing]
  }

  /// The platform owes the proceeds after its hold and payout cycle, less what conversion costs.
  private mutating func settleSale(_ proceeds: Lanes, _ terms: ListingTerms, _ week: Int) {
    let conversion =
      terms.price.currency == 0
      ? .zero : pointwiseMax(proceeds, .zero) * parameters[terms.slots.conversionCost]
    books.book(.currencyDifference, -conversion)
    let booked = proceeds - conversion
    cash.owe(
      firm: booked / rates[terms.price.currency], currency: terms.price.currency, booked: booked,
      week: week + terms.settlementWeeks)
  }

  /// Takes units off the shelf with their part of its value.
  mutating func moveGoodsOut(
    _ units: Lanes, pool: Int
  ) -> (product: Lanes, freight: Lanes, duty: Lanes) {
    let value = stock.unitValues(of: pool)
    let moved = (units * value.product, units * value.freight, units * value.duty)
    stock.onHand[pool] -= units
    stock.productValue[pool] -= moved.0
    stock.freightValue[pool] -= moved.1
    stock.dutyValue[pool] -= moved.2
    return moved
  }

  /// Duty on parcels and at release from bond, paid at once.
  private mutating func dutyAtSale(
    _ listing: Int, _ charges: SaleForms.Charges<Lanes>, _ net: Lanes, _ units: Lanes, _ week: Int,
    _ block: PathBlock, _ offset: Int
  ) -> Lanes {
    let terms = program.listings[listing]
    guard terms.dutyFallsAtSale else { return .zero }
    let added = sum(terms.addedDutyColumns, week, block, offset)
    let parcelCharges = sum(terms.parcelChargeColumns, week, block, offset)
    let rate = pointwiseMax(charges.dutyRate + added, .zero)
    let duty = net * rate + units * (charges.dutyPerUnit + parcelCharges)
    cash.balance -= duty
    figures.dutyPaid += duty
    return duty
  }

  /// Returns of an earlier week's sales: the buyer is refunded, part of the fees comes back, what can
  /// be sold again goes to the shelf at the shelf's value, the rest is lost.
  mutating func bookReturns(_ week: Int, _ block: PathBlock, _ offset: Int) {
    let path = firstPath(block, offset)
    let period = UInt16(truncatingIfNeeded: week)
    for listing in awake {
      let terms = program.listings[listing]
      let sold = servedRing.take(row: listing, week: week)
      let grossNet = grossRing.take(row: listing, week: week)
      let fees = feeRing.take(row: listing, week: week)
      guard sold.hasPositiveLane else { continue }
      // Whole units whose mean is the exact share: the fraction is rounded up with its probability.
      let uniforms = terms.returnKey.uniforms(firstPath: path, period: period)
      let returned = pointwiseMin(
        (sold * parameters[terms.slots.returnRate] + uniforms).rounded(.down), sold)
      bookReturn(
        listing, returned, refund: grossNet * returned / pointwiseMax(sold, Lanes(repeating: 1)),
        fees: fees * returned / pointwiseMax(sold, Lanes(repeating: 1)), uniforms, week)
    }
  }

  private mutating func bookReturn(
    _ listing: Int, _ returned: Lanes, refund: Lanes, fees: Lanes, _ uniforms: Lanes, _ week: Int
  ) {
    let terms = program.listings[listing]
    let feesBack = fees * parameters[terms.slots.feeRefundShare]
    books.book(.refunds, -refund)
    books.book(.platformFees, feesBack)
    let back = refund - feesBack
    let currency = terms.price.currency
    cash.owe(
      firm: -back / rates[currency], currency: currency, booked: -back,
      week: week + terms.settlementWeeks)

    let lost = (returned * parameters[terms.slots.unsellableShare] + (1 - uniforms))
      .rounded(.down)
    let sellable = pointwiseMax(returned - lost, .zero)
    let value = returnToShelf(sellable, pool: terms.pool)
    books.book(.productCost, value)
    let handling = returned * parameters[terms.slots.returnHandling]
    pay(.returnHandling, handling)

    trail.add(.returned, returned, week: week)
    netRevenue[listing] -= refund
    contribution[listing] += feesBack - refund + value - handling
  }

  /// Puts units back on the shelf at its unit value; on an empty shelf at cost ex works.
  private mutating func returnToShelf(_ units: Lanes, pool: Int) -> Lanes {
    let value = stock.unitValues(of: pool)
    let isEmpty = stock.onHand[pool] .<= 0
    let product = value.product.replacing(
      with: amount(program.pools[pool].unitCost), where: isEmpty)
    let productValue = units * product
    stock.onHand[pool] += units
    stock.productValue[pool] += productValue
    stock.freightValue[pool] += units * value.freight
    stock.dutyValue[pool] += units * value.duty
    return productValue + units * (value.freight + value.duty)
  }

  /// Charges a pool's storage to its listings on sale, by their share of its forecast.
  private mutating func chargeStorage(_ storage: Lanes, pool: Int) {
    var total = Lanes.zero
    for index in program.pools[pool].listings {
      let listing = program.listingsByPool[index]
      total += course.onSale[listing] * program.listings[listing].poolShare
    }
    let perShare = (storage / pointwiseMax(total, Lanes(repeating: 1e-12)))
      .replacing(with: 0, where: total .<= 0)
    for index in program.pools[pool].listings {
      let listing = program.listingsByPool[index]
      contribution[listing] -=
        perShare * course.onSale[listing] * program.listings[listing].poolShare
    }
  }

  /// Storage, store and firm cost of a week.
  mutating func bookRunningCosts(_ week: Int) {
    for pool in program.pools.indices where stock.onHand[pool].hasPositiveLane {
      let storage = stock.onHand[pool] * amount(program.pools[pool].weeklyStorage)
      pay(.storage, storage)
      chargeStorage(storage, pool: pool)
    }
    for store in program.storeMonthlyFixed.indices {
      let monthly = program.storeMonthlyFixed[store] + program.costs.monthlyFee(ofStore: store)
      let weekly = monthly / PlanningCalendar.weeksPerMonth
      pay(.storeCosts, weekly * course.storeOpen[store] * alive)
    }
    let people = program.firm.weeklyStaffCost * course.staffChange
    pay(.firmFixed, (program.firm.weeklyFixedCost + people) * alive)
    let debt = pointwiseMax(-cash.balance, .zero)
    pay(.interest, debt * program.firm.weeklyInterest)
    for listing in awake {
      trail.add(
        week: week, market: program.listings[listing].market,
        product: program.listings[listing].product, netRevenue: netRevenue[listing],
        contribution: contribution[listing])
    }
  }
}
