import Artifacts
import Benchmark
import Commerce
import Economics
import Evaluation
import Kernels
import Policies
import Portolan
import Simulation

/// The weekly ledger of one plan: one block of futures, drawn and followed.
func evaluation() {
  Benchmark("Evaluation: ledger of one plan, 512 futures, 78 weeks, 96 listings") { benchmark in
    let scenario = DefaultScenario.scenario
    let study = try DefaultScenario.study(paths: 1, plans: ["stay"])
    let panel = try DefaultScenario.forecast()
    let sampler = try PathSampler(
      scenario: scenario, volatility: panel.commonVolatility, purpose: .evaluation)
    let evaluator = try Evaluator(
      scenario: scenario, panel: panel, layout: sampler.layout,
      plans: study.plans(forecast: panel, control: DefaultScenario.control),
      costs: { try CompiledCosts(scenario: scenario, modes: $0.modes(in: scenario)) },
      rules: {
        (
          PolicyFamily.replenishment(for: $0.replenishment),
          PolicyFamily.allocation(for: $0.allocation)
        )
      })
    benchmark.startMeasurement()
    blackHole(
      try evaluator.evaluate(
        paths: PathBlock.standardPathCount, parallel: DefaultScenario.parallel,
        control: DefaultScenario.control, fill: { sampler.fill(&$0) }))
  }
}
