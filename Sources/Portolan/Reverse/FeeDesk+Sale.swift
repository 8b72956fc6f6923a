public import Commerce
import LandedCost
public import ScenarioIO

extension FeeDesk {
  /// The prices without tax at which a seller keeps a share of them, after duty and tax that fall on
  /// him, freight, insurance, the platform's fees and the unit's cost.
  ///
  /// Who imports decides what falls on whom: a buyer who imports pays duty and tax at the door; where
  /// the seller or the platform does, duty is the seller's, and the tax is inside a price that is shown
  /// with it.
  ///
  /// - Parameters:
  ///   - goal: what is to be kept.
  ///   - consignment: one line of goods as a parcel or out of bond; its value is not looked at.
  ///   - listing: where it is sold; nil for a sale without a platform's fees.
  ///   - today: the day of the sale where the consignment names none.
  public func prices(
    keeping goal: MarginGoal, of consignment: Consignment, on listing: SaleListing?, today: Day
  ) throws(CustomsDeskError) -> ReverseQuote {
    try Self.check(consignment)
    let sale = try sale(consignment, goal, listing, today)
    let answer: ReverseAnswer
    do {
      answer = try CompiledCorridor(customs.book, sale.terms, on: sale.request.day)
        .prices(keeping: goal.partsPerMillion, of: sale.priced)
    } catch {
      throw CustomsDeskError(error)
    }
    var statements: [SaleStatement] = []
    for price in answer.prices {
      statements.append(try statement(of: sale, at: price.price))
    }
    let currency = sale.request.currency
    let rules = answer.greyZones.flatMap(\.rules)
    return ReverseQuote(
      answer: answer,
      steps: statements.map { ReverseQuote.Step(text: $0.text, json: $0.value) },
      words: customs.words(ofRules: rules).merging(words(ofFees: rules)) { customs, _ in customs },
      head: Self.head(consignment, sale, goal), subject: "price", object: "margin",
      currency: currency, goal: .margin(Int128(goal.partsPerMillion)),
      warnings: statements.first?.warnings ?? [],
      notes: notes(consignment, sale, goal, statements.first))
  }

  private static func check(_ consignment: Consignment) throws(CustomsDeskError) {
    guard consignment.goods.count == 1 else {
      throw CustomsDeskError(
        "a margin is of one line of goods; the request has \(consignment.goods.count)")
    }
    guard consignment.treatment == .parcel || consignment.treatment == .bonded else {
      throw CustomsDeskError(
        "a margin is of a parcel or a release from bond; for goods that are in the country already, "
          + "`portolan fees --target-margin` takes what they cost landed as --cost")
    }
    guard consignment.discount == nil else {
      throw CustomsDeskError("the price that is looked for has no discount; leave it out")
    }
  }

  private static func head(
    _ consignment: Consignment, _ sale: SoughtSale, _ goal: MarginGoal
  ) -> String {
    let place = sale.platform.map { " on \($0.title)" } ?? ""
    return "\(consignment.from) to \(consignment.to)\(place), on \(sale.request.day): the price of "
      + "one unit without tax that keeps "
      + "\(ReverseQuote.Goal.margin(0).text(Int128(goal.partsPerMillion))) of itself, of a cost of "
      + "\(goal.cost); the \(consignment.payer.rawValue) pays customs"
  }

  private func notes(
    _ consignment: Consignment, _ sale: SoughtSale, _ goal: MarginGoal,
    _ statement: SaleStatement?
  ) -> [String] {
    let isTaxMissing =
      !sale.request.destination.pricesIncludeTax
      && (statement?.fees?.lines.contains { $0.rule.base == .orderWithTax } ?? false)
    return [
      isTaxMissing
        ? "a fee is taken of the order with tax, and what is added at the till is not known"
        : nil,
      customs.note(
        onRatesOf: Set(
          [goal.cost.currency]
            + [consignment.freight, consignment.insurance].compactMap { $0?.currency }),
        into: sale.request.currency, consignment.rates,
        customs.referenceRates(
          of: sale.request.destination, entry: sale.request.day, shipped: consignment.shippedOn)),
    ].compactMap(\.self)
  }
}
