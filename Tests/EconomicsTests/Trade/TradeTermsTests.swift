import Commerce
import Economics
import TestSupport
import Testing

@Suite struct TradeTermsTests {
  /// The small scenario with the room's settings and what a test says of them.
  private func scenario(
    _ values: [(SettingKey, SettingSelector, Double)] = [], holdDays: Double = 7,
    cycleDays: Double = 14
  ) -> Scenario {
    var scenario = SmallScenario().make(strategies: [])
    scenario.settings = SettingBook(
      declarations: EconomicsSettings.all,
      entries: values.map { key, selector, value in
        SettingBook.Entry(
          key: key, selector: selector, value: .exactly(value), layer: .user,
          evidence: Evidence(citation: "test", status: .given))
      })
    scenario.platforms = Roster(
      scenario.platforms.map {
        Platform(
          id: $0.id, title: $0.title, kind: $0.kind, holdDays: holdDays,
          payoutCycleDays: cycleDays)
      })
    return scenario
  }

  @Test(
    "A platform pays after delivery, hold and half a payout cycle, in whole weeks",
    arguments: [
      // (3 + 7 + 7) / 7 = 2.43 weeks.
      (3.0, 7.0, 14.0, 2), (0, 0, 0, 0), (0, 3, 0, 0), (0, 3.5, 0, 1), (3, 0, 1, 1),
      (30, 14, 30, 8), (60, 90, 30, 24),
    ])
  func settlement(delivery: Double, hold: Double, cycle: Double, weeks: Int) throws {
    let scenario = scenario(
      [(Settlement.deliveryDays, SettingSelector(), delivery)], holdDays: hold, cycleDays: cycle)
    let store = try #require(scenario.stores["amazon-us"])
    #expect(Settlement.weeks(of: store, in: scenario) == weeks)
  }

  @Test("A store with a slower delivery is paid later than its sibling on the same platform")
  func settlementByStore() throws {
    let scenario = scenario([(Settlement.deliveryDays, SettingSelector(store: "amazon-de"), 24)])
    let weeks = try ["amazon-us", "amazon-de"].map { name -> Int in
      Settlement.weeks(of: try #require(scenario.stores[Identifier(name)]), in: scenario)
    }
    #expect(weeks == [2, 5])
  }

  // 62 CNY with 13 % tax inside are 54.867 CNY without; 13 % of that.
  @Test("A rebate of 13 % on a lamp of 62 CNY invoiced with 13 % tax is 7.13 CNY")
  func rebate() throws {
    let scenario = scenario([(ExportRebate.rate, SettingSelector(), 0.13)])
    let lamp = try #require(scenario.listings["lamp@amazon-us"])
    let rebate = ExportRebate.perUnit(of: lamp, as: .bulk, in: scenario)
    #expect(Money(majorUnits: rebate, .cny) == Money(minorUnits: 713, .cny))
    #expect(abs(rebate - 62.0 * 13 / 113) < 1e-13)
  }

  @Test("Nothing comes back unless claimed, and all of the tax only at equal rates")
  func rebateRates() throws {
    let none = scenario()
    let lamp = try #require(none.listings["lamp@amazon-us"])
    let box = try #require(none.listings["box@amazon-us"])
    #expect(ExportRebate.perUnit(of: lamp, as: .bulk, in: none) == 0)
    let partly = scenario([
      (ExportRebate.rate, SettingSelector(product: "lamp"), 0.09),
      (ExportRebate.inputTaxRate, SettingSelector(product: "box"), 0),
      (ExportRebate.rate, SettingSelector(product: "box"), 0.05),
    ])
    #expect(abs(ExportRebate.perUnit(of: lamp, as: .bulk, in: partly) - 62 / 1.13 * 0.09) < 1e-13)
    #expect(abs(ExportRebate.perUnit(of: box, as: .bulk, in: partly) - 88 * 0.05) < 1e-13)
  }

  @Test("Parcels get the share of the rebate that is declared for them, at their own lag")
  func rebateByMode() throws {
    let scenario = scenario([
      (ExportRebate.rate, SettingSelector(), 0.13),
      (ExportRebate.parcelShare, SettingSelector(product: "lamp"), 0.25),
      (ExportRebate.lagWeeks, SettingSelector(), 9.6),
    ])
    let lamp = try #require(scenario.listings["lamp@amazon-us"])
    let whole = 62.0 * 13 / 113
    #expect(abs(ExportRebate.perUnit(of: lamp, as: .bulk, in: scenario) - whole) < 1e-13)
    #expect(abs(ExportRebate.perUnit(of: lamp, as: .parcel, in: scenario) - whole / 4) < 1e-13)
    #expect(ExportMode.allCases.map { ExportRebate.lagWeeks(as: $0, in: scenario) } == [9, 16])
  }

  @Test("Customs value is the cost times the factor, 1.15 unless said otherwise")
  func customsValue() throws {
    let scenario = scenario([(CustomsValue.valueOverUnitCost, SettingSelector(product: "box"), 2)])
    let lamp = try #require(scenario.listings["lamp@amazon-us"])
    let box = try #require(scenario.listings["box@amazon-us"])
    #expect(abs(CustomsValue.perUnit(of: lamp, in: scenario) - 71.3) < 1e-12)
    #expect(CustomsValue.perUnit(of: box, in: scenario) == 176)
  }
}
