public import Artifacts
import Commerce
import Forecasting
public import Kernels

extension Study {
  /// Stands at past weeks, forecasts from what was known then, and judges the forecasts by what came.
  ///
  /// At each origin the whole engine runs: selection, spreads and common factors too. Single listings
  /// are judged by the panel's quantiles, markets and the total by ``paths`` joint futures.
  ///
  /// - Parameters:
  ///   - origins: how many, the latest `weeks` before the end of the history.
  ///   - weeks: forecast from each origin, and between two.
  ///   - control: cancels, hears of progress and says how many threads work.
  /// - Throws: ``StudyError/noBacktest(_:)`` where there is too little history, `RunCancelled`.
  /// - Complexity: a forecast and a draw for each listing, week and future at each origin.
  public func backtest(origins: Int, weeks: Int, control: RunControl) throws -> ForecastBacktest {
    let parallel = ParallelBlocks(workers: control.workers)
    let engine = ForecastEngine()
    let past = try pastOrigins(count: origins, weeks: weeks, engine)
    let scores = try past.starts.enumerated().map { number, start in
      control.report(
        RunProgress(unitsDone: number, unitsTotal: origins, label: "Forecasting as of \(start)"))
      let then = past.scenario(at: start)
      let panel = try engine.forecast(then, parallel: parallel, control: control)
      let judge = OriginJudge(panel, of: then, sales: scenario.sales)
      let demand = try JointDemand(
        scenario: then, panel: panel, counted: judge.units.map(\.isFinite))
      var score = judge.score()
      score.coverage +=
        AggregateCoverage(
          sums: try demand.sums(paths: paths, parallel: parallel, control: control),
          units: judge.units, scenario: then, intervals: panel.centralIntervals.map(\.nominal)
        ).coverage
      return score
    }
    return ForecastBacktest(weeks: weeks, origins: scores)
  }

  private func pastOrigins(
    count: Int, weeks: Int, _ engine: ForecastEngine
  ) throws(StudyError) -> PastOrigins {
    do {
      return try PastOrigins(scenario, count: count, weeks: weeks, engine: engine)
    } catch {
      throw .noBacktest(error)
    }
  }
}
