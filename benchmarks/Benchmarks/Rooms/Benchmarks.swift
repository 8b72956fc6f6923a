import Benchmark

/// Every room's benchmarks: one file and one line here make a member.
let benchmarks: @Sendable () -> Void = {
  // Instructions are left out of the tables where the machine does not count them, as most virtual
  // ones do not; instructions.py counts them everywhere.
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .instructions], warmupIterations: 1, maxDuration: .seconds(2),
    maxIterations: 1000)
  kernels()
  linearProgramming()
  landedCost()
  economics()
  scenarioIO()
  timeSeries()
  forecasting()
  simulation()
  planning()
  policies()
  evaluation()
  reporting()
}
