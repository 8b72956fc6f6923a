import Commerce
import Portolan
import ScenarioIO
import Testing

/// Published fees out of the shipped tables, to the cent, and questions that have no answer.
@Suite struct FeeDeskTests {
  static let desk = FeeDesk.open().desk
  static let day = Day(iso: "2026-11-01") ?? Day(daysSinceEpoch: 0)

  private func quote(
    _ platform: String, _ market: String, _ minorUnits: Int64, _ currency: String,
    _ change: (inout FeeQuery) -> Void = { _ in }
  ) throws -> FeeQuote {
    let currency = try #require(Currency(code: currency))
    var query = FeeQuery(
      platform: platform, market: market, price: Money(minorUnits: minorUnits, currency))
    change(&query)
    return try #require(Self.desk).quote(query, today: Self.day)
  }

  private func fees(
    _ platform: String, _ market: String, _ minorUnits: Int64, _ currency: String,
    _ change: (inout FeeQuery) -> Void = { _ in }
  ) throws -> Money {
    try quote(platform, market, minorUnits, currency, change).fees
  }

  @Test("WE39: TikTok Shop UK adds back what it discounts: 9 % of 95 (docs.m2ecloud.com)")
  func tikTokUK() throws {
    let fees = try fees("tiktok-shop", "uk", 10_000, "GBP") {
      $0.sellerDiscount = Money(10, .gbp)
      $0.platformDiscount = Money(10, .gbp)
      $0.shipping = Money(5, .gbp)
    }
    #expect(fees == Money(minorUnits: 855, .gbp))
  }

  @Test("WE41: Amazon US takes 15 % of price and shipping (techvail.com)")
  func amazonUS() throws {
    let fees = try fees("amazon", "us", 2_000, "USD") {
      $0.shipping = Money(5, .usd)
      $0.day = Day(iso: "2025-06-30")
    }
    #expect(fees == Money(minorUnits: 375, .usd))
  }

  @Test(
    "WE43: Shopify Basic takes 2.9 % and 0.30 (OpenAccountants, integration sample)",
    arguments: [(4_999, 175, 4_824), (12_999, 407, 12_592)] as [(Int64, Int64, Int64)])
  func shopify(price: Int64, fee: Int64, net: Int64) throws {
    let quote = try quote("shopify", "us", price, "USD")
    #expect(quote.fees == Money(minorUnits: fee, .usd))
    #expect(quote.net == Money(minorUnits: net, .usd))
  }

  @Test("WE44: Shopee’s technology fee is 5 % since 2026-02-02 (56ok.com)")
  func shopee() throws {
    let all = try fees("shopee", "my", 10_000, "MYR")
    let before = try fees("shopee", "my", 10_000, "MYR") { $0.day = Day(iso: "2026-02-01") }
    #expect(all.minorUnits - before.minorUnits == 500)
    let earlier = try quote("shopee", "my", 10_000, "MYR") { $0.day = Day(iso: "2026-02-01") }
    #expect(earlier.warnings.contains { $0.contains("no technology fee is known") })
  }

  @Test(
    "Amazon’s clothing has a cliff at 15 and 20 USD",
    arguments: [(1_500, 75), (1_501, 150), (2_000, 200), (2_001, 340)] as [(Int64, Int64)])
  func clothing(price: Int64, fee: Int64) throws {
    #expect(
      try fees("amazon", "us", price, "USD") { $0.category = "clothing" }
        == Money(minorUnits: fee, .usd))
  }

  @Test("The rates of Amazon Europe changed on 2025-12-15, and above 20 EUR most goods’ rate holds")
  func amazonEurope() throws {
    let fee = { (cents: Int64, day: String) in
      try fees("amazon", "de", cents, "EUR") {
        ($0.category, $0.day) = ("clothing", Day(iso: day))
      }.minorUnits
    }
    #expect(try fee(1_500, "2025-12-14") == 120 && fee(1_500, "2025-12-15") == 75)
    #expect(try fee(2_000, "2025-12-14") == 300 && fee(2_000, "2025-12-15") == 200)
    #expect(try fee(2_001, "2025-12-15") == 300)
  }

  @Test("Amazon US takes at least 0.30 USD")
  func minimum() throws {
    #expect(try fees("amazon", "us", 199, "USD") == Money(minorUnits: 30, .usd))
    #expect(try fees("amazon", "us", 300, "USD") == Money(minorUnits: 45, .usd))
  }

  @Test("Walmart’s jewelry is marginal: 20 % of 250 and 5 % of the rest")
  func jewelry() throws {
    let fee = { (cents: Int64) in
      try fees("walmart", "us", cents, "USD") { $0.category = "jewelry" }.minorUnits
    }
    #expect(try fee(25_000) == 5_000 && fee(30_000) == 5_250)
  }

  @Test("eBay takes its share of the sales tax too; 25 USD paid 3.71 in 2024")
  func eBay() throws {
    let fee = { (day: String, tax: Int64) in
      try fees("ebay", "us", 2_500, "USD") {
        $0.day = Day(iso: day)
        $0.salesTax = Money(tax, .usd)
      }.minorUnits
    }
    #expect(try fee("2024-06-01", 0) == 371 && fee("2024-06-01", 2) == 398)
    #expect(try fee("2026-06-01", 0) == 380)
  }

  @Test("A box of large standard size up to a pound pays 4.60 between 10 and 50 USD")
  func fulfilment() throws {
    let charge = { (cents: Int64, milligrams: Int64) in
      let quote = try quote("amazon", "us", cents, "USD") {
        $0.milligrams = milligrams
        $0.size = PackedSize(
          lengthCentimetres: 20, widthCentimetres: 15, heightCentimetres: 5)
      }
      return try fees("amazon", "us", cents, "USD").minorUnits - quote.fees.minorUnits
    }
    // With placement of 0.27; 1,500 cm³ at 139 in³/lb weigh less than the goods.
    #expect(try charge(3_000, 400_000) == -487)
    #expect(try charge(999, 400_000) == -401)
    #expect(try charge(5_001, 400_000) == -513)
    #expect(try charge(3_000, 500_000) == -607)
  }

  @Test("Ranges are said")
  func ranges() throws {
    let shopee = try quote("shopee", "th", 10_000, "THB")
    #expect(shopee.warnings.contains { $0.contains("5 % to 7 %") })
    let tmall = try quote("tmall-global", "cn", 10_000, "CNY")
    #expect(tmall.warnings.contains { $0.contains("0.5 % to 8 %") })
    #expect(tmall.warnings.contains { $0.contains("30000.00 CNY to 60000.00 CNY") })
    let clean = try quote("tiktok-shop", "uk", 10_000, "GBP") { $0.category = "beauty" }
    #expect(!clean.warnings.contains { $0.contains("source leaves it") })
  }

  @Test("What is not known is said and never reckoned at zero in silence")
  func unknown() throws {
    let brazil = try quote("mercado-libre", "br", 10_000, "BRL")
    #expect(brazil.fees.minorUnits == 0)
    #expect(brazil.warnings.contains { $0.contains("mercado-libre-br-referral") })
    let canada = try quote("walmart", "ca", 10_000, "CAD")
    #expect(canada.warnings.contains { $0.contains("no referral fee is known at walmart-ca") })
    let turkey = try quote("amazon", "tr", 10_000, "TRY") { $0.milligrams = 100_000 }
    #expect(turkey.warnings.contains { $0.contains("no fulfilment fee is known at amazon-tr") })
    let aged = try quote("amazon", "us", 10_000, "USD") { $0.occasions = ["aged_stock"] }
    #expect(
      aged.warnings.contains {
        $0.contains("the aged stock fee") && $0.contains("0.50 USD to 6.90 USD")
      })
  }

  @Test(
    "Names that are not known are refused with the nearest one",
    arguments: [
      ("amazn", "us", nil, "did you mean `amazon`?"), ("amazon", "uss", nil, "did you mean `us`?"),
      ("amazon", "us", "clothes", "did you mean `clothing`?"),
      ("amazon", "us", "xyzzy", "known: baby, beauty, clothing"),
      ("temu", "us", "clothing", "leave --category out"),
    ] as [(String, String, String?, String)])
  func unknownNames(platform: String, market: String, category: String?, said: String) throws {
    let error = #expect(throws: FeeDeskError.self) {
      try quote(platform, market, 1_000, "USD") { $0.category = category }
    }
    #expect(error?.description.contains(said) == true, "\(error?.description ?? "")")
  }

  @Test("A fee in a currency without a rate is refused, and a rate given helps")
  func currencyWithoutRate() throws {
    let error = #expect(throws: FeeDeskError.self) { try quote("amazon", "us", 10_000, "VND") }
    #expect(error?.description.contains("--rate USD/VND=") == true)
    let rate = try Quantity.rate("USD/VND=26000")
    #expect(try fees("amazon", "us", 1_000_000, "VND") { $0.rates = [rate] }.minorUnits == 150_000)
  }

  @Test("Discounts beyond the price are refused")
  func discounts() throws {
    let error = #expect(throws: FeeDeskError.self) {
      try quote("amazon", "us", 1_000, "USD") { $0.sellerDiscount = Money(11, .usd) }
    }
    #expect(error?.description == "the discounts exceed the price of 10.00 USD by 1.00 USD")
  }

  @Test("A scenario’s fees hold before the shipped ones")
  func scenario() throws {
    let folder = MemoryFolder(
      name: "mine",
      files: ScenarioTemplate.minimal.filter { $0.path != "fees.csv" } + [
        (
          "fees.csv",
          "fee,platform,store,kind,amount\nmine,amazon,,referral,12 %\n"
            + "mine-us,amazon,us-amazon,referral,10 %\n"
        )
      ])
    let desk = try #require(FeeDesk.open(over: folder).desk)
    var query = FeeQuery(platform: "amazon", market: "us", price: Money(100, .usd))
    #expect(try desk.quote(query, today: Self.day).fees == Money(12, .usd))
    query.store = "us-amazon"
    #expect(try desk.quote(query, today: Self.day).fees == Money(10, .usd))
    query.market = "de"
    #expect(throws: FeeDeskError.self) { try desk.quote(query, today: Self.day) }
    query.store = "nowhere"
    #expect(throws: FeeDeskError.self) { try desk.quote(query, today: Self.day) }
  }

  @Test("A broken table of fees is told and opens no desk")
  func broken() {
    let folder = MemoryFolder(
      name: "mine",
      files: ScenarioTemplate.minimal + [
        ("fees.csv", "fee,platform,kind,amount\nx,amazon,referral,15\n")
      ])
    let opening = FeeDesk.open(over: folder)
    #expect(opening.desk == nil)
    #expect(opening.diagnostics.contains { $0.code.id == "E0203" })
  }
}
