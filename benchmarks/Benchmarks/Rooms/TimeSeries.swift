import Benchmark
import Kernels
import TimeSeries

/// The forecasting core on made-up panels, and reconciliation of grouped hierarchies.
func timeSeries() {
  let parallel = ParallelBlocks(workers: 1)
  let control = RunControl(workers: 1)
  let models = [
    "auto-ets", "ces", "fourier", "regression", "credibility", "combination",
  ]
  for name in models {
    guard let model = Models.named(name) else { continue }
    Benchmark("TimeSeries: \(name), 1,000 monthly series of 100 values, horizon 18") { benchmark in
      let panel = monthlyPanel(series: 1000, length: 100)
      benchmark.startMeasurement()
      blackHole(
        try model.forecast(
          panel, ForecastRequest(horizon: 18), parallel: parallel, control: control))
    }
  }
  // Operations a value: those of the kernels' files, for three passes over sixteen weights.
  for (name, perValue) in [("ses", 3 * 16 * 10), ("dynamic-optimised-theta", 3 * 16 * 25)] {
    guard let model = Models.named(name) else { continue }
    Benchmark(
      "TimeSeries: \(name), 1,000 monthly series of 100 values, horizon 18",
      configuration: MachineLimit.configuration
    ) { benchmark in
      let panel = monthlyPanel(series: 1000, length: 100)
      try MachineLimit.measure(benchmark, operations: Double(100_000 * perValue)) {
        blackHole(
          try model.forecast(
            panel, ForecastRequest(horizon: 18), parallel: parallel, control: control))
      }
    }
  }
  for (bottom, products) in [("2,000", 50), ("5,000", 125)] {
    Benchmark(
      "TimeSeries: MinT with shrinkage, \(bottom) at the bottom, 13 steps",
      configuration: MachineLimit.configuration
    ) { benchmark in
      let hierarchy = markets(products: products)
      let residuals = noise(rows: hierarchy.count, columns: 104, draw: 0)
      let base = noise(rows: hierarchy.count, columns: 13, draw: 1)
      // Five passes over the residuals.
      try MachineLimit.measure(benchmark, bytes: 5 * 8 * Double(residuals.values.count)) {
        blackHole(
          try Reconciler(hierarchy, by: .minimumTrace, residuals: residuals).reconcile(base))
      }
    }
  }
  Benchmark(
    "TimeSeries: ten factors of 5,000 series of 156 values",
    configuration: MachineLimit.configuration
  ) { benchmark in
    let panel = noise(rows: 5000, columns: 156, draw: 3)
    let key = RandomKey(seed: 1, purpose: .test, stream: RandomStream("factors"), entity: "")
    let columns = 18.0
    // The sketch, two power steps of two products each, and the last product.
    let products = 2 * 5000 * 156 * columns * 6
    try MachineLimit.measure(benchmark, operations: products) {
      blackHole(try LowRankFactor(panel, rank: 10, key: key))
    }
  }
}

/// Level, trend and a season of twelve, with noise.
private func monthlyPanel(series: Int, length: Int) -> Panel {
  let chance = noise(rows: series, columns: length, draw: 2).values
  let rows = (0..<series).map { number in
    (0..<length).map { period -> Double in
      let wave = 1 + 0.2 * Double((period + number) % 12 - 6) / 6
      return (100 + 0.5 * Double(period * (number % 5))) * wave
        * (1 + 0.05 * chance[number * length + period])
    }
  }
  return Panel(rows: rows, seasonLength: 12)
}

/// Ten markets by four platforms by products.
private func markets(products: Int) -> Hierarchy {
  let count = 40 * products
  return Hierarchy(
    bottomCount: count,
    labels: [
      (0..<count).map { $0 / (4 * products) }, (0..<count).map { $0 / products % 4 },
      (0..<count).map { $0 % products },
    ],
    groupings: [[], [0], [1], [2], [0, 1], [0, 2]])
}

private func noise(rows: Int, columns: Int, draw: UInt16) -> Matrix {
  let key = RandomKey(
    seed: 1, purpose: .test, stream: RandomStream("time series"), entity: "")
  var values = [Double](repeating: 0, count: rows * columns)
  var span = values.mutableSpan
  key.fillNormals(&span, firstPath: 0, period: 0, draw: draw)
  return Matrix(rows: rows, columns: columns, values: values)
}
