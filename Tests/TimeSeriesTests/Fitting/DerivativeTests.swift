import Kernels
import Testing

@testable import TimeSeries

/// Derivatives of a pass against differences of the criterion.
@Suite("Derivatives of a pass")
struct DerivativeTests {
  /// A tile of eight series with gaps and unequal lengths, all above zero.
  static func tile(season: Int) -> SeriesTile {
    let whole = Panels.seasonal(count: 8, length: 30, season: season)
    let rows = (0..<8).map { series -> [Double] in
      let row = whole.values[whole.range(of: series)].prefix(30 - series)
      return row.enumerated().map { $0.offset % 11 == 5 + series % 3 ? .nan : $0.element }
    }
    var tile = SeriesTile()
    tile.load((0..<8).map { $0 }[...], of: Panel(rows: rows, seasonLength: season))
    return tile
  }

  /// Half the gradient of Σ r² G², over G²: what the normal equations hold.
  static func gradient<Pass: LanePass>(_ pass: Pass, _ tile: SeriesTile) -> [SIMD8<Double>] {
    pass.equations.gradient.indices.map { index in
      guard pass.isRelative else { return pass.equations.gradient[index] }
      return pass.equations.gradient[index]
        + pass.logGradient[index] / tile.counts * pass.equations.squaredError
    }
  }

  /// Compares with central differences of log Σ r² G², whose derivative is 2 gradient / Σ r².
  static func check<Pass: LanePass>(
    _ pass: Pass, _ tile: SeriesTile, _ parameters: [SIMD8<Double>], _ name: String
  ) {
    var pass = pass
    pass.run(tile, parameters)
    let sum = pass.equations.squaredError
    let slopes = gradient(pass, tile).map { 2 * $0 / sum }
    let step = 1e-6
    for index in parameters.indices {
      var (up, down) = (parameters, parameters)
      up[index] += step
      down[index] -= step
      pass.run(tile, up)
      let high = pass.logCriterion(tile)
      pass.run(tile, down)
      let slope = (high - pass.logCriterion(tile)) / (2 * step)
      for lane in 0..<8 {
        #expect(
          isClose(slope[lane], slopes[index][lane], within: 2e-5), "\(name) \(index) \(lane)")
      }
    }
  }

  @Test("Smoothing, every member", arguments: SmoothingForm.all)
  func smoothing(form: SmoothingForm) {
    let tile = Self.tile(season: 4)
    let layout = SmoothingLayout(form, seasonLength: 4)
    var parameters = [SIMD8<Double>](repeating: .zero, count: layout.count)
    parameters[0] = SIMD8(repeating: 0.3)
    if let index = layout.betaIndex { parameters[index] = SIMD8(repeating: 0.15) }
    if let index = layout.gammaIndex { parameters[index] = SIMD8(repeating: 0.2) }
    if let index = layout.phiIndex { parameters[index] = SIMD8(repeating: 0.9) }
    parameters[layout.levelIndex] = SIMD8(repeating: 1.4)
    if let index = layout.slopeIndex { parameters[index] = SIMD8(repeating: 0.01) }
    for phase in 0..<(form.season == .none ? 0 : 4) {
      let figure = 0.1 * Double(phase) + (form.season == .multiplicative ? 0.9 : -0.1)
      parameters[layout.seasonIndex + phase] = SIMD8(repeating: figure)
    }
    Self.check(SmoothingPass(form, seasonLength: 4), tile, parameters, form.name)
  }

  @Test("Complex smoothing, with and without a season", arguments: [false, true])
  func complex(isSeasonal: Bool) {
    let pass = ComplexPass(isSeasonal: isSeasonal, seasonLength: 4)
    var parameters = [SIMD8<Double>](repeating: SIMD8(repeating: 0.1), count: pass.count)
    parameters[0] = SIMD8(repeating: 1.2)
    parameters[1] = SIMD8(repeating: 1.01)
    parameters[pass.levelIndex] = SIMD8(repeating: 1.4)
    parameters[pass.levelIndex + 1] = SIMD8(repeating: 1.1)
    Self.check(pass, Self.tile(season: 4), parameters, "ces")
  }
}
