import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

@Suite("Which plan wins in which futures")
struct WhichPlanWinsTests {
  /// Stay earns more without added duty, Diversify with it.
  private var result: StudyResult {
    let corridor = DutyCorridor(origin: "CN", destination: "US", goods: nil)
    return SmallStudy(futureCount: 4, planCount: 2).make()
      .replacing("terminal_equity_change", of: 0, with: [9e5, 8e5, 1e5, 9e5])
      .replacing("terminal_equity_change", of: 1, with: [5e5, 5e5, 4e5, 9e5])
      .with(conditions: [FutureCondition(.addedDuty(corridor), values: [0, 0, 0.25, 0])])
  }

  @Test func `futures are told apart by duty, and the winner of each group is named`() throws {
    let section = try #require(WhichPlanWinsSection().section(for: result))
    #expect(
      section.lead
        == "Stay has the highest mean over all futures, but Diversify where “Duty on goods from CN "
        + "into US: +25 points”.")
    guard case .table(let table)? = section.blocks.first else { return }
    #expect(table.rows.map { $0[0] }[2] == .text("Duty on goods from CN into US: +25 points"))
    #expect(table.rows[1][1] == .frequency(0.75) && table.rows[2][1] == .frequency(0.25))
    #expect(table.rows[2][2] == .text("Diversify") && table.rows[2][4] == .frequency(1))
    // The last future is level: it is shared.
    #expect(table.rows[1][3] == .frequency(2.5 / 3))
  }

  @Test func `one winner whatever comes is said so`() throws {
    let sure = result.replacing("terminal_equity_change", of: 1, with: [1e4, 1e4, 1e4, 1e4])
    #expect(
      try #require(WhichPlanWinsSection().section(for: sure)).lead
        == "Stay has the highest mean however duties and currencies end.")
  }

  @Test func `currencies are parted in thirds with their ranges`() {
    let groups = FutureGroups.groups(
      by: FutureCondition(.currency(.usd), values: [0.1, -0.2, 0, 0.3, -0.1, 0.05]),
      in: result.scenario)
    #expect(groups.map(\.futures) == [[1, 4], [2, 5], [0, 3]])
    #expect(groups[0].title == "USD in its lowest third: −20\u{A0}% to −10\u{A0}%")
  }

  @Test func `what never moves parts nothing`() {
    let still = FutureCondition(.currency(.usd), values: [0, 0, 0])
    #expect(FutureGroups.groups(by: still, in: result.scenario).isEmpty)
    #expect(WhichPlanWinsSection().section(for: result.with(conditions: [still])) == nil)
    #expect(WhichPlanWinsSection().section(for: result.with(conditions: [])) == nil)
  }
}
