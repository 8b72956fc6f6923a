import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

@Suite("Defaults that are used are listed")
struct DefaultsTests {
  private let result = SmallStudy().make()

  @Test func `what the user gave everywhere is not a default`() {
    let paths = UsedDefaults(result.scenario).ordered(by: []).map(\.path)
    #expect(!paths.contains { $0.hasPrefix("firm.hiringMonths") })
    // Given for lighting only: audio still rests on the default.
    #expect(paths.contains("returns.rate[default]"))
    #expect(!paths.contains { $0.contains("category=lighting") })
    // A shipped value for a part and the default for the rest are two numbers.
    #expect(paths.count { $0.hasPrefix("supply.checkInDays") } == 2)
  }

  @Test func `those that move the result most come first`() {
    let paths = UsedDefaults(result.scenario).ordered(by: result.effects).map(\.path)
    #expect(paths.first == "demand.ownPriceElasticity[default]")
    #expect(paths.prefix(3).contains("supply.checkInDays[default]"))
  }

  @Test func `rules of other platforms, markets and goods are not in use`() {
    let rules = UsedRules(result.scenario)
    #expect(rules.fees.count == 2 && rules.tariffs.count == 1)
    #expect(rules.unchecked.map(\.id) == ["shopee-fulfilment", "us-china-added"])
    var scenario = result.scenario
    scenario.tariffs = scenario.tariffs.map { rule in
      TariffRule(
        id: rule.id, origin: "VN", destination: rule.destination, goods: [], layer: rule.layer,
        treatments: [], charge: rule.charge, interval: rule.interval, evidence: rule.evidence)
    }
    #expect(UsedRules(scenario).tariffs.isEmpty)
  }
}
