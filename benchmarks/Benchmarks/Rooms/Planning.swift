import Artifacts
import Benchmark
import Portolan

/// Portfolio and inventory of the default scenario, all decisions left free.
func planning() {
  Benchmark("Planning: the optimised plan, portfolio and inventory") { benchmark in
    let study = try DefaultScenario.study(paths: 1, plans: ["optimised"])
    let panel = try DefaultScenario.forecast()
    benchmark.startMeasurement()
    blackHole(try study.plans(forecast: panel, control: DefaultScenario.control))
  }
}
