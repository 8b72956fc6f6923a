import Commerce
import LandedCost
import Testing

/// What is found for a target, against every price tried one by one.
@Suite("Reverse: against every price tried")
struct PriceInversionTests {
  /// Prices that are tried: far beyond all limits of the books.
  private static let tried: ClosedRange<Int64> = 0...900

  /// Books whose limits lie within a few dollars, so that all prices can be tried.
  static let books: [(String, [TariffRule])] = {
    func value(_ comparison: TariffCondition.Comparison, _ cents: Int64) -> TariffCondition {
      .value(.goods, comparison, Money(minorUnits: cents, .usd))
    }
    let vat = { try rule("vat", "vat", .adValorem(partsPerMillion: 190_000, base: .cifAndDuty)) }
    let duty = { (limits: TariffLimits) in
      try rule("duty", "duty", .adValorem(partsPerMillion: 120_000, base: .cif), limits: limits)
    }
    let books: [(String, () throws -> [TariffRule])] = [
      ("one rate", { [try duty(.none), try vat()] }),
      (
        "relief up to a value",
        {
          [
            try duty(.none), try vat(),
            try rule(
              "relief", "duty", .adValorem(partsPerMillion: 0, base: .cif),
              when: [value(.atMost, 300)]),
          ]
        }
      ),
      (
        "a sum below a value and nothing above",
        {
          [
            try vat(), try rule("free", "duty", .adValorem(partsPerMillion: 0, base: .cif)),
            try rule(
              "sum", "duty", .perParcel(Money(minorUnits: 50, .usd)), when: [value(.below, 400)]),
          ]
        }
      ),
      (
        "another rate that leads on without a jump",
        {
          [
            try rule(
              "high", "duty", .adValorem(partsPerMillion: 600_000, base: .goods),
              limits: TariffLimits(allowance: Money(minorUnits: 80, .usd))),
            try rule(
              "low", "duty", .adValorem(partsPerMillion: 200_000, base: .goods),
              when: [value(.atMost, 200)]),
          ]
        }
      ),
      (
        "a charge that is not collected while it is small",
        { [try duty(TariffLimits(exemptUpTo: Money(minorUnits: 20, .usd))), try vat()] }
      ),
      (
        "charges that are waived together",
        {
          let limits = TariffLimits(waivedBelow: Money(minorUnits: 70, .usd))
          return [
            try duty(limits),
            try rule(
              "vat", "vat", .adValorem(partsPerMillion: 150_000, base: .cifAndDuty), limits: limits),
          ]
        }
      ),
      (
        "a least and a most",
        {
          [
            try duty(
              TariffLimits(
                minimum: Money(minorUnits: 15, .usd), maximum: Money(minorUnits: 45, .usd))),
            try vat(),
          ]
        }
      ),
      (
        "two limits, one of them of goods with freight",
        {
          [
            try vat(), try duty(.none),
            try rule(
              "post", "duty", .perParcel(Money(minorUnits: 90, .usd)),
              when: [.value(.cif, .atMost, Money(minorUnits: 250, .usd))]),
            try rule(
              "luxury", "consumption", .adValorem(partsPerMillion: 300_000, base: .cif),
              when: [value(.above, 500)]),
          ]
        }
      ),
    ]
    return books.compactMap { name, rules in (try? rules()).map { (name, $0) } }
  }()

  /// Landed cost of all prices tried, in cents.
  private struct Tried {
    let corridor: CompiledCorridor
    let order: OrderAmounts
    let heights: [Int64]

    init(_ rules: [TariffRule], quantity: Int64, freight: Int64) throws {
      let terms = CorridorTerms(
        market: market(), goods: try #require(HSCode("610910")), origin: "CN", treatment: .parcel,
        importer: .buyer, exchange: ExchangeTable(into: .usd))
      corridor = try CompiledCorridor(
        RuleBook(rules: rules), terms, on: try #require(Day(iso: "2027-01-04")))
      var order = OrderAmounts()
      order.quantity = quantity
      order.freight = FixedPoint(Money(minorUnits: freight, .usd))
      self.order = order
      var heights: [Int64] = []
      for price in tried {
        order.goods = FixedPoint(Money(minorUnits: price * quantity, .usd))
        heights.append(
          try corridor.charges(on: order).landed.rounded(to: .usd).minorUnits)
      }
      self.heights = heights
    }

    func answer(_ target: Int64) throws -> ReverseAnswer {
      try corridor.valuesLanding(at: target, order, in: .usd, ExchangeTable(into: .usd))
    }
  }

  @Test(
    "every target is met by the prices that meet it, else lies in a gap or between two cents",
    arguments: books.map(\.0), [Int64(1), 3])
  func everyTarget(name: String, quantity: Int64) throws {
    let rules = try #require(Self.books.first { $0.0 == name }).1
    let all = try Tried(rules, quantity: quantity, freight: 37)
    for target in all.heights[0]...(quantity * 900) {
      let answer = try all.answer(target)
      let found = answer.prices.filter(\.isExact).map(\.price)
      let meeting = all.heights.indices.filter { all.heights[$0] == target }.map(Int64.init)
      // Prices side by side that land at the same are named by the lowest.
      #expect(found == meeting.filter { !meeting.contains($0 - 1) }, "\(target)")
      for near in answer.prices where !near.isExact {
        #expect(near.height < target && all.heights[Int(near.price)] == Int64(near.height))
        #expect(all.heights[Int(near.price) + 1] > target, "\(target): \(near)")
      }
      if answer.prices.isEmpty {
        let zone = try #require(
          answer.greyZones.first { $0.contains(Int128(target)) }, "\(target) is nowhere")
        #expect(zone.isGap && !zone.rules.isEmpty)
      }
    }
  }

  @Test("below freight and its taxes no price is found, and the least is told")
  func belowFreight() throws {
    let all = try Tried(try #require(Self.books.first).1, quantity: 1, freight: 200)
    let answer = try all.answer(150)
    #expect(answer.prices.isEmpty && answer.greyZones.isEmpty)
    // 2.00 of freight, 0.24 of duty on it, 19 % of 2.24.
    #expect(answer.reach.lowerBound == 267)
  }

  @Test(
    "the lowest price that keeps a margin is found, though margins fall by cents of rounding",
    arguments: [50_000, 200_000, 250_000, 333_333, 500_000] as [Int64], books.map(\.0))
  func lowestPrice(margin: Int64, name: String) throws {
    let rules = try #require(Self.books.first { $0.0 == name }).1
    let exchange = ExchangeTable(into: .usd)
    let terms = CorridorTerms(
      market: market(pricesIncludeTax: true), goods: try #require(HSCode("610910")), origin: "CN",
      treatment: .parcel, importer: .seller, exchange: exchange)
    let corridor = try CompiledCorridor(
      RuleBook(rules: rules), terms, on: try #require(Day(iso: "2027-01-04")))
    let cost = FixedPoint(Money(minorUnits: 61, .usd))
    let answer = try corridor.prices(
      keeping: margin, of: PricedSale(order: OrderAmounts(), unitCost: cost, platform: nil))
    let lowest = try (Int64(1)...900).first { price in
      var order = OrderAmounts()
      order.goods = FixedPoint(Money(minorUnits: price, .usd))
      let charges = try corridor.charges(on: order)
      let left = order.goods - FixedPoint(Money(minorUnits: charges.borne, .usd)) - cost
      return left.units * 1_000_000 >= order.goods.units * Int128(margin)
    }
    if let lowest {
      #expect(answer.prices.first?.price == lowest || isStep(answer, at: lowest), "\(answer)")
    } else {
      #expect(answer.prices.allSatisfy { $0.price > 900 })
    }
  }

  /// Whether a margin leaps over the target just there.
  private func isStep(_ answer: ReverseAnswer, at price: Int64) -> Bool {
    answer.greyZones.contains { $0.isGap && $0.after.price == price }
  }

  @Test("a cost below zero is refused")
  func negativeCost() throws {
    let terms = CorridorTerms(
      market: market(), goods: try #require(HSCode("610910")), origin: "CN", treatment: .parcel,
      importer: .seller, exchange: ExchangeTable(into: .usd))
    let corridor = try CompiledCorridor(
      RuleBook(rules: try #require(Self.books.first).1), terms,
      on: try #require(Day(iso: "2027-01-04")))
    let sale = PricedSale(
      order: OrderAmounts(), unitCost: FixedPoint(Money(-1, .usd)), platform: nil)
    #expect(failure { _ = try corridor.prices(keeping: 100_000, of: sale) }?.code == .badAmount)
  }
}
