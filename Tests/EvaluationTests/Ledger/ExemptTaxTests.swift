import Commerce
import Testing

@testable import Evaluation

/// Parcels whose tax of 20 % is not collected up to 50 CNY, until the exemption ends in week 52 of 78.
@Suite("A small tax that is not collected")
struct ExemptTaxTests {
  @Test("below the limit only sales after its end are taxed; above it all are")
  func exemption() throws {
    let below = try Self.taxOverSales(price: 250)
    let above = try Self.taxOverSales(price: 255)
    #expect(abs(above - 0.2 / 1.2) < 1e-9)
    #expect(below > 0.2 * above && below < 0.5 * above)
  }

  @Test("a price that a plan lifts over the limit is taxed from then on")
  func priceOverTheLimit() throws {
    let lifted = StageAction.price(SettingSelector(), factor: 1.05)
    let share = try Self.taxOverSales(price: 250, actions: [lifted])
    #expect(abs(share - 0.2 / 1.2) < 1e-9)
  }

  private static func taxOverSales(price: Int64, actions: [StageAction] = []) throws -> Double {
    var fixture = LedgerFixture()
    fixture.scenario = try ModeFixture(
      price: Money(price, .cny), kilograms: 0.3, allowed: [.directMail]
    ).applied(to: fixture.scenario)
    fixture.scenario.stock = [
      StockPosition(variant: "lamp", node: "hub", units: 9_000, arrival: nil)
    ]
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: actions.map { StageTemplate.TimedAction(afterWeeks: 0, $0) }, gate: nil)
    ])
    let lines = try fixture.run().tile.books.lines
    return -lines[LedgerLine.salesTax.rawValue].sum() / lines[LedgerLine.grossSales.rawValue].sum()
  }
}
