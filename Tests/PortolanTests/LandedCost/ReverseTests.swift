import Commerce
import LandedCost
import ScenarioIO
import Testing

@testable import Portolan

/// Values found for a landed cost, each led forward again through the engine.
@Suite("Reverse: values that land at a target")
struct ReverseTests {
  static let law: TariffLaw? = TariffLawLoader.load().law
  static let destinations = Set(law?.rules.map(\.destination) ?? []).subtracting(["EU"]).sorted()

  @Test("what lands at a value is found again from where it lands", arguments: destinations)
  func roundTrip(destination: String) throws {
    let law = try #require(Self.law)
    let orders = RandomOrders(
      law: law, market: try #require(law.market(in: destination)), seed: "reverse \(destination)")
    var found = 0
    for _ in 0..<120 {
      let order = try orders.next()
      guard let trial = try? Case(order, orders.book) else { continue }
      let value = order.request.lines[0].unitValue
      let landed = try trial.landed(value.minorUnits)
      let answer = try trial.values(landingAt: landed)
      // Where a unit of value moves the sum by less than a unit, the lowest of equals is found.
      #expect(
        answer.prices.contains { $0.isExact && trial.isSame($0.price, value.minorUnits) },
        "\(value) lands at \(landed): \(answer.prices) for \(order)")
      for price in answer.prices { #expect(try trial.landed(price.price) == Int64(price.height)) }
      found += 1
    }
    #expect(found > 40, "\(found) orders were reckoned")
  }

  @Test("a target inside a gap has no value, and the values on both sides of it are neighbours")
  func gaps() throws {
    let law = try #require(Self.law)
    var gaps = 0
    for destination in Self.destinations {
      let orders = RandomOrders(
        law: law, market: try #require(law.market(in: destination)), seed: "gaps \(destination)")
      for _ in 0..<20 {
        let order = try orders.next()
        guard let trial = try? Case(order, orders.book) else { continue }
        let landed = try trial.landed(order.request.lines[0].unitValue.minorUnits)
        for zone in try trial.values(landingAt: landed).greyZones {
          #expect(zone.after.price == zone.before.price + 1)
          #expect(Int128(try trial.landed(zone.before.price)) == zone.before.height)
          #expect(Int128(try trial.landed(zone.after.price)) == zone.after.height)
          #expect(!zone.rules.isEmpty)
          guard zone.isGap else { continue }
          let middle = Int64((zone.before.height + zone.after.height) / 2)
          let inside = try trial.values(landingAt: middle)
          gaps += 1
          let isReached = inside.prices.contains { price in
            price.price == zone.before.price || price.price == zone.after.price
          }
          #expect(!isReached, "\(zone) \(inside.prices)")
          #expect(inside.greyZones.contains { $0.contains(Int128(middle)) })
        }
      }
    }
    #expect(gaps > 30, "\(gaps) gaps")
  }

  /// One random order with its corridor, values in the order's own currency.
  private struct Case {
    let corridor: CompiledCorridor
    let amounts: OrderAmounts
    let currency: Currency
    let exchange: ExchangeTable

    init(_ order: RandomOrders.Order, _ book: RuleBook) throws {
      corridor = try CompiledCorridor(book, order.terms, on: order.request.day)
      var amounts = order.amounts
      // A price of its own would be what parcels are valued at, whatever the value; a discount may
      // exceed low values.
      amounts.price = nil
      amounts.discount = .zero
      self.amounts = amounts
      currency = order.request.lines[0].unitValue.currency
      exchange = order.terms.exchange
      _ = try landed(order.request.lines[0].unitValue.minorUnits)
    }

    func landed(_ value: Int64) throws -> Int64 {
      var order = amounts
      order.goods = try exchange.convert(
        Money(minorUnits: value, currency), times: amounts.quantity)
      return try corridor.charges(on: order).landed.rounded(to: exchange.currency).minorUnits
    }

    func values(landingAt landed: Int64) throws -> ReverseAnswer {
      try corridor.valuesLanding(at: landed, amounts, in: currency, exchange)
    }

    /// Whether two values, and all between them, land at the same.
    func isSame(_ one: Int64, _ other: Int64) -> Bool {
      let (low, high) = (min(one, other), max(one, other))
      guard let ends = try? (landed(low), landed(high)), ends.0 == ends.1 else { return false }
      return high - low < 2 || (try? landed(low + (high - low) / 2)) == ends.0
    }
  }

  private static func quote(
    from: String = "CN", to: String, hs: String = "610910", on day: String, _ target: Money,
    rules: String? = nil, change: (inout Consignment) -> Void = { _ in }
  ) throws -> ReverseQuote {
    var folder: MemoryFolder?
    if let rules { folder = MemoryFolder(name: "own", files: [("tariffs.csv", rules)]) }
    let desk = try #require(CustomsDesk.open(over: folder).desk)
    var consignment = Consignment(
      from: from, to: to,
      goods: [Consignment.Goods(id: "1", code: try #require(HSCode(hs)), value: target)])
    consignment.day = Day(iso: day)
    change(&consignment)
    return try desk.values(landing: consignment, at: target, today: Day(daysSinceEpoch: 20_783))
  }

  @Test(
    "European Union before July 2026: nothing lands between 178.50 and what 150.01 EUR leads to")
  func europeanUnion() throws {
    let low = try Self.quote(to: "DE", on: "2026-06-30", Money(minorUnits: 17_850, .eur))
    #expect(low.answer.prices.map(\.price) == [15_000])
    let inside = try Self.quote(to: "DE", on: "2026-06-30", Money(180, .eur))
    #expect(inside.answer.prices.isEmpty)
    let zone = try #require(inside.zonesAtTarget.first)
    #expect(zone.before.price == 15_000 && zone.before.height == 17_850)
    #expect(zone.after.price == 15_001 && zone.rules.contains("eu-relief-150"))
    #expect(inside.text.contains("no value leads to it: 150.00 EUR leads to 178.50 EUR"))
  }

  @Test("European Union since July 2026: EUR 3 a line below 150 EUR")
  func threeEuros() throws {
    let quote = try Self.quote(to: "DE", on: "2026-10-15", Money(minorUnits: 12_257, .eur))
    #expect(quote.answer.prices.map(\.price) == [10_000])
    #expect(quote.answer.greyZones.first?.rules == ["eu-mfn", "eu-parcel-3eur"])
    #expect(quote.json.contains("\"value\": \"100.00\""))
  }

  @Test("goods that are free of duty are cheaper just above 150 EUR: two values land at the same")
  func twoValues() throws {
    let free = """
      rule,destination,layer,goods,charge,source,status
      free,EU,mfn,8471,0 %,own,given

      """
    let quote = try Self.quote(
      to: "DE", hs: "847130", on: "2026-10-15", Money(180, .eur), rules: free)
    // (v + 3) * 1.19 = 180 and v * 1.19 = 180.
    #expect(quote.answer.prices.map(\.price) == [14_826, 15_126])
    let zone = try #require(quote.zonesAtTarget.first)
    #expect(!zone.isGap && zone.rules == ["eu-parcel-3eur", "free"])
    #expect(quote.text.contains("two of them lead to what lies between"))
    #expect(quote.json.contains("two_values"))
  }

  @Test(
    "China's post: nothing lands between 250 and 300 CNY at 20 %, since 50 CNY are not collected")
  func china() throws {
    let cny = try #require(Currency(code: "CNY"))
    let quote = try Self.quote(
      from: "JP", to: "CN", hs: "330499", on: "2026-10-15", Money(280, cny)
    ) {
      $0.facts = ["post"]
      $0.goods[0].content = try? Consignment.Content("50 g")
    }
    #expect(quote.answer.prices.isEmpty)
    let zone = try #require(quote.zonesAtTarget.first)
    #expect(zone.rules == ["cn-post"])
    #expect(zone.before.height == 25_002 && zone.after.height == 30_004)
  }

  @Test("China out of bond: above 5,000 CNY in one sale the reliefs end, and the rules are named")
  func bonded() throws {
    let cny = try #require(Currency(code: "CNY"))
    let quote = try Self.quote(
      from: "DE", to: "CN", hs: "330499", on: "2026-10-15", Money(5800, cny)
    ) {
      $0.treatment = .bonded
      $0.goods[0].content = try? Consignment.Content("1000 g")
    }
    let zone = try #require(quote.zonesAtTarget.first)
    #expect(zone.isGap && zone.before.price == 500_000 && zone.after.price == 500_001)
    #expect(zone.rules.contains("cn-cbec-duty") && zone.rules.contains("cn-cbec-vat"))
    #expect(quote.text.contains("goods with freight and insurance of at most 5000.00 CNY"))
  }

  @Test(
    "a value may be looked for in another currency than its target’s; the cascade stands below it")
  func otherCurrency() throws {
    let quote = try Self.quote(to: "DE", on: "2026-10-15", Money(60, .eur)) {
      $0.goods[0].value = .zero(.cny)
    }
    let price = try #require(quote.answer.prices.first)
    #expect(quote.currency == .cny && price.height == 6000 && price.price > 30_000)
    #expect(quote.text.contains("eu-parcel-3eur") && quote.text.contains("landed cost 60.00 EUR"))
    #expect(quote.json.contains("\"totals\""))
  }

  @Test("Singapore until 2022: nothing lands between 400 and 428 SGD")
  func singapore() throws {
    let sgd = try #require(Currency(code: "SGD"))
    let quote = try Self.quote(to: "SG", on: "2022-06-15", Money(420, sgd))
    let zone = try #require(quote.zonesAtTarget.first)
    #expect(zone.before.height == 40_000 && zone.after.height == 42_801)
  }

  @Test("a target below freight and its tax is out of reach, and says the least")
  func belowFreight() throws {
    let quote = try Self.quote(to: "DE", on: "2026-10-15", Money(3, .eur)) {
      $0.freight = Money(4, .eur)
    }
    #expect(quote.answer.prices.isEmpty && quote.zonesAtTarget.isEmpty)
    #expect(quote.text.contains("no value leads to it: the least is 8.33 EUR"))
  }

  @Test("a discount is what the value must reach at least")
  func discount() throws {
    let quote = try Self.quote(to: "DE", on: "2026-06-15", Money(minorUnits: 2380, .eur)) {
      $0.discount = Money(10, .eur)
    }
    #expect(quote.answer.prices.map(\.price) == [3000])
  }

  @Test("several units: the target is of one, heights are of all")
  func quantity() throws {
    let few = try Self.quote(to: "DE", on: "2026-06-15", Money(minorUnits: 1190, .eur)) {
      $0.goods[0].quantity = 10
    }
    #expect(few.answer.prices.map(\.price) == [1000] && few.answer.prices[0].height == 11_900)
  }

  @Test("two lines of goods have no one value")
  func severalLines() throws {
    #expect(throws: CustomsDeskError.self) {
      try Self.quote(to: "DE", on: "2026-06-15", Money(30, .eur)) { $0.goods += $0.goods }
    }
  }
}
