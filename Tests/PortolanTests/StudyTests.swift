import Artifacts
import Commerce
import Kernels
import ScenarioIO
import Simulation
import Testing

@testable import Portolan

@Suite("Study")
struct StudyTests {
  @Test("one worker and two find the same bits")
  func workersChangeNothing() throws {
    let study = try Study(scenario: MinimalStudy.scenario(), paths: 1100)
    let one = try study.run(control: MinimalStudy.control(1))
    let two = try study.run(control: MinimalStudy.control(2))
    #expect(StudyRenderings.summary(of: one) == StudyRenderings.summary(of: two))
    #expect(StudyRenderings.table(of: one) == StudyRenderings.table(of: two))
    #expect(StudyRenderings.html(of: one) == StudyRenderings.html(of: two))
  }

  @Test("fewer futures are the first of more")
  func fewerFuturesAreAPrefix() throws {
    let scenario = try MinimalStudy.scenario()
    let few = try outcome(scenario, paths: 100)
    let many = try outcome(scenario, paths: 700)
    for column in few.kpis {
      let match = try #require(many.kpi(column.kpi.key))
      #expect(column.values == Array(match.values.prefix(100)), "\(column.kpi.key)")
    }
  }

  @Test("another seed gives other futures")
  func seedMatters() throws {
    var scenario = try MinimalStudy.scenario()
    let first = try outcome(scenario, paths: 32)
    scenario.seed += 1
    let second = try outcome(scenario, paths: 32)
    #expect(
      first.kpi("terminal_equity_change")?.values != second.kpi("terminal_equity_change")?.values)
  }

  @Test("plans stand in the order that was asked for, each once")
  func plansKeepTheirOrder() throws {
    let scenario = try MinimalStudy.commented()
    let all = try Study(scenario: scenario, paths: 1)
    #expect(all.strategies.map(\.id) == ["stay", "diversify"])
    let chosen = try Study(
      scenario: scenario, paths: 1, plans: ["diversify", "stay", "diversify"])
    #expect(chosen.strategies.map(\.id) == ["diversify", "stay"])
    let result = try chosen.run(control: MinimalStudy.control())
    #expect(result.plans.map(\.id) == ["diversify", "stay"])
    #expect(result.outcomes.map(\.plan) == ["diversify", "stay"])
  }

  @Test("a plan's futures do not depend on which other plans are compared")
  func plansDoNotDisturbEachOther() throws {
    let scenario = try MinimalStudy.commented()
    let alone = try Study(scenario: scenario, paths: 40, plans: ["diversify"])
      .run(control: MinimalStudy.control()).outcomes[0]
    let together = try Study(scenario: scenario, paths: 40)
      .run(control: MinimalStudy.control()).outcomes[1]
    #expect(alone.kpis == together.kpis)
  }

  @Test("an unknown plan is refused with the names of those that are there")
  func unknownPlan() throws {
    let scenario = try MinimalStudy.commented()
    let error = #expect(throws: StudyError.self) {
      try Study(scenario: scenario, paths: 1, plans: ["stya"])
    }
    let text = try #require(error).description
    #expect(text.contains("`stya`") && text.contains("stay") && text.contains("diversify"))
  }

  @Test("a goal for a figure that there is none of is refused with the names of those there are")
  func unknownFigure() throws {
    let scenario = try MinimalStudy.scenario()
    let error = #expect(throws: StudyError.self) {
      try Study(
        scenario: scenario, paths: 1, until: PrecisionGoal(kpi: "operating_proft", halfWidth: 1))
    }
    let text = try #require(error).description
    #expect(text.contains("did you mean `operating_profit`?") && text.contains("cash_low_week"))
  }

  @Test("no futures are refused")
  func noFutures() throws {
    let scenario = try MinimalStudy.scenario()
    #expect(throws: StudyError.self) { try Study(scenario: scenario, paths: 0) }
  }

  @Test("duties and currencies at the end stand beside the figures, future by future")
  func conditionsAreKept() throws {
    let scenario = try MinimalStudy.scenario()
    let result = try Study(scenario: scenario, paths: 700).run(control: MinimalStudy.control(2))
    #expect(!result.conditions.isEmpty)
    #expect(result.conditions.allSatisfy { $0.values.count == 700 })
    for condition in result.conditions {
      guard case .currency = condition.subject else { continue }
      let mean = condition.values.reduce(0, +) / 700
      // Currencies have no drift: five standard errors of a spread of about 10 % are 2 points.
      #expect(mean.magnitude < 0.02 && Set(condition.values).count > 600)
    }
  }

  @Test("a cancelled study says so")
  func cancelled() throws {
    let study = try Study(scenario: MinimalStudy.scenario(), paths: 64)
    let control = MinimalStudy.control()
    control.cancel()
    #expect(throws: RunCancelled.self) { try study.run(control: control) }
  }

  private func outcome(_ scenario: Scenario, paths: Int) throws -> Outcome {
    try Study(scenario: scenario, paths: paths).run(control: MinimalStudy.control()).outcomes[0]
  }
}
