import Commerce
import LandedCost
import ScenarioIO
import Testing

@testable import Portolan

/// Prices found for the margin of a parcel, each led forward again by the exact cascade and the fees.
@Suite("Reverse: prices that keep a margin after duty and tax")
struct ParcelMarginTests {
  private static func consignment(
    to: String, hs: String = "610910", _ incoterm: Consignment.Incoterm = .ddp,
    on day: String = "2026-10-15"
  ) throws -> Consignment {
    var consignment = Consignment(
      from: "CN", to: to,
      goods: [Consignment.Goods(id: "1", code: try #require(HSCode(hs)), value: .zero(.eur))])
    consignment.incoterm = incoterm
    consignment.day = Day(iso: day)
    return consignment
  }

  private static func quote(
    _ consignment: Consignment, margin: Int64, cost: Money, on platform: String? = nil,
    category: String? = nil
  ) throws -> ReverseQuote {
    let customs = try #require(CustomsDesk.open().desk)
    let desk = try #require(FeeDesk.open(beside: customs).desk)
    return try desk.prices(
      keeping: MarginGoal(partsPerMillion: margin, cost: cost), of: consignment,
      on: platform.map { SaleListing(platform: $0, category: category) },
      today: Day(daysSinceEpoch: 20_783))
  }

  @Test("Germany, the seller pays: 3 EUR of duty are his, the tax is inside the price shown")
  func germany() throws {
    let quote = try Self.quote(
      Self.consignment(to: "DE"), margin: 250_000, cost: Money(12, .eur), on: "amazon")
    let price = try #require(quote.answer.prices.first)
    #expect(quote.answer.prices.count == 1)
    // p + 19 % shown; 15 % of that to the platform: 0.8215 p - 15 = 0.25 p.
    #expect(price.price == 2624)
    // 26.24 + 4.99 = 31.23, of which 4.68; 26.24 - 3.00 - 4.68 - 12.00 = 6.56.
    #expect(price.height == 250_000)
    for text in ["eu-parcel-3eur", "31.23", "4.99", "4.68", "6.56"] {
      #expect(quote.text.contains(text), "\(text) in \(quote.text)")
    }
    #expect(quote.json.contains("\"left\": \"6.56\""))
  }

  @Test("the buyer pays at the door: neither duty nor tax is the seller’s")
  func delivered() throws {
    let quote = try Self.quote(
      Self.consignment(to: "DE", .dap), margin: 250_000, cost: Money(12, .eur))
    #expect(quote.answer.prices.map(\.price) == [1600])
    #expect(quote.text.contains("the buyer pays customs"))
  }

  @Test(
    "the price found keeps the margin by the exact engine, and a cent less does not",
    arguments: ["DE", "US", "JP", "BR", "CN", "SG", "GB"], [100_000, 300_000, 550_000] as [Int64])
  func forward(country: String, margin: Int64) throws {
    let cost = Money(9, .usd)
    let consignment = try Self.consignment(to: country)
    let quote = try Self.quote(consignment, margin: margin, cost: cost)
    let desk = try #require(CustomsDesk.open().desk)
    func kept(_ price: Int64) throws -> (left: FixedPoint, revenue: FixedPoint) {
      var priced = consignment
      priced.goods[0].value = Money(minorUnits: price, quote.currency)
      let request = try desk.request(priced, today: Day(daysSinceEpoch: 20_783))
      let own = LandedCostRequest(
        day: request.day, destination: request.destination, treatment: request.treatment,
        importer: .seller, lines: request.lines, declaration: request.declaration,
        exchange: request.exchange)
      let answer = try desk.book.landedCost(of: own)
      let left =
        answer.lines[0].goods - FixedPoint(answer.total(.seller))
        - (try request.exchange.convert(cost))
      return (left, answer.lines[0].goods)
    }
    for price in quote.answer.prices.map(\.price) {
      let at = try kept(price)
      #expect(at.left.units * 1_000_000 >= at.revenue.units * Int128(margin), "\(price)")
      let below = try kept(price - 1)
      #expect(
        below.left.units * 1_000_000 < below.revenue.units * Int128(margin)
          || quote.answer.greyZones.contains { $0.after.price == price }, "\(price)")
    }
    #expect(
      !quote.answer.prices.isEmpty || !quote.zonesAtTarget.isEmpty || quote.text.contains("most"))
  }

  @Test("tiers of fees beside duty: two prices keep the same, and the fee’s rule is named in words")
  func twoPrices() throws {
    let quote = try Self.quote(
      Self.consignment(to: "US"), margin: 230_000, cost: Money(5, .usd), on: "amazon",
      category: "clothing")
    #expect(quote.answer.prices.count >= 2, "\(quote.text)")
    let zone = try #require(quote.zonesAtTarget.first)
    #expect(zone.before.price == 1500 && zone.after.price == 1501 && !zone.isGap)
    #expect(zone.rules == ["amazon-us-referral-clothing"])
    #expect(quote.text.contains("referral fee, 5 % to 15.00 USD"))
  }

  @Test("a margin that no price keeps says the most")
  func outOfReach() throws {
    let quote = try Self.quote(
      Self.consignment(to: "US"), margin: 900_000, cost: Money(5, .usd), on: "amazon")
    #expect(quote.answer.prices.isEmpty && quote.text.contains("no price leads to it: the most is"))
  }

  @Test(
    "goods in bulk, at home, with a discount, of two lines or of an unknown platform are refused")
  func refusals() throws {
    var bulk = try Self.consignment(to: "DE")
    bulk.treatment = .bulkEntry
    var domestic = bulk
    domestic.treatment = .domestic
    var discounted = try Self.consignment(to: "DE")
    discounted.discount = Money(1, .eur)
    var two = try Self.consignment(to: "DE")
    two.goods += two.goods
    for refused in [bulk, domestic, discounted, two] {
      #expect(throws: CustomsDeskError.self) {
        try Self.quote(refused, margin: 100_000, cost: Money(1, .eur))
      }
    }
    #expect(throws: CustomsDeskError.self) {
      try Self.quote(
        Self.consignment(to: "DE"), margin: 100_000, cost: Money(1, .eur), on: "amazn")
    }
    #expect(throws: CustomsDeskError.self) {
      try Self.quote(Self.consignment(to: "DE"), margin: 100_000, cost: Money(-1, .eur))
    }
  }
}
