public import Commerce
import LandedCost
import ScenarioIO

/// What a seller wants to keep of a price.
public struct MarginGoal: Sendable {
  /// Millionths of the price without tax.
  public let partsPerMillion: Int64
  /// What the unit costs the seller, landed.
  public let cost: Money
  /// Tax that the shelf price holds, in millionths of the price without it.
  public let taxPartsPerMillion: Int64

  /// A goal.
  public init(partsPerMillion: Int64, cost: Money, taxPartsPerMillion: Int64 = 0) {
    self.partsPerMillion = partsPerMillion
    self.cost = cost
    self.taxPartsPerMillion = taxPartsPerMillion
  }
}

extension FeeDesk {
  /// The shelf prices at which a seller keeps a share of the price without tax, after the platform's fees
  /// and the unit's cost.
  ///
  /// - Parameters:
  ///   - query: the sale; its price is not looked at, and prices are in its currency.
  ///   - goal: what is to be kept.
  ///   - today: the day of the sale where the query names none.
  public func prices(
    keeping goal: MarginGoal, of query: FeeQuery, today: Day
  ) throws(FeeDeskError) -> ReverseQuote {
    let (request, market) = try request(query, today: today)
    let exchange = request.exchange
    let answer: ReverseAnswer
    do {
      let cost = try exchange.convert(goal.cost).rounded(to: exchange.currency)
      answer = try schedule.prices(
        keeping: goal.partsPerMillion, of: request, cost: cost,
        taxPartsPerMillion: goal.taxPartsPerMillion)
    } catch {
      throw FeeDeskError(error)
    }
    var quotes: [FeeQuote] = []
    for price in answer.prices {
      var priced = query
      priced.price = Money(minorUnits: price.price, exchange.currency)
      quotes.append(try quote(priced, today: today))
    }
    return ReverseQuote(
      answer: answer, steps: quotes.map { ReverseQuote.Step(text: $0.bill, json: $0.value) },
      words: words(ofFees: answer.greyZones.flatMap(\.rules)),
      head: "\(query.platform) in \(market.title), on \(request.day): the price of one unit that "
        + "keeps \(ReverseQuote.Goal.margin(0).text(Int128(goal.partsPerMillion))) of the price "
        + "without tax, of a cost of \(goal.cost)",
      subject: "price", object: "margin", currency: exchange.currency,
      goal: .margin(Int128(goal.partsPerMillion)),
      warnings: quotes.first?.warnings ?? [], notes: notes(goal, market))
  }

  /// What fees say, by their names.
  func words(ofFees names: [String]) -> [String: String] {
    let names = Set(names)
    return Dictionary(
      book.rules.filter { names.contains($0.id) }.map {
        ($0.id, "\(FeeWords.kind($0.kind)) fee, \(FeeWords.amount($0))")
      }, uniquingKeysWith: { first, _ in first })
  }

  private func notes(_ goal: MarginGoal, _ market: Market) -> [String] {
    market.pricesIncludeTax && goal.taxPartsPerMillion == 0
      ? ["prices in \(market.title) hold tax, and --tax-inside gives none"] : []
  }
}
