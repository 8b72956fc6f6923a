import Artifacts
import Commerce
import TestSupport
import Testing

@Suite struct PlanModesTests {
  let scenario = SmallScenario().make(strategies: [])

  private func stage(
    _ week: Int, _ actions: [StageAction], contingency: [StageAction] = []
  ) -> StageTemplate {
    StageTemplate(
      title: "Stage", firstWeek: week, actions: actions.map { .init(afterWeeks: 0, $0) },
      gate: contingency.isEmpty
        ? nil
        : Gate(
          conditions: [], patienceWeeks: 0,
          contingency: contingency.map { .init(afterWeeks: 0, $0) }))
  }

  private func modes(
    _ stages: [StageTemplate], triggers: [Trigger] = []
  ) -> [FulfilmentMode] {
    let strategy = Strategy(
      id: "s", title: "", summary: "", stages: stages, triggers: triggers,
      replenishment: ReplenishmentRule(coverDays: 30, serviceLevel: 0.95, reviewWeeks: 1))
    return Plan(id: "s", title: "", summary: "", strategy: strategy).modes(in: scenario)
  }

  @Test("A store that no action opens in a mode runs in its own")
  func own() {
    let own = scenario.stores.map(\.mode)
    #expect(modes([]) == own)
    #expect(modes([stage(0, [.open(store: "amazon-de", mode: nil)])]) == own)
    #expect(modes([stage(0, [.open(store: "nowhere", mode: .bonded)])]) == own)
  }

  @Test("The first action that names a mode decides, whatever the later ones say")
  func first() {
    let chosen = modes([
      stage(0, [.open(store: "shopee-us", mode: nil), .open(store: "amazon-de", mode: .bonded)]),
      stage(13, [.open(store: "amazon-de", mode: .directMail)]),
      stage(39, [.open(store: "shopee-us", mode: .bonded)]),
    ])
    #expect(Array(chosen.dropFirst()) == [.bonded, .bonded])
  }

  @Test("Triggers come after stages and contingencies after triggers")
  func order() {
    let trigger = Trigger(
      signal: .currencyLoss(.usd, atLeast: 0.1),
      actions: [.init(afterWeeks: 0, .open(store: "amazon-de", mode: .directMail))])
    let contingency: [StageAction] = [
      .open(store: "amazon-de", mode: .bonded), .open(store: "shopee-us", mode: .directMail),
    ]
    let stages = [stage(0, [], contingency: contingency)]
    #expect(modes(stages)[1...] == [.bonded, .directMail])
    #expect(modes(stages, triggers: [trigger])[1...] == [.directMail, .directMail])
    let opened = [stage(0, [.open(store: "amazon-de", mode: .platformWarehouse)])]
    #expect(modes(opened, triggers: [trigger])[1] == .platformWarehouse)
  }
}
