import Kernels
import Testing

@testable import TimeSeries

@Suite("Intervals from past errors")
struct IntervalCalibrationTests {
  private static func calibration(
    _ model: any SeriesModel, _ panel: Panel, horizon: Int, levels: [Double]
  ) throws -> IntervalCalibration {
    try IntervalCalibration(
      model, on: panel, horizon: horizon, levels: levels, parallel: ParallelBlocks(workers: 1),
      control: RunControl(workers: 1))
  }

  /// Random walks with steps of a heavy-tailed law, of which the last `horizon` values are kept back.
  private static func walks(count: Int, length: Int, horizon: Int) -> (Panel, HeldOut) {
    let rows = (0..<count).map { series in
      var level = 1000.0
      return (0..<length).map { period -> Double in
        let u = Panels.uniform(series, period) - 0.5
        level += u * u * u * 400
        return level
      }
    }
    return Panel(rows: rows, seasonLength: 1).split(last: horizon)
  }

  @Test("intervals hold on new values what they promise, whatever the law of the errors")
  func coverage() throws {
    let (panel, heldOut) = Self.walks(count: 1200, length: 60, horizon: 4)
    let model = Naive()
    let forecast = try model.run(panel, horizon: 4)
    let calibration = try Self.calibration(model, panel, horizon: 4, levels: [0.95, 0.8])
    #expect(calibration.levels == [0.8, 0.95] && calibration.seriesCount == 1200)
    for (place, level) in calibration.levels.enumerated() {
      let interval = calibration.interval(level: place, forecast, floors: panel.floors)
      let score = IntervalScore(interval, horizon: 4, heldOut: heldOut, history: panel)
      // 1,200 independent series: three standard errors of a share, at the step that varies most, for
      // the sample and for the calibration.
      let error = 3 * (2 * level * (1 - level) / 1200).squareRoot()
      #expect(abs(score.coverage - level) < error, "\(level): \(score.coverage)")
    }
  }

  @Test("a wider level holds the narrower, around the point")
  func nesting() throws {
    let panel = Panels.seasonal(count: 40, length: 50, season: 4)
    let forecast = try Theta(.standard).run(panel, horizon: 6)
    let calibration = try Self.calibration(
      Theta(.standard), panel, horizon: 6, levels: [0.5, 0.8, 0.95])
    let intervals = (0..<3).map {
      calibration.interval(level: $0, forecast, floors: panel.floors)
    }
    for index in forecast.points.indices {
      let ends =
        intervals.reversed().map { $0.lower[index] } + [forecast.points[index]]
        + intervals.map { $0.upper[index] }
      #expect(zip(ends, ends.dropFirst()).allSatisfy(<=))
    }
  }

  @Test("classes are pooled apart where they have errors enough, and each holds what it promises")
  func classes() throws {
    // Noise that grows, which the model does not see, and noise that does not.
    let rows = (0..<800).map { series -> [Double] in
      let growth = series % 2 == 0 ? 3.0 : 0
      return (0..<40).map { period in
        1000 + (20 + growth * Double(period)) * (Panels.uniform(series, period) - 0.5)
      }
    }
    let (panel, heldOut) = Panel(rows: rows, seasonLength: 1).split(last: 3)
    let classes = (0..<800).map { $0 % 2 }
    let forecast = try Naive().run(panel, horizon: 3)
    let calibration = try IntervalCalibration(
      Naive(), on: panel, horizon: 3, levels: [0.8], classes: classes,
      parallel: ParallelBlocks(workers: 1), control: RunControl(workers: 1))
    let interval = calibration.interval(level: 0, forecast, floors: panel.floors)
    for place in 0..<2 {
      let series = (0..<800).filter { classes[$0] == place }
      let score = IntervalScore(
        interval.part(series, horizon: 3), horizon: 3, heldOut: heldOut.part(series),
        history: panel.part(series))
      // 400 independent series, three standard errors for the sample and the calibration.
      let error: Double = 3 * (2 * 0.8 * 0.2 / 400).squareRoot()
      #expect(isClose(score.coverage, 0.8, within: error), "\(score.coverage)")
    }
    // The widening of paths is that of the series' class.
    #expect(calibration.widening.count == 2400)
    #expect(calibration.widening[0] == calibration.widening[6])
    #expect(calibration.widening[0] != calibration.widening[3])
  }

  @Test("with too few past errors a normal law stands in")
  func fewErrors() throws {
    let panel = Panels.seasonal(count: 3, length: 40, season: 1)
    let calibration = try Self.calibration(
      Naive(), panel, horizon: 2, levels: [0.8])
    let expected = NormalDistribution.standard.quantile(0.9)
    #expect(calibration.upper.allSatisfy { isClose($0, expected) })
    #expect(calibration.lower.allSatisfy { isClose($0, -expected) })
  }

  @Test("series of all sorts get finite intervals")
  func wild() throws {
    let panel = Panels.wild(season: 4)
    let model = try #require(Models.named("combination"))
    let forecast = try model.run(panel, horizon: 5)
    let calibration = try Self.calibration(model, panel, horizon: 5, levels: [0.9])
    let interval = calibration.interval(level: 0, forecast, floors: panel.floors)
    for index in forecast.points.indices {
      let (low, point, high) = (
        interval.lower[index], forecast.points[index], interval.upper[index]
      )
      #expect(low.isFinite && high.isFinite && low <= point && point <= high)
    }
  }
}
