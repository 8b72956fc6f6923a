import Kernels
import Testing

@testable import TimeSeries

@Suite("Exponential smoothing")
struct ExponentialSmoothingTests {
  @Test("The family has fifteen members, of which eight are the reduced pool")
  func family() {
    #expect(SmoothingForm.all.count == 15)
    #expect(
      Set(SmoothingForm.reduced.map(\.name))
        == ["ANN", "AAdN", "ANA", "AAdA", "MNN", "MAdN", "MNM", "MAdM"])
  }

  @Test("A line is carried on by a member with a trend")
  func line() throws {
    let row = (0..<40).map { 10 + 2 * Double($0) }
    let model = ExponentialSmoothing(SmoothingForm(.additive, .additive, .none))
    let forecast = try model.run(Panel(rows: [row], seasonLength: 1), horizon: 5)
    for step in 0..<5 {
      #expect(isClose(forecast.points[step], 10 + 2 * Double(40 + step), within: 1e-4))
    }
  }

  @Test("A pure season is carried on, added or as a factor", arguments: ["ANA", "MNM"])
  func season(name: String) throws {
    let row = (0..<48).map { 50 + [-10.0, 5, 20, -15][$0 % 4] }
    let form = try #require(SmoothingForm(name: name))
    let forecast = try ExponentialSmoothing(form).run(
      Panel(rows: [row], seasonLength: 4), horizon: 8)
    for step in 0..<8 {
      #expect(isClose(forecast.points[step], row[step], within: 1e-3), "\(name)")
    }
  }

  @Test("The simple member agrees with the search of one dimension")
  func simple() throws {
    let panel = Panels.seasonal(count: 16, length: 60, season: 1)
    let family = try ExponentialSmoothing(SmoothingForm(.additive, .none, .none)).run(
      panel, horizon: 3)
    let search = try SimpleSmoothing().run(panel, horizon: 3)
    for series in 0..<16 {
      let (a, b) = (family.points[3 * series], search.points[3 * series])
      #expect(isClose(a, b, within: 2e-3), "series \(series)")
    }
  }

  @Test(
    "The fit is no worse than any weight of a fine grid with the first level that is best for it")
  func optimum() throws {
    let panel = Panels.seasonal(count: 8, length: 50, season: 1)
    var tile = SeriesTile()
    tile.load([0, 1, 2, 3, 4, 5, 6, 7], of: panel)
    var fit = LaneFit(SmoothingPass(SmoothingForm(.additive, .none, .none), seasonLength: 1))
    var least = SIMD8<Double>(repeating: .infinity)
    for weights in SmoothingGrid.weights(fit.pass.layout) {
      fit.parameters = [SIMD8(repeating: weights[0]), SIMD8(repeating: 1.5)]
      fit.improve(tile, in: SIMD8(repeating: 1))
      least = pointwiseMin(least, fit.logCriterion)
    }
    for lane in 0..<8 {
      let row = (0..<50).map { tile.values[$0][lane] }
      let best = LevelSearch.best(row.span, centre: 1)
      // Fits end where a step gains very little; some such steps may be left. The criterion of
      // fifty values then misses 0.01, where 2 is what counts.
      #expect(
        least[lane] <= KernelMath.log(best.squaredError) + 3 * LaneFit<SmoothingPass>.leastGain)
    }
  }

  @Test("Deviations of a level grow as √(1 + (h - 1) α²)")
  func deviations() throws {
    let state = try state("ANN", weights: [0.4])
    let forecast = state.forecast(horizon: 6, sigma: 2)
    for step in 0..<6 {
      let expected = 2 * (1 + Double(step) * 0.16).squareRoot()
      #expect(isClose(forecast.deviations[step], expected))
    }
  }

  @Test("Relative deviations of a level follow the law that they have by products of shocks")
  func relativeDeviations() throws {
    // l (1 + α e₁)(1 + e₂): variance l² ((1 + α² σ²)(1 + σ²) - 1), to first order in σ².
    let state = try state("MNN", weights: [0.4])
    let forecast = state.forecast(horizon: 2, sigma: 0.01)
    let exact = ((1 + 0.16 * 1e-4) * (1 + 1e-4) - 1).squareRoot()
    #expect(isClose(forecast.deviations[1] / 3, exact, within: 1e-6))
  }

  /// A state of level 3, slope 0 and flat season.
  private func state(_ name: String, weights: [Double]) throws -> SmoothingState {
    let layout = SmoothingLayout(try #require(SmoothingForm(name: name)), seasonLength: 4)
    var parameters = weights.map { SIMD8<Double>(repeating: $0) }
    parameters.append(SIMD8(repeating: 3))
    #expect(parameters.count == layout.count)
    return SmoothingState(layout, parameters, lane: 0)
  }

  @Test("Members that need positive values are not taken for others")
  func zeros() throws {
    var row = (0..<60).map { 5 + Double($0 % 4) + Panels.uniform(3, $0) }
    row[30] = 0
    let forecast = try ExponentialSmoothing().run(Panel(rows: [row], seasonLength: 4), horizon: 4)
    let form = try #require(SmoothingForm(name: forecast.notes[0].model))
    #expect(!form.needsPositiveValues)
  }
}
