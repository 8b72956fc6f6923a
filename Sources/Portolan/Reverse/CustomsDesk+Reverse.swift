public import Commerce
import LandedCost
public import ScenarioIO

extension CustomsDesk {
  /// The values of one unit at which it costs so much to land.
  ///
  /// - Parameters:
  ///   - consignment: one line of goods; its value is not looked at, and values are in its currency.
  ///   - target: what one unit is to cost landed, all charges with it, whoever pays them.
  ///   - today: the day whose rules hold where the consignment names none.
  public func values(
    landing consignment: Consignment, at target: Money, today: Day
  ) throws(CustomsDeskError) -> ReverseQuote {
    guard consignment.goods.count == 1 else {
      throw CustomsDeskError(
        "a target is for one line of goods; the request has \(consignment.goods.count)")
    }
    let request = try request(consignment, today: today)
    do {
      let exchange = request.exchange
      let goal = try exchange.convert(target, times: request.lines[0].quantity)
        .rounded(to: exchange.currency)
      let answer = try CompiledCorridor(book, request.corridorTerms, on: request.day).valuesLanding(
        at: goal.minorUnits, try request.orderAmounts(), in: target.currency, exchange)
      return ReverseQuote(
        answer: answer, head: Self.head(consignment, request, target), subject: "value",
        object: "landed", currency: target.currency,
        goal: .landed(Int128(goal.minorUnits), exchange.currency),
        warnings: warnings(answer, consignment, target.currency, today),
        notes: [
          note(
            onRatesOf: [target.currency], into: exchange.currency, consignment.rates,
            referenceRates(
              of: request.destination, entry: request.day, shipped: consignment.shippedOn))
        ].compactMap(\.self))
    } catch {
      throw CustomsDeskError(error)
    }
  }

  private static func head(
    _ consignment: Consignment, _ request: LandedCostRequest, _ target: Money
  ) -> String {
    let quantity = request.lines[0].quantity
    let units = quantity == 1 ? "" : "; heights are of all \(quantity) units"
    return
      "\(consignment.from) to \(consignment.to), on \(request.day): the value of one unit that "
      + "lands at \(target)\(units)"
  }

  /// What may be wrong with the first value that was found, in sentences.
  private func warnings(
    _ answer: ReverseAnswer, _ consignment: Consignment, _ currency: Currency, _ today: Day
  ) -> [String] {
    guard let price = answer.prices.first?.price ?? answer.greyZones.first?.before.price else {
      return []
    }
    var valued = consignment
    valued.goods[0].value = Money(minorUnits: price, currency)
    return (try? quote(valued, today: today).warnings) ?? []
  }
}
