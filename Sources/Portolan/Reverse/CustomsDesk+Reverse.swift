public import Commerce
import LandedCost
public import ScenarioIO

extension CustomsDesk {
  /// The values of one unit at which it costs so much to land.
  ///
  /// - Parameters:
  ///   - consignment: one line of goods; of its value only the currency is looked at, which the values
  ///     found are in.
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
    let (exchange, currency) = (request.exchange, consignment.goods[0].value.currency)
    let (goal, answer): (Money, ReverseAnswer)
    do {
      goal = try exchange.convert(target, times: request.lines[0].quantity)
        .rounded(to: exchange.currency)
      answer = try CompiledCorridor(book, request.corridorTerms, on: request.day).valuesLanding(
        at: goal.minorUnits, try request.orderAmounts(), in: currency, exchange)
    } catch {
      throw CustomsDeskError(error)
    }
    let quotes = try quotes(answer.prices, of: consignment, today: today)
    return ReverseQuote(
      answer: answer,
      steps: quotes.map { ReverseQuote.Step(text: $0.cascade, json: $0.value) },
      words: words(ofRules: answer.greyZones.flatMap(\.rules)),
      head: Self.head(consignment, request, target), subject: "value", object: "landed",
      currency: currency, goal: .landed(Int128(goal.minorUnits), exchange.currency),
      warnings: warnings(quotes, answer, consignment, today),
      notes: [
        note(
          onRatesOf: [target.currency, currency], into: exchange.currency, consignment.rates,
          referenceRates(
            of: request.destination, entry: request.day, shipped: consignment.shippedOn))
      ].compactMap(\.self))
  }

  private static func head(
    _ consignment: Consignment, _ request: LandedCostRequest, _ target: Money
  ) -> String {
    let quantity = request.lines[0].quantity
    let units = quantity == 1 ? "" : "; landed amounts are of all \(quantity) units"
    return
      "\(consignment.from) to \(consignment.to), on \(request.day): the value of one unit that "
      + "lands at \(target)\(units)"
  }

  /// The quotes at prices that were found.
  private func quotes(
    _ prices: [ReverseAnswer.Price], of consignment: Consignment, today: Day
  ) throws(CustomsDeskError) -> [LandedQuote] {
    var quotes: [LandedQuote] = []
    for price in prices {
      quotes.append(try quote(consignment.valued(at: price.price), today: today))
    }
    return quotes
  }

  /// What may be wrong with the first value that was found, or with those beside the gap.
  private func warnings(
    _ quotes: [LandedQuote], _ answer: ReverseAnswer, _ consignment: Consignment, _ today: Day
  ) -> [String] {
    if let first = quotes.first { return first.warnings }
    guard let edge = answer.greyZones.first?.before.price else { return [] }
    return (try? quote(consignment.valued(at: edge), today: today).warnings) ?? []
  }

  /// What rules say, by their names.
  func words(ofRules names: [String]) -> [String: String] {
    let names = Set(names)
    return Dictionary(
      law.rules.filter { names.contains($0.id) }.map { ($0.id, ChargeWords.rule($0)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Consignment {
  /// The same with a value of its one line, in smallest units of the value's currency.
  func valued(at unitValue: Int64) -> Consignment {
    var valued = self
    valued.goods[0].value = Money(minorUnits: unitValue, goods[0].value.currency)
    return valued
  }
}
