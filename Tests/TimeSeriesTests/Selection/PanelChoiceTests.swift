import Kernels
import Testing

@testable import TimeSeries

@Suite("Choice of a panel's model by its own past")
struct PanelChoiceTests {
  private static let candidates: [any SeriesModel] = [Naive(), Drift(), HistoricMean()]

  private static func resolved(_ panel: Panel, horizon: Int) throws -> any SeriesModel {
    try PanelChoice(candidates).resolved(
      for: panel, horizon: horizon, parallel: ParallelBlocks(workers: 1),
      control: RunControl(workers: 1))
  }

  @Test("straight lines are given to the drift, and the reason is the rolling error")
  func trend() throws {
    let rows = (1...20).map { slope in
      (0..<30).map { Double($0 * slope) + 0.01 * Panels.uniform(slope, $0) }
    }
    let panel = Panel(rows: rows, seasonLength: 1)
    let forecast = try PanelChoice(Self.candidates).run(panel, horizon: 3)
    let expected = SeriesNote(model: "drift", reason: .lowestRollingError)
    #expect(forecast.notes.allSatisfy { $0 == expected })
    #expect(abs(forecast.points[3 * 4] - 30 * 5) < 0.1)
  }

  @Test("what is not better beyond chance does not take the first candidate's place")
  func noise() throws {
    let rows = (0..<40).map { series in
      (0..<30).reduce(into: [50.0]) { $0.append($0[$1] + Panels.uniform(series, $1) - 0.5) }
    }
    #expect(try Self.resolved(Panel(rows: rows, seasonLength: 1), horizon: 4).name == "naive")
  }

  @Test("where none is long enough to judge, the first candidate is taken")
  func short() throws {
    let panel = Panel(rows: [[1, 2, 3], [3, 2, 5]], seasonLength: 1)
    let forecast = try PanelChoice(Self.candidates).run(panel, horizon: 3)
    #expect(forecast.notes.allSatisfy { $0 == SeriesNote(model: "naive", reason: .fitted) })
  }

  @Test("what a series got by rule keeps its own reason")
  func rules() throws {
    let rows = [[Double]](repeating: (0..<30).map { Double($0) }, count: 4) + [[], [4, 4, 4]]
    let forecast = try PanelChoice(Self.candidates).run(
      Panel(rows: rows, seasonLength: 1), horizon: 2)
    #expect(forecast.notes[4].reason == .noValues && forecast.notes[5].reason == .constant)
  }

  @Test("a season that the panel is not said to have is found, in trending series too")
  func hiddenSeason() throws {
    let rows = (0..<24).map { series in
      (0..<72).map { period -> Double in
        let figure = [4.0, 9, 30, 12, 5, 2, 8, 25, 40, 22, 9, 3][period % 12]
        return 100 + 2 * Double(period) + figure + 3 * Panels.uniform(series, period)
      }
    }
    let panel = Panel(rows: rows, seasonLength: 1)
    #expect(SeasonalPeriods.longer(than: 1, in: panel) == 12)
    let model = try #require(Models.named("auto"))
    let forecast = try model.run(panel, horizon: 12)
    #expect(forecast.notes[0].model.hasSuffix("combination-12"))
    let lines = (0..<24).map { series in
      (0..<72).map { 100 + 2 * Double($0) + 3 * Panels.uniform(series, $0) }
    }
    #expect(SeasonalPeriods.longer(than: 1, in: Panel(rows: lines, seasonLength: 1)) == nil)
  }

  @Test("selection with replacement weighs members by how often they were taken")
  func ensemble() throws {
    // Two that err by as much in opposite ways, one of them twice as far: 2 to 1 is right.
    let panel = Panel(
      rows: (0..<10).map { series in (0..<20).map { Double(($0 * 7 + series) % 5) } },
      seasonLength: 1)
    let (past, heldOut) = panel.split(last: 2)
    let truth = HeldOut(
      values: heldOut.values.map { _ in 10 }, offsets: heldOut.offsets)
    let judge = try PastJudge(
      [Constant(value: 11), Constant(value: 8), Constant(value: 30)], past, truth, horizon: 2,
      parallel: ParallelBlocks(workers: 1), control: RunControl(workers: 1))
    let taken = EnsembleSearch.best([judge], rounds: 3)
    #expect(taken.sorted() == [0, 0, 1])
    #expect(judge.meanLoss(of: taken) < 1e-12)
    #expect(judge.gain(by: taken, over: [0]).share > 0.99)
  }

  /// Says one value of every series and step.
  private struct Constant: SeriesModel {
    let value: Double
    var name: String { "constant-\(value)" }

    func forecast(
      _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
    ) -> PanelForecast {
      let cells = [Double](repeating: value, count: panel.count * request.horizon)
      return PanelForecast(
        horizon: request.horizon, points: cells, deviations: cells, fitted: [],
        notes: (0..<panel.count).map { _ in SeriesNote(model: name, reason: .fitted) })
    }
  }
}
