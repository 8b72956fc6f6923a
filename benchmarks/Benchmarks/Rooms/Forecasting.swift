import Benchmark
import Commerce
import Forecasting
import Portolan

/// The default scenario's panel, and the choice among all forecasters for many made-up series.
func forecasting() {
  Benchmark("Forecasting: panel of the default scenario, 96 listings") { benchmark in
    let study = try DefaultScenario.study(paths: 1, plans: [])
    benchmark.startMeasurement()
    blackHole(
      try study.forecast(
        parallel: DefaultScenario.parallel, control: DefaultScenario.control))
  }

  Benchmark("Forecasting: backtest and choice, 2,400 series of 104 weeks") { benchmark in
    let panel = madeUpPanel(series: 2400)
    let selection = RollingOriginSelection()
    benchmark.startMeasurement()
    let backtest = try selection.backtest(
      panel, candidates: Forecasters.all, parallel: DefaultScenario.parallel,
      control: DefaultScenario.control)
    blackHole(selection.choices(backtest, panel, candidates: Forecasters.all))
  }
}

/// Series of a level, a yearly wave and a weekly pattern, whole units, the same on every run.
private func madeUpPanel(series: Int) -> SeriesPanel {
  let weeks = 104
  let rows = (0..<series).map { number in
    (0..<weeks).map { week in
      let wave = 1 + 0.3 * Double((week + number) % 52 - 26) / 26
      let jitter = Double((number * 7919 + week * 104_729) % 11) / 5
      return (Double(1 + number % 40) * wave * jitter).rounded()
    }
  }
  return SeriesPanel(
    rows: rows, endWeek: weeks, origin: DefaultScenario.scenario.calendar.monday(ofWeek: 0),
    groups: (0..<series).map { $0 % 8 }, groupCount: 8)
}
