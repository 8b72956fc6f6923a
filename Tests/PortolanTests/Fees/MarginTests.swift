import Commerce
import LandedCost
import ScenarioIO
import Testing

@testable import Portolan

/// Prices found for a margin, each led forward again through the fees of the platform.
@Suite("Reverse: prices that keep a margin")
struct MarginTests {
  private static let today = Day(daysSinceEpoch: 20_758)  // 2026-11-01

  private static func quote(
    _ query: FeeQuery, margin: Int64, cost: Money, tax: Int64 = 0
  ) throws -> ReverseQuote {
    let desk = try #require(FeeDesk.open().desk)
    return try desk.prices(
      keeping: MarginGoal(partsPerMillion: margin, cost: cost, taxPartsPerMillion: tax), of: query,
      today: today)
  }

  /// What is kept at a price, by the fees of a plain quote.
  private static func kept(_ query: FeeQuery, price: Int64, cost: Money) throws -> Int64 {
    let desk = try #require(FeeDesk.open().desk)
    var query = query
    query.price = Money(minorUnits: price, query.price.currency)
    return price - (try desk.quote(query, today: today).fees.minorUnits) - cost.minorUnits
  }

  private static func clothing() -> FeeQuery {
    var query = FeeQuery(platform: "amazon", market: "us", price: .zero(.usd))
    query.category = "clothing"
    return query
  }

  @Test(
    "the price keeps the margin, and a cent less does not",
    arguments: [50_000, 100_000, 250_000, 400_000, 600_000, 800_000] as [Int64])
  func forward(margin: Int64) throws {
    let cost = Money(8, .usd)
    let quote = try Self.quote(Self.clothing(), margin: margin, cost: cost)
    #expect(!quote.answer.prices.isEmpty)
    for price in quote.answer.prices.map(\.price) {
      let kept = try Self.kept(Self.clothing(), price: price, cost: cost)
      #expect(kept * 1_000_000 >= margin * price)
      let less = try Self.kept(Self.clothing(), price: price - 1, cost: cost)
      let isAtStep = quote.answer.greyZones.contains { $0.after.price == price }
      #expect(isAtStep || less * 1_000_000 < margin * (price - 1))
    }
  }

  @Test("around a tier of the whole price two prices keep the same, and the fee is named")
  func twoPrices() throws {
    let quote = try Self.quote(Self.clothing(), margin: 400_000, cost: Money(8, .usd))
    // Up to 15 USD the fee is 5 %, up to 20 USD 10 %: 8 / 0.55 and 8 / 0.50.
    #expect(quote.answer.prices.map(\.price) == [1455, 1600])
    let zone = try #require(quote.zonesAtTarget.first)
    #expect(zone.before.price == 1500 && zone.after.price == 1501 && !zone.isGap)
    #expect(zone.rules == ["amazon-us-referral-clothing"])
    #expect(quote.text.contains("two of them lead to what lies between"))
    #expect(quote.warnings.contains { $0.contains("amazon-us-referral-clothing") })
  }

  @Test("tax inside the price is none of the seller’s")
  func taxInside() throws {
    let query = FeeQuery(platform: "amazon", market: "de", price: .zero(.eur))
    let quote = try Self.quote(query, margin: 250_000, cost: Money(8, .eur), tax: 190_000)
    // 15 % of 16.66 are 2.50, 14.00 are left without tax: 14.00 - 2.50 - 8.00 = 3.50.
    #expect(quote.answer.prices.map(\.price) == [1666])
    #expect(quote.answer.prices[0].height == 250_000)
    let without = try Self.quote(query, margin: 250_000, cost: Money(8, .eur))
    #expect(without.text.contains("--tax-inside gives none"))
  }

  @Test("a margin that fees leave to no price says the most that any does")
  func outOfReach() throws {
    let quote = try Self.quote(Self.clothing(), margin: 900_000, cost: Money(8, .usd))
    #expect(quote.answer.prices.isEmpty)
    #expect(quote.text.contains("no price leads to it: the most is 82"))
  }

  @Test("a cost in another currency is changed; a negative one is refused")
  func cost() throws {
    let cny = try #require(Currency(code: "CNY"))
    let quote = try Self.quote(Self.clothing(), margin: 250_000, cost: Money(60, cny))
    #expect(quote.answer.prices.first.map { $0.price > 1000 && $0.price < 1500 } == true)
    #expect(throws: FeeDeskError.self) {
      try Self.quote(Self.clothing(), margin: 250_000, cost: Money(-1, .usd))
    }
  }
}
