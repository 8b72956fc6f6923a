import Commerce
import LandedCost
import ScenarioIO
import Testing

/// The compiled corridor against the exact engine, on random orders under the shipped law.
@Suite("Compiled corridors")
struct CompiledCorridorTests {
  static let law: TariffLaw? = TariffLawLoader.load().law
  static let destinations = Set(law?.rules.map(\.destination) ?? []).subtracting(["EU"]).sorted()

  @Test(
    "an order costs the same to the smallest unit as by the exact engine", arguments: destinations)
  func agreement(destination: String) throws {
    let law = try #require(Self.law)
    let orders = RandomOrders(
      law: law, market: try #require(law.market(in: destination)), seed: destination)
    var reckoned = 0
    for _ in 0..<400 {
      let order = try orders.next()
      let exact = Result { try orders.book.landedCost(of: order.request) }
      let compiled = Result {
        try CompiledCorridor(orders.book, order.terms, on: order.request.day)
          .charges(on: order.amounts)
      }
      try Self.compare(exact, compiled, order)
      if case .success = compiled { reckoned += 1 }
    }
    #expect(reckoned > 100, "most orders should be reckoned")
  }

  private static func compare(
    _ exact: Result<LandedCostAnswer, any Error>, _ compiled: Result<OrderCharges, any Error>,
    _ order: RandomOrders.Order
  ) throws {
    switch (exact, compiled) {
    case (.success(let answer), .success(let charges)):
      #expect(answer.totalDuty.minorUnits == charges.duty, "\(order)")
      #expect(answer.totalTax.minorUnits == charges.tax, "\(order)")
      #expect(answer.totalFees.minorUnits == charges.fees, "\(order)")
      #expect(answer.total(.recoverable).minorUnits == charges.recoverable, "\(order)")
      #expect(answer.lines[0].goods == charges.goods, "\(order)")
      #expect(answer.costWithAllCharges == charges.landed, "\(order)")
      #expect(OrderCharges.Remarks(answer) == charges.remarks, "\(order)")
    case (.success(let answer), .failure(let error as LandedCostError)):
      #expect(error.code == .coarseGoodsCode, "\(error) \(order)")
      #expect(answer.remarks.contains { $0.code == .goodsCodeTooCoarse })
    case (.failure(let a as LandedCostError), .failure(let b as LandedCostError)):
      #expect(a.code == b.code || b.code == .coarseGoodsCode, "\(a) and \(b): \(order)")
    default: Issue.record("\(exact) and \(compiled) for \(order)")
    }
  }

  @Test("a corridor holds for exactly the days between two changes of its rules")
  func interval() throws {
    let law = try #require(Self.law)
    let terms = CorridorTerms(
      market: try #require(law.market(in: "DE")), goods: try #require(HSCode("610910")),
      origin: "CN", treatment: .parcel, importer: .buyer, exchange: ExchangeTable(into: .eur))
    let day = try #require(Day(iso: "2026-10-15"))
    let corridor = try CompiledCorridor(RuleBook(rules: law.rules), terms, on: day)
    #expect(corridor.interval.from == Day(iso: "2026-07-01"))
    #expect(corridor.interval.through == Day(iso: "2026-10-31"))
    #expect(corridor.interval.contains(day))
  }

  @Test("a price without a rate of exchange, a negative weight and a discount above the goods fail")
  func badOrders() throws {
    let law = try #require(Self.law)
    let book = RuleBook(rules: law.rules)
    let day = try #require(Day(iso: "2026-10-15"))
    func terms(_ country: String, _ exchange: ExchangeTable) throws -> CorridorTerms {
      CorridorTerms(
        market: try #require(law.market(in: country)), goods: try #require(HSCode("610910")),
        origin: "CN", treatment: .parcel, importer: .buyer, exchange: exchange)
    }
    #expect(throws: LandedCostError.self) {
      try CompiledCorridor(
        book, try terms("SE", ExchangeTable(into: try #require(Currency(code: "SEK")))), on: day)
    }
    let german = try CompiledCorridor(book, try terms("DE", ExchangeTable(into: .eur)), on: day)
    var order = OrderAmounts()
    order.goods = FixedPoint(Money(10, .eur))
    order.discount = FixedPoint(Money(minorUnits: 1001, .eur))
    #expect(throws: LandedCostError.self) { try german.charges(on: order) }
    order.discount = .zero
    order.unitMass = Mass(milligrams: -1)
    #expect(throws: LandedCostError.self) { try german.charges(on: order) }
    order.unitMass = .zero
    order.quantity = 0
    #expect(throws: LandedCostError.self) { try german.charges(on: order) }
  }
}
