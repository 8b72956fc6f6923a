import Artifacts
import Commerce
import Economics
import LandedCost

/// Where a scenario's exposure to the law is reckoned: its rules of the years before, of and after the
/// weeks planned, and rates of the start.
struct DutyDesk {
  let scenario: Scenario
  let book: RuleBook
  /// Rules in a currency without a rate, which cannot be held against amounts.
  private let unreadable: RuleBook

  /// The desk of a scenario.
  init(_ scenario: Scenario) {
    self.scenario = scenario
    let isReadable = { (rule: TariffRule) in
      rule.currencies.allSatisfy {
        scenario.rates.lastRate(of: $0, base: scenario.baseCurrency) != nil
      }
    }
    book = RuleBook(rules: scenario.tariffRecord.filter(isReadable))
    unreadable = RuleBook(rules: scenario.tariffRecord.filter { !isReadable($0) })
  }

  /// What dated law does to the cost of goods under some plans.
  func exposure(of plans: [Plan], _ forecast: ForecastPanel) -> DutyExposure {
    let used = UsedCorridor.all(of: plans, forecast, in: scenario)
    var problems: [String] = []
    func told<Result>(_ what: String, _ reckon: () throws(LandedCostError) -> Result?) -> Result? {
      do {
        return try reckon()
      } catch {
        problems.append("\(what): \(error.description)")
        return nil
      }
    }
    let corridors = used.compactMap { corridor in
      told("corridor of \(corridor.listing.id)") { () throws(LandedCostError) in
        try CorridorReckoner(corridor, self).exposure()
      }
    }
    let basket = told("basket of parcels") { () throws(LandedCostError) in
      try BasketReckoner(self, plans, forecast, used).basket()
    }
    let mail = told("mail against bond") { () throws(LandedCostError) in
      try MailReckoner(self, plans, forecast).comparison()
    }
    return DutyExposure(
      days: scenario.calendar.daysOfRecord, corridors: corridors, basket: basket, mail: mail,
      problems: problems)
  }

  /// Rates of the start into the currency of a market.
  func exchange(into market: Market) throws(LandedCostError) -> ExchangeTable {
    guard let table = ExchangeTable(into: market.currency, startOf: scenario) else {
      throw .missingExchangeRate(from: scenario.baseCurrency, to: market.currency)
    }
    return table
  }

  /// Rules for goods that are left out for want of a rate, in sentences.
  func leftOut(_ goods: GoodsCorridor) -> [String] {
    unreadable.rules(for: goods).map {
      "no rate is known for a currency of rule \($0.id): left out"
    }
  }

  /// The most that a shelf price can be without the tax inside it, to the smallest unit of its currency.
  ///
  /// - Parameter consignment: the goods at a price without tax.
  func withoutTax(
    _ price: Money, on day: Day, _ consignment: (Money) -> UnitConsignment
  ) throws(LandedCostError) -> Money {
    var (low, high) = (Int64(0), price.minorUnits + 1)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      let goods = consignment(Money(minorUnits: middle, price.currency))
      let answer = try book.landedCost(of: goods.request(on: day))
      let paid =
        try goods.exchange.convert(goods.unitPrice) + FixedPoint(answer.total(.insidePrice))
      if paid <= (try goods.exchange.convert(price)) { low = middle } else { high = middle }
    }
    return Money(minorUnits: low, price.currency)
  }

  /// A shelf price without the tax inside it, as a listing of a corridor is sold by parcel or out of
  /// bond.
  func valueWithoutTax(of corridor: UsedCorridor, on day: Day) throws(LandedCostError) -> Money {
    let exchange = try exchange(into: corridor.market)
    return try withoutTax(corridor.listing.price, on: day) { value in
      .single(
        corridor.product, at: value, into: corridor.market, corridor.treatment,
        importer: corridor.importer, facts: corridor.facts, exchange)
    }
  }
}

extension Study {
  /// What dated law does to the cost of goods under the plans.
  func dutyExposure(of plans: [Plan], _ forecast: ForecastPanel) -> DutyExposure {
    DutyDesk(scenario).exposure(of: plans, forecast)
  }
}
