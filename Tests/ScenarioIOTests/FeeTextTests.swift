import Commerce
import Testing

@testable import ScenarioIO

/// Fees as tables write them, and the user's over the shipped ones.
@Suite struct FeeTextTests {
  private func amount(_ text: String) throws -> FeeRule.Amount {
    try FeeText.amount(text, of: .grossPrice).get()
  }

  @Test(
    "An amount is read and told again in the same words",
    arguments: [
      "8 %", "12.35 %", "0 %", "0.30 USD", "2.9 % + 0.30 USD",
      "5 % to 15.00 USD; 10 % to 20.00 USD; 17 %", "marginal 20 % to 250.00 USD; 5 %",
      "13.6 % + 0.30 USD to 10.00 USD; 13.6 % + 0.40 USD", "3.74 USD to 9.99 USD; 4.60 USD",
      "0.78 USD per ft3", "30.00 EUR per m3", "unknown",
    ])
  func amounts(text: String) throws {
    #expect(try "\(amount(text))" == text)
  }

  @Test(
    "What is no amount of a fee is refused",
    arguments: [
      "", "8", "8 % + 2 %", "0.30 USD + 8 %", "8 % inside", "4 USD per parcel", "5 % per ft3",
      "5 % to 15 USD; 10 % to 20 EUR; 17 %", "5 %; 10 % to 20 USD", "5 % to 15 USD;",
      "marginal 2.9 % + 0.30 USD", "-8 %", "8 % to -15 USD", "unknown to 15 USD",
    ])
  func noAmounts(text: String) {
    #expect(throws: ValueProblem.self) { try amount(text) }
  }

  @Test("Shares and sums are told apart; what is unknown stands in the place of a share")
  func forms() throws {
    #expect(try amount("8 %").isShare && amount("2.9 % + 0.30 USD").isShare)
    #expect(try !amount("0.30 USD").isShare && amount("unknown").isShare)
    #expect(try amount("0.30 USD").plainSum == Money(minorUnits: 30, .usd))
    #expect(try amount("0.30 USD to 10 USD; 0.40 USD").plainSum == nil)
  }

  @Test("Boxes, divisors and seasons")
  func fits() throws {
    let box = try FeeFitText.box("18x14x0.75 in").get()
    #expect(abs(box.heightCentimetres - 1.905) < 1e-12)
    let divisor = try FeeFitText.divisor("139 in3/lb").get()
    #expect(abs(divisor - 5_021.6) < 0.1)
    #expect(try FeeFitText.divisor("5000 cm3/kg").get() == 5_000)
    #expect(try FeeFitText.season("oct-Dec").get() == FeeSeason(first: 10, last: 12))
    for text in ["Oct", "Oct-Nov-Dec", "10-12", ""] {
      #expect(throws: ValueProblem.self) { try FeeFitText.season(text).get() }
    }
  }

  private func fees(_ table: String) throws -> [FeeRule] {
    let folder = MemoryFolder(
      name: "test",
      files: ScenarioTemplate.minimal.filter { $0.path != "fees.csv" } + [("fees.csv", table)])
    let result = SmallVocabulary.loader.load(folder: folder)
    return try #require(result.scenario, "\(TemplateTests.text(result))").fees
  }

  @Test("Who gives a shipped fee another amount means that, and no range")
  func rangeGoesWithTheAmount() throws {
    let shipped = try fees("fee,platform,kind,amount\n").first { $0.id == "amazon-referral" }
    #expect(shipped?.range?.description == "8 % to 20 %")
    let own = try fees("fee,platform,kind,amount\namazon-referral,amazon,referral,12 %\n")
      .first { $0.id == "amazon-referral" }
    #expect(own?.range == nil && own?.amount.description == "12 %")
  }

  @Test(
    "A row for all goods displaces shipped ones for a market or a size, and none for a category")
  func ownRowsPrevail() throws {
    let shipped = Set(try fees("fee,platform,kind,amount\n").map(\.id))
    #expect(shipped.contains("amazon-us-referral"))
    #expect(shipped.contains("amazon-us-fulfilment-large-standard-1lb"))
    let own = Set(
      try fees(
        """
        fee,platform,market,kind,amount
        mine,amazon,,referral,12 %
        mine-us,amazon,us,fulfilment,5 USD

        """
      ).map(\.id))
    #expect(
      shipped.subtracting(own) == [
        "amazon-referral", "amazon-us-referral", "amazon-us-fulfilment",
        "amazon-us-fulfilment-small-standard", "amazon-us-fulfilment-large-standard-1lb",
        "amazon-us-fulfilment-large-standard", "amazon-us-fulfilment-small-bulky",
        "amazon-us-fulfilment-large-bulky",
      ])
    #expect(own.contains("amazon-us-referral-clothing") && own.contains("mine-us"))
  }

  @Test("A dated row displaces only what lies inside its dates")
  func datedRows() throws {
    let own = Set(
      try fees(
        """
        fee,platform,category,kind,amount,from
        mine,amazon,,fulfilment,5 USD,2027-01-01

        """
      ).map(\.id))
    #expect(own.contains("amazon-us-fulfilment") && own.contains("mine"))
  }

  @Test(
    "Fees of returns, storage and other things that plans have settings for stay out of a scenario")
  func unplannedKinds() throws {
    let kinds = Set(try fees("fee,platform,kind,amount\n").map(\.kind))
    #expect(kinds.isSubset(of: [.referral, .payment, .fulfilment, .placement, .subscription]))
  }
}
