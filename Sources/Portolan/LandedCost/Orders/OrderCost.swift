import Commerce
import LandedCost

/// What one order of many costs to land, in smallest units of the currency of the assessment.
struct OrderCost {
  let currency: Currency
  /// The day whose rules were taken.
  let day: Day
  let goods: Int64
  let freight: Int64
  let insurance: Int64
  let duty: Int64
  let tax: Int64
  let fees: Int64
  let landed: Int64
  let recoverable: Int64
  let remarks: OrderCharges.Remarks

  /// The sums of a compiled corridor.
  init(_ charges: OrderCharges, _ currency: Currency, on day: Day) throws(LandedCostError) {
    self.currency = currency
    self.day = day
    goods = try charges.goods.rounded(to: currency).minorUnits
    freight = try charges.freight.rounded(to: currency).minorUnits
    insurance = try charges.insurance.rounded(to: currency).minorUnits
    duty = charges.duty
    tax = charges.tax
    fees = charges.fees
    landed = try charges.landed.rounded(to: currency).minorUnits
    recoverable = charges.recoverable
    remarks = charges.remarks
  }

  /// The sums of an answer with a line per charge.
  init(_ quote: LandedQuote) throws(LandedCostError) {
    let answer = quote.answer
    currency = answer.currency
    day = quote.request.day
    goods = try quote.goods.rounded(to: currency).minorUnits
    freight = try answer.lines.reduce(.zero) { $0 + $1.freight }.rounded(to: currency).minorUnits
    insurance = try answer.lines.reduce(.zero) { $0 + $1.insurance }.rounded(to: currency)
      .minorUnits
    duty = answer.totalDuty.minorUnits
    tax = answer.totalTax.minorUnits
    fees = answer.totalFees.minorUnits
    landed = try quote.landed.rounded(to: currency).minorUnits
    recoverable = answer.total(.recoverable).minorUnits
    remarks = OrderCharges.Remarks(answer)
  }
}
