import Benchmark
import Portolan

/// Reading and checking the default scenario, 5,000 rows of history among it, without the disk.
func scenarioIO() {
  Benchmark("ScenarioIO: check the default scenario") { benchmark in
    let folder = DefaultScenario.folder
    benchmark.startMeasurement()
    blackHole(ScenarioDoor.load(folder))
  }
}
