import Artifacts
import Benchmark
import Kernels
import Simulation

/// Futures of all factors of the default scenario.
func simulation() {
  Benchmark("Simulation: one block of 512 futures, 78 weeks, all factors") { benchmark in
    let panel = try DefaultScenario.forecast()
    let sampler = try PathSampler(
      scenario: DefaultScenario.scenario, volatility: panel.commonVolatility,
      purpose: .evaluation)
    var block = sampler.emptyBlock(firstPath: 0, pathCount: PathBlock.standardPathCount)
    benchmark.startMeasurement()
    sampler.fill(&block)
    blackHole(block.values[0])
  }
}
