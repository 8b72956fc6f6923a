import Benchmark
import Kernels
import Policies

/// The test bed whose cost is known exactly, at the size that simulators are compared by: a tenth of a
/// thousand products in three places, 104 weeks, a thousand replications.
func policies() {
  Benchmark("Policies: base stock, 31.2 M period-updates, Poisson demand inside") { benchmark in
    let system = BaseStockSystem(
      level: 29, leadTime: 4, holdingCost: 1, backorderCost: 9,
      demand: NegativeBinomial(mean: 5, size: .infinity))
    let parallel = ParallelBlocks(workers: 1)
    let control = RunControl(workers: 1)
    benchmark.startMeasurement()
    for place in 0..<300 {
      let key = RandomKey(
        seed: 1, purpose: .evaluation, stream: RandomStream("benchmark"), entity: "\(place)")
      blackHole(
        try system.simulate(
          replications: 1000, periods: 104, key: key, parallel: parallel, control: control))
    }
  }
}
