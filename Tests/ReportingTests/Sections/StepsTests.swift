import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

@Suite("The calendar of a plan is in order and speaks in titles")
struct StepsTests {
  private let study = StudyReading(SmallStudy().make())

  private func timed(_ weeks: Int, _ action: StageAction) -> StageTemplate.TimedAction {
    StageTemplate.TimedAction(afterWeeks: weeks, action)
  }

  /// The rows of the calendar of a plan with these stages: weeks' Mondays and words.
  private func rows(_ stages: [StageTemplate], triggers: [Trigger] = []) throws -> [[String]] {
    let strategy = Strategy(
      id: "p", title: "P", summary: "P.", stages: stages, triggers: triggers,
      replenishment: ReplenishmentRule(coverDays: 30, serviceLevel: 0.9, reviewWeeks: 1))
    let plan = Plan(id: "p", title: "P", summary: "P.", strategy: strategy)
    let section = StepsSection().section(for: study.result.with(plans: [plan]))
    guard case .group(_, _, let blocks)? = section?.blocks.first,
      case .table(let table)? = blocks.last
    else { return [] }
    let cells = CellText(currency: .cny)
    return table.rows.map { row in
      row.map { plain(cells.text($0, in: table.columns[0])) }
    }
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\u{A0}").joined(separator: " ")
  }

  private func gate(_ contingency: [StageTemplate.TimedAction]) -> Gate {
    Gate(
      conditions: [
        Gate.Condition(metric: "contribution_after_ads", comparison: .atLeast, threshold: 0.05)
      ], patienceWeeks: 1, contingency: contingency)
  }

  @Test func `a late action of an early stage stands at its date, after the gate before it`() throws
  {
    let withdraw = StageAction.withdraw(SettingSelector(product: "lamp", market: "us"))
    let rows = try rows([
      StageTemplate(title: "One", firstWeek: 0, actions: [timed(24, withdraw)], gate: gate([])),
      StageTemplate(
        title: "Two", firstWeek: 13,
        actions: [
          timed(0, .staff(people: 31.4)), timed(13, .clear(SettingSelector(market: "us"))),
        ], gate: nil),
    ])
    #expect(rows.map { $0[0] } == ["5 Oct 2026", "5 Oct 2026", "21 Dec 2026", "4 Jan 2027"])
    #expect(rows[3][2] == "Take all products (United States) off sale and sell off the stock")
    #expect(
      rows[0][2]
        == "Gate: go on if contribution after advertising ≥ 5 % over 8 weeks; read again for "
        + "up to 1 week, then: the plan stays as it is")
    #expect(rows[1][2] == "Employ people for 31.4 full-time posts")
    #expect(rows[2][2].hasPrefix("Take ") && rows[2][2].hasSuffix("(United States) off sale"))
  }

  @Test func `what waits for a signal comes last and says after how many weeks`() throws {
    let trigger = Trigger(
      signal: .addedDuty(destination: "US", atLeast: 0.25),
      actions: [
        timed(0, .advertising(SettingSelector(market: "us"), factor: 0.8)),
        timed(12, .staff(people: 1)),
      ])
    let rows = try rows(
      [
        StageTemplate(title: "One", firstWeek: 40, actions: [timed(0, .cover(days: 40))], gate: nil)
      ],
      triggers: [trigger])
    #expect(rows.last?[0] == "on a signal")
    #expect(
      rows.last?[2] == "When duty into US has risen by 25 points: Set advertising of all products "
        + "(United States) to 80 % of the start; after 12 weeks: Employ 1 person")
  }

  @Test(
    "people are whole or parts of full-time posts",
    arguments: [
      (32.0, "Employ 32 people"), (1, "Employ 1 person"),
      (2.55, "Employ people for 2.55 full-time posts"),
    ])
  func people(count: Double, text: String) {
    #expect(ActionText(study).sentence(.staff(people: count)) == text)
  }

  @Test func `a metric that nobody described is named by its key, without underscores`() {
    let condition = Gate.Condition(metric: "new_metric", comparison: .atMost, threshold: 3)
    #expect(plain(ActionText(study).condition(condition)) == "new metric ≤ 3 over 8 weeks")
  }
}
