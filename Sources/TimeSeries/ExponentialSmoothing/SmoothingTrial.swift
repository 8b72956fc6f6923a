internal import Kernels

/// A pass without derivatives, to try weights from given first states.
///
/// Cost: 12 multiplications and additions of eight lanes a period, bound by the latency of the
/// recursion.
struct SmoothingTrial {
  /// Periods tried at most: enough to tell where a fit should begin.
  private static let mostPeriods = 256

  private let layout: SmoothingLayout
  private var figures: [SIMD8<Double>]

  /// A trial of a member.
  init(_ layout: SmoothingLayout) {
    self.layout = layout
    figures = Array(repeating: .zero, count: layout.seasonLength)
  }

  /// log Σ r² + 2 Σ log μ / n, as `LanePass.logCriterion`, of the first periods.
  mutating func logCriterion(_ tile: SeriesTile, _ parameters: [SIMD8<Double>]) -> SIMD8<Double> {
    switch layout.form.season {
    case .none: Self.sweep(tile, layout, parameters, .none, &figures)
    case .additive: Self.sweep(tile, layout, parameters, .additive, &figures)
    case .multiplicative: Self.sweep(tile, layout, parameters, .multiplicative, &figures)
    }
  }

  @inline(__always)
  private static func sweep(
    _ tile: SeriesTile, _ layout: SmoothingLayout, _ parameters: [SIMD8<Double>],
    _ season: SmoothingForm.Season, _ figures: inout [SIMD8<Double>]
  ) -> SIMD8<Double> {
    let one = SIMD8<Double>(repeating: 1)
    let least = SIMD8<Double>(repeating: SmoothingPass.leastExpectation)
    let isRelative = layout.form.error == .multiplicative
    let w = layout.weights(parameters)
    var level = parameters[layout.levelIndex]
    var slope = layout.slopeIndex.map { parameters[$0] } ?? .zero
    if season != .none {
      for phase in figures.indices { figures[phase] = parameters[layout.seasonIndex + phase] }
    }
    var sum = SIMD8<Double>.zero
    var product = LogProduct()
    var count = SIMD8<Double>.zero
    var phase = 0
    let (values, weights) = (tile.values.span, tile.weights.span)
    var cells = figures.mutableSpan
    for period in 0..<min(tile.length, mostPeriods) {
      let weight = weights[unchecked: period]
      count += weight
      let q = level + w.phi * slope
      let s = season == .none ? .zero : cells[unchecked: phase]
      var expected = season == .none ? q : season == .additive ? q + s : q * s
      if isRelative {
        expected = pointwiseMax(expected, least)
        product.multiply(by: one + weight * (expected - one))
      }
      let error = weight * (values[unchecked: period] - expected)
      let residual = isRelative ? error / expected : error
      sum += residual * residual
      let u = season == .multiplicative ? error / s : error
      slope = w.phi * slope + w.beta * u
      level = q + w.alpha * u
      if season != .none {
        cells[unchecked: phase] =
          s + w.gamma * (season == .multiplicative ? error / q : error)
      }
      phase = phase + 1 == layout.seasonLength ? 0 : phase + 1
    }
    let value = VectorMath.log(sum + SIMD8(repeating: 1e-30))
    guard isRelative else { return value }
    return value + 2 * product.logarithm / pointwiseMax(count, one)
  }
}
