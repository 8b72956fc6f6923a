import Commerce
import LandedCost
import ScenarioIO

/// Reckons orders one after the other, each corridor's rules resolved once for all days between two
/// changes of a rule or of the rates of exchange.
struct OrderDesk {
  private let desk: CustomsDesk
  private let terms: OrderBatch.Terms
  /// Days from which some rule is another, in order.
  private let ruleDays: [Day]
  /// Days from which rates of exchange are others, in order.
  private let rateDays: [Day]
  private var slots: [[UInt8]: Int] = [:]
  private var corridors: [Corridor] = []
  private var exchanges: [ExchangeKey: ExchangeTable] = [:]
  private var compiledCount = 0
  private let mostKept: Int

  /// A corridor of the file.
  private struct Corridor {
    let consignment: Consignment
    let market: Market
    let practice: CustomsPractice
    var compiled: [Period: Result<Resolved, CustomsDeskError>] = [:]
  }

  /// Days on which the same rules and rates hold.
  private struct Period: Hashable {
    let rules: Int
    let rates: Int
  }

  /// Rates into a currency from one publication of rates to the next.
  private struct ExchangeKey: Hashable {
    let currency: Currency
    let rates: Int
  }

  /// All that orders of a corridor and period share; a class, so that an order takes one reference.
  private final class Resolved: Sendable {
    let rules: CompiledCorridor
    let exchange: ExchangeTable

    init(_ rules: CompiledCorridor, _ exchange: ExchangeTable) {
      self.rules = rules
      self.exchange = exchange
    }
  }

  /// A desk that has seen no order.
  ///
  /// - Parameter mostKept: corridors, and resolved ones, that are kept at most, some kilobytes each: a
  ///   file may have as many as rows.
  init(_ desk: CustomsDesk, _ terms: OrderBatch.Terms, mostKept: Int = 20_000) {
    self.desk = desk
    self.terms = terms
    self.mostKept = mostKept
    let days = desk.law.rules.flatMap {
      [$0.interval.from, $0.interval.through?.advanced(by: 1)]
    }
    ruleDays = Set(days.compactMap(\.self)).sorted()
    rateDays = desk.law.rates.map(\.day)
  }

  /// What the rows of one order cost together.
  mutating func cost(of lines: [OrderLine]) throws -> OrderCost {
    guard lines.count == 1 else { return try consignmentCost(of: lines) }
    let line = lines[0]
    let slot = try slot(of: line)
    let day = terms.asOf ?? line.day ?? terms.today
    let resolved = try resolved(slot, line, on: day)
    do {
      let charges = try resolved.rules.charges(on: try amounts(line, resolved.exchange))
      return try OrderCost(charges, resolved.rules.currency, on: day)
    } catch {
      throw CustomsDeskError(error)
    }
  }

  /// Several rows share freight and limits, which only the engine of whole consignments does.
  private func consignmentCost(of lines: [OrderLine]) throws -> OrderCost {
    var consignment = try OrderLine.consignment(of: lines)
    consignment.day = terms.asOf ?? consignment.day
    consignment.shippedOn = terms.shippedOn ?? consignment.shippedOn
    consignment.rates = terms.rates
    return try OrderCost(try desk.quote(consignment, today: terms.today))
  }

  private mutating func slot(of line: OrderLine) throws -> Int {
    if let slot = slots[line.corridorKey] { return slot }
    var consignment = try OrderLine.consignment(of: [line])
    consignment.rates = terms.rates
    try desk.check(facts: consignment.facts)
    let market = try desk.market(in: consignment.to)
    if corridors.count >= mostKept { forget() }
    corridors.append(
      Corridor(
        consignment: consignment, market: market, practice: desk.book.practice(of: market)))
    slots[line.corridorKey] = corridors.count - 1
    return corridors.count - 1
  }

  private mutating func forget() {
    slots = [:]
    corridors = []
    compiledCount = 0
  }

  private mutating func resolved(
    _ slot: Int, _ line: OrderLine, on day: Day
  ) throws(CustomsDeskError) -> Resolved {
    let shipped = terms.shippedOn ?? line.shippedOn
    let ratesDay = corridors[slot].practice.exchangeDay.day(entry: day, shipped: shipped)
    let period = Period(
      rules: ruleDays.countUpTo(day), rates: rateDays.countUpTo(ratesDay))
    if let known = corridors[slot].compiled[period] { return try known.get() }
    var consignment = corridors[slot].consignment
    consignment.day = day
    consignment.shippedOn = shipped
    let resolved = resolved(consignment, corridors[slot].market, rates: period.rates)
    keep(resolved, slot, period)
    return try resolved.get()
  }

  /// What holds on a corridor, or why nothing does, which is said of all its orders.
  private mutating func resolved(
    _ consignment: Consignment, _ market: Market, rates: Int
  ) -> Result<Resolved, CustomsDeskError> {
    do {
      let exchange = try exchange(into: market.currency, rates)
      return .success(Resolved(try rules(consignment, exchange), exchange))
    } catch {
      return .failure(error)
    }
  }

  private mutating func exchange(
    into currency: Currency, _ rates: Int
  ) throws(CustomsDeskError) -> ExchangeTable {
    let key = ExchangeKey(currency: currency, rates: rates)
    if let known = exchanges[key] { return known }
    let published = rates > 0 ? desk.law.rates[rates - 1] : nil
    let exchange = try desk.exchange(into: currency, terms.rates, published)
    exchanges[key] = exchange
    return exchange
  }

  private func rules(
    _ consignment: Consignment, _ exchange: ExchangeTable
  ) throws(CustomsDeskError) -> CompiledCorridor {
    let request = try desk.request(consignment, today: terms.today, exchange: exchange)
    do {
      return try CompiledCorridor(desk.book, request.corridorTerms, on: request.day)
    } catch {
      throw CustomsDeskError(error)
    }
  }

  private mutating func keep(
    _ resolved: Result<Resolved, CustomsDeskError>, _ slot: Int, _ period: Period
  ) {
    if compiledCount >= mostKept {
      for slot in corridors.indices { corridors[slot].compiled = [:] }
      compiledCount = 0
    }
    corridors[slot].compiled[period] = resolved
    compiledCount += 1
  }

  private func amounts(
    _ line: OrderLine, _ exchange: ExchangeTable
  ) throws(LandedCostError) -> OrderAmounts {
    func amount(_ money: Money?) throws(LandedCostError) -> FixedPoint {
      guard let money else { return .zero }
      return try exchange.convert(money)
    }
    var amounts = OrderAmounts()
    amounts.quantity = line.quantity
    amounts.goods = try exchange.convert(line.value, times: line.quantity)
    if let price = line.price { amounts.price = try exchange.convert(price, times: line.quantity) }
    amounts.freight = try amount(line.freight)
    amounts.insurance = try amount(line.insurance)
    amounts.discount = try amount(line.discount)
    amounts.unitMass = Mass(milligrams: line.milligrams)
    amounts.content = line.content.map { NetContent(thousandths: $0.thousandths, $0.unit) }
    amounts.yearToDate = try amount(line.yearToDate)
    return amounts
  }
}

extension [Day] {
  /// How many of the days, which ascend, are not after a day.
  fileprivate func countUpTo(_ day: Day) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] > day { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
