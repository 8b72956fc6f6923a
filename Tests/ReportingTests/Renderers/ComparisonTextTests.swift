import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

@Suite("Two scenarios for people: who is ahead, by how much, in how many futures")
struct ComparisonTextTests {
  private let headline = "terminal_equity_change"

  /// Two plans in four futures.
  private func study(
    _ title: String, stay: [Double], diversify: [Double] = [0, 0, 0, 0]
  ) -> StudyResult {
    let result = SmallStudy(futureCount: 4, planCount: 2).make()
      .replacing(headline, of: 0, with: stay).replacing(headline, of: 1, with: diversify)
    var scenario = result.scenario
    scenario.title = title
    return result.with(scenario: scenario)
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\u{A0}").joined(separator: " ")
  }

  @Test func `the verdict is of the plan that leads in the first, and of who leads in each`() {
    let base = study("Base", stay: [1e5, 2e5, 3e5, 4e5])
    let weak = study("Weak dollar", stay: [0, 1e5, 2e5, 5e5], diversify: [9e5, 9e5, 9e5, 9e5])
    #expect(
      plain(ComparisonText.verdict(on: base, weak))
        == "Under Stay, Weak dollar earns CNY 100,000 less than Base in the middle future (nine "
        + "futures in ten: −CNY 100,000 to +CNY 70,000) and is ahead in 25 of 100. The plan with the "
        + "highest mean is Stay in Base, Diversify in Weak dollar.")
  }

  @Test func `a scenario less itself is level, under names that tell the two apart`() {
    let base = study("Base", stay: [1e5, 2e5, 3e5, 4e5])
    #expect(
      ComparisonText.verdict(on: base, base)
        == "Under Stay, the second comes to the same as the first in every future. The plan with the "
        + "highest mean is Stay in both.")
  }

  @Test func `each plan has its differences in short numbers, shares in points, events in means`() {
    let base = study("Base", stay: [1e5, 2e5, 3e5, 4e5])
      .replacing("top_market_share", of: 0, with: [0.5, 0.5, 0.5, 0.5])
      .replacing("insolvent", of: 0, with: [0, 0, 0, 0])
    let weak = study("Weak dollar", stay: [0, 1e5, 2e5, 3e5])
      .replacing("top_market_share", of: 0, with: [0.52, 0.52, 0.52, 0.52])
      .replacing("insolvent", of: 0, with: [1, 0, 0, 0])
    let lines = plain(ComparisonText.render(base, weak)).split(separator: "\n").map(String.init)
    #expect(lines.contains("Stay: Weak dollar less Base"))
    #expect(lines.contains("Diversify: Weak dollar less Base"))
    func cells(_ figure: String) -> [String] {
      let line = lines.first { $0.hasPrefix(figure) } ?? ""
      return line.split(separator: "  ").map { $0.split(separator: " ").joined(separator: " ") }
    }
    #expect(
      cells("Change of terminal equity") == [
        "Change of terminal equity", "−CNY 100,000", "−CNY 100,000", "−CNY 100,000", "0 of 100",
        "−CNY 100,000 ± CNY 0",
      ])
    #expect(
      cells("Share of the top market") == [
        "Share of the top market", "2.0 points", "2.0 points", "2.0 points", "0 of 100",
        "2.0 points ± 0.0 points",
      ])
    #expect(
      cells("Insolvent") == [
        "Insolvent", "–", "–", "–", "0 of 100", "25.0 points ± 25.0 points",
      ])
    #expect(lines.last?.contains("All figures: --csv.") == true)
    #expect(lines.contains { $0.hasPrefix("4 futures, seed ") })
  }

  @Test func `plans are paired by name, and one that only one has is left out`() {
    let base = study("Base", stay: [1e5, 2e5, 3e5, 4e5], diversify: [5, 6, 7, 8])
    let turned = base.with(outcomes: base.outcomes.reversed())
    #expect(ComparisonText.verdict(on: base, turned).contains("comes to the same"))
    let one = base.with(outcomes: Array(base.outcomes.prefix(1)))
    #expect(!ComparisonText.render(base, one).contains("Diversify"))
  }

  @Test(arguments: Studies.all) func `any two results have a text`(_ one: Studies.Case) {
    let text = ComparisonText.render(one.make(), SmallStudy().make())
    #expect(!text.isEmpty && !text.contains("nan"))
    #expect(
      ComparisonText.verdict(on: SmallStudy().makeEmpty(), one.make())
        == "No plan was evaluated, so there is nothing to compare.")
  }
}
