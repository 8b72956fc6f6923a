import Artifacts
import Commerce

extension SmallStudy {
  /// Stay, diversify, and the optimised plan.
  var allPlans: [Plan] {
    [
      plan(
        "stay", "Stay", "Sell in the United States only.",
        stages: [StageTemplate(title: text("As now"), firstWeek: 0, actions: [], gate: nil)],
        proofs: []),
      plan(
        "diversify", "Diversify", "Open Germany after the first gate, business buyers after it.",
        stages: stages(germany: 13, business: 39), proofs: []),
      plan(
        "optimised", "Optimised", "Stores, modes and stock as the solver chose them.",
        stages: stages(germany: 13, business: nil), proofs: [proof, unproven]),
    ]
  }

  private func plan(
    _ id: String, _ title: String, _ summary: String, stages: [StageTemplate],
    proofs: [SolutionProof]
  ) -> Plan {
    let strategy = Strategy(
      id: name(id), title: text(title), summary: text(summary), stages: stages,
      free: proofs.isEmpty ? [] : [.stores, .inventory],
      replenishment: ReplenishmentRule(coverDays: 30, serviceLevel: 0.95, reviewWeeks: 1))
    return Plan(
      id: name(id), title: text(title), summary: text(summary), strategy: strategy,
      firstOrders: proofs.isEmpty
        ? [] : [Plan.FirstOrder(variant: name("lamp"), node: name("ontario"), units: 1200)],
      proofs: proofs)
  }

  private func stages(germany: Int, business: Int?) -> [StageTemplate] {
    let gate = Gate(
      conditions: [
        Gate.Condition(metric: "contribution_after_ads", comparison: .atLeast, threshold: 0)
      ],
      patienceWeeks: 8,
      contingency: [
        StageTemplate.TimedAction(
          afterWeeks: 0, .advertising(SettingSelector(market: name("us")), factor: 0.8))
      ])
    var actions = [
      StageTemplate.TimedAction(
        afterWeeks: 0, .open(store: name("amazon-de"), mode: .overseasWarehouse)),
      StageTemplate.TimedAction(
        afterWeeks: 2, .spend(Money(60_000, .cny), on: text("labels and safety files"))),
    ]
    if business == nil {
      actions.append(
        StageTemplate.TimedAction(
          afterWeeks: 4, .price(SettingSelector(product: name("box")), factor: 1.05)))
    }
    return [
      StageTemplate(title: text("Steady"), firstWeek: 0, actions: [], gate: gate),
      StageTemplate(title: text("Diversify"), firstWeek: germany, actions: actions, gate: gate),
      StageTemplate(
        title: text("Brand"), firstWeek: 39,
        actions: business == nil
          ? []
          : [
            StageTemplate.TimedAction(afterWeeks: 0, .open(store: name("shopee-us"), mode: nil))
          ], gate: nil),
    ]
  }

  private var proof: SolutionProof {
    SolutionProof(
      problem: "Portfolio of stores", status: "optimal within gap", method: "GLPK branch and cut",
      variableCount: 412, rowCount: 655, objective: 1_840_000, bound: 1_853_000, gap: 0.0071,
      largestViolation: 3e-10,
      bindingRows: [
        SolutionProof.BindingRow(
          name: text("staff in weeks 14-39"), limit: 4, unit: "people", shadowPrice: 84_000),
        SolutionProof.BindingRow(
          name: text("cash in November 2026"), limit: 2_000_000, unit: "CNY", shadowPrice: 0.31),
        SolutionProof.BindingRow(
          name: text("units of the first order"), limit: 1200, unit: "units", shadowPrice: 11.4),
      ],
      remarks: [text("Shopee stays closed: it would cost CNY 210,000 more than it earns.")])
  }

  private var unproven: SolutionProof {
    SolutionProof(
      problem: "Inventory", status: "stopped at limit", method: "L-shaped", variableCount: 9_210,
      rowCount: 7_744, objective: 911_000, bound: .infinity, gap: .nan, largestViolation: 2e-4,
      bindingRows: [])
  }
}
