import Commerce
import LandedCost
import Testing

@Suite struct BadInputTests {
  private let day = "2027-01-04"

  private func code(
    _ lines: [GoodsLine], on day: String = "2027-01-04", freight: Int64 = 0,
    charge: TariffRule.Charge = .adValorem(partsPerMillion: 10_000, base: .goods)
  ) throws -> LandedCostError.Code? {
    let book = RuleBook(rules: [try rule("duty", "duty", charge, from: "2026-01-01")])
    return failure {
      _ = try book.landedCost(of: try consignment(lines, on: day, freight: freight))
    }?
    .code
  }

  @Test("A code that no tariff has", arguments: ["77", "6109", "770100", "990300", "001122"])
  func unknownCode(_ goods: String) throws {
    #expect(try code([try line("x", goods, value: 100)]) == .unknownGoodsCode)
  }

  @Test("Quantities, weights and amounts that are none")
  func numbers() throws {
    #expect(try code([try line(quantity: 0, value: 100)]) == .badQuantity)
    #expect(try code([try line(value: 100, grams: -1)]) == .badWeight)
    #expect(try code([try line(value: -1)]) == .badAmount)
    #expect(try code([try line(value: 1, price: -1)]) == .badAmount)
    #expect(try code([try line(value: 1)], freight: -1) == .badAmount)
  }

  @Test("Amounts beyond the arithmetic are refused, not wrapped round")
  func overflow() throws {
    #expect(try code([try line(quantity: .max, value: .max)]) == .amountOutOfRange)
    let huge = TariffRule.Charge.adValorem(partsPerMillion: .max, base: .goods)
    #expect(try code([try line(value: 1_000_000_000)], charge: huge) == .amountOutOfRange)
    let levy = TariffRule.Charge.perKilogram(Money(1_000_000, .usd))
    #expect(
      try code([try line(quantity: 1_000_000, value: 1, grams: .max / 1000)], charge: levy)
        == .amountOutOfRange)
  }

  @Test("No lines, and two of one name")
  func lines() throws {
    #expect(try code([]) == .badLines)
    #expect(try code([try line("x", value: 1), try line("x", value: 2)]) == .badLines)
  }

  @Test("A day before the first rule")
  func earlyDay() throws {
    #expect(try code([try line(value: 100)], on: "2025-12-31") == .dayBeforeRules)
    #expect(try code([try line(value: 100)], on: "2026-01-01") == nil)
  }

  @Test("A currency without a rate")
  func currency() throws {
    #expect(try code([try line(value: 100, currency: .eur)]) == .missingExchangeRate)
  }

  @Test("A rate on the buyer's price in bulk asks for the price")
  func price() throws {
    let charge = TariffRule.Charge.adValorem(partsPerMillion: 10_000, base: .price)
    #expect(try code([try line(value: 100)], charge: charge) == .missingPrice)
    #expect(try code([try line(value: 100, price: 300)], charge: charge) == nil)
  }
}
