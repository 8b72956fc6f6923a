import Commerce
import LandedCost
import ScenarioIO
import Testing

/// Random orders into one market: days of change, values at limits, codes and origins that rules name.
final class RandomOrders {
  let book: RuleBook
  private let market: Market
  private let rules: [TariffRule]
  private let days: [Day]
  private let codes: [HSCode]
  private let origins: [String]
  private let facts: [String]
  private let regions: [String]
  private let limits: [Money]
  private let exchange: ExchangeTable
  private var state: UInt64

  /// One order, as both engines take it.
  struct Order: CustomStringConvertible {
    let request: LandedCostRequest
    let terms: CorridorTerms
    let amounts: OrderAmounts

    var description: String {
      "\(request.lines) on \(request.day), \(request.treatment), \(request.importer), "
        + "freight \(request.freight), \(request.declaration)"
    }
  }

  init(law: TariffLaw, market: Market, seed: String) {
    book = RuleBook(rules: law.rules, practices: law.practices)
    self.market = market
    let rules = law.rules.filter {
      $0.destination == market.country || $0.destination == market.customsUnion
    }
    self.rules = rules
    let changes = rules.flatMap { [$0.interval.from, $0.interval.through] }.compactMap(\.self)
    days =
      changes.flatMap { [$0, $0.advanced(by: 1), $0.advanced(by: -1)] }
      + [Day(iso: "2026-11-26"), Day(iso: "2027-06-01")].compactMap(\.self)
    codes =
      (rules.flatMap(\.goods).map { $0.digits + "0000000000".dropFirst($0.digits.count) }
      + ["610910", "6109100010", "850440", "33049900", "42022100", "85444290"])
      .compactMap { HSCode($0) }
    origins = Array(Set(rules.compactMap(\.origin) + ["CN", "DE", "US", "VN"])).sorted()
    facts =
      Array(Set(rules.flatMap(\.conditions).flatMap(Self.facts) + [CustomsPractice.personalFact]))
      .sorted()
    regions = ["ON", "NB", "SE", "PE", "SP"]
    limits = rules.flatMap(\.conditions).flatMap(\.limits) + rules.flatMap(\.limits.amounts)
    var rates: [Currency: ExchangeRate] = [:]
    for code in Currency.knownCodes {
      guard let currency = Currency(code: code) else { continue }
      rates[currency] = ExchangeRate(Int64(1 + code.utf8.reduce(0) { $0 + Int($1) }), per: 97)
    }
    rates[market.currency] = nil
    exchange = ExchangeTable(into: market.currency, rates)
    state = seed.utf8.reduce(1) { $0 &* 31 &+ UInt64($1) }
  }

  func next() throws -> Order {
    let treatment = pick([Lane.CustomsTreatment.parcel, .parcel, .bonded, .bulkEntry, .domestic])
    let importer = pick(Lane.Importer.allCases)
    let quantity = Int64(pick([1, 1, 1, 2, 3, 7, 100]))
    let value = try value(of: quantity)
    let other = try #require(Currency(code: pick(["EUR", "USD", "CNY", "JPY"])))
    let freight = Money(minorUnits: pick([0, 0, 500, 12_345]), other)
    let insurance = Money(minorUnits: pick([0, 99]), other)
    let discount = Money(minorUnits: chance(5) ? value.minorUnits / 3 : 0, value.currency)
    let price = chance(4) ? Money(minorUnits: value.minorUnits * 2 + 1, value.currency) : nil
    let mass = Mass(milligrams: pick([0, 200_000, 1_234_567]))
    let content =
      chance(3) ? NetContent(thousandths: pick([1000, 50_000]), pick([.gram, .piece])) : nil
    let sofar = chance(3) ? Money(minorUnits: pick([100_000, 2_500_000]), .cny) : nil
    let declaration = Declaration(
      facts: Set(facts.filter { _ in chance(3) }), shippedFrom: pick(origins + ["MX", "CA"]),
      region: chance(2) ? pick(regions) : nil, yearToDate: sofar)
    let line = GoodsLine(
      id: "1", goods: pick(codes), origin: pick(origins), quantity: quantity, unitValue: value,
      unitPrice: price, unitMass: mass, content: content)
    let request = LandedCostRequest(
      day: pick(days), destination: market, treatment: treatment, importer: importer,
      lines: [line], freight: freight, insurance: insurance, discount: discount,
      declaration: declaration, exchange: exchange)
    return Order(
      request: request, terms: request.corridorTerms, amounts: try request.orderAmounts())
  }

  /// Half of them at a limit or one smallest unit beside it.
  private func value(of quantity: Int64) throws -> Money {
    guard chance(2), !limits.isEmpty else {
      return Money(
        minorUnits: pick([0, 1, 999, 3000, 45_000, 1_234_567]), pick([.eur, .usd, .cny]))
    }
    let limit = pick(limits)
    return Money(
      minorUnits: max(0, limit.minorUnits / quantity + pick([-1, 0, 1])), limit.currency)
  }

  private func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(random() % UInt64(elements.count))]
  }

  private func chance(_ of: UInt64) -> Bool { random() % of == 0 }

  /// Steele, Lea and Flood's SplitMix64.
  private func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static func facts(_ condition: TariffCondition) -> [String] {
    switch condition {
    case .fact(let fact), .notFact(let fact): [fact]
    case .any(let conditions): conditions.flatMap(facts)
    default: []
    }
  }
}
