internal import Kernels

/// One pass of an exponential smoothing recursion over a tile, with derivatives.
///
/// With q = l + φ b and μ = q, q + s or q s, an error e = y − μ moves the level by α u, the slope by β u
/// and the season by γ v, where u = v = e but u = e / s and v = e / q in a multiplicative season. (With
/// multiplicative errors these are the same moves; only the residual, e / μ, differs.) The derivative
/// of each state by each parameter follows the recursion's own derivative, forward in time.
///
/// Cost for P parameters: about 12 P + P² / 2 multiplications and additions of eight lanes a period, one
/// division if errors are multiplicative, two if the season is. Bound by loads and stores of the
/// derivatives, 3 P of each, and of the sums of products, both in the nearest cache: the working memory
/// of a yearly season of months has 38 KB.
struct SmoothingPass: LanePass {
  /// The least expectation of a multiplicative model, in units of the series' size.
  static let leastExpectation = 1e-6

  /// Where parameters lie.
  let layout: SmoothingLayout
  private(set) var equations: NormalEquations
  private(set) var logGradient: [SIMD8<Double>]
  private(set) var logSum = SIMD8<Double>.zero
  private(set) var failed = SIMD8<Double>.zero
  private var memory: [SIMD8<Double>]
  private let places: Places

  /// A pass of a member.
  init(_ form: SmoothingForm, seasonLength: Int) {
    layout = SmoothingLayout(form, seasonLength: seasonLength)
    equations = NormalEquations(count: layout.count)
    logGradient = Array(repeating: .zero, count: layout.count)
    places = Places(layout)
    memory = Array(repeating: .zero, count: places.end)
  }

  var count: Int { layout.count }
  var weightCount: Int { layout.weightCount }
  var isRelative: Bool { layout.form.error == .multiplicative }
  func bounds(of weight: Int) -> ClosedRange<Double> { layout.bounds(of: weight) }

  /// Where rows begin in the working memory; derivatives of the level, by parameter, come first.
  private struct Places {
    /// Derivatives of the slope.
    let slope: Int
    /// A group of rows of the Jacobian.
    let jacobian: Int
    /// Seasonal figures by phase.
    let figures: Int
    /// Derivatives of the figures, `[phase][parameter]`.
    let season: Int
    let end: Int

    init(_ layout: SmoothingLayout) {
      slope = layout.count
      jacobian = slope + layout.count
      figures = jacobian + NormalEquations.depth * layout.count
      season = figures + layout.seasonLength
      end = season + layout.count * layout.seasonLength
    }
  }

  mutating func run(_ tile: SeriesTile, _ parameters: [SIMD8<Double>]) {
    switch layout.form.season {
    case .none: run(tile, parameters, SmoothingShapes.NoSeason.self)
    case .additive: run(tile, parameters, SmoothingShapes.AddedSeason.self)
    case .multiplicative: run(tile, parameters, SmoothingShapes.FactorSeason.self)
    }
  }

  private mutating func run<S: SeasonShape>(
    _ tile: SeriesTile, _ parameters: [SIMD8<Double>], _ season: S.Type
  ) {
    switch layout.form.trend {
    case .none: run(tile, parameters, season, SmoothingShapes.NoTrend.self)
    case .additive: run(tile, parameters, season, SmoothingShapes.PlainTrend.self)
    case .damped: run(tile, parameters, season, SmoothingShapes.DampedTrend.self)
    }
  }

  private mutating func run<S: SeasonShape, T: TrendShape>(
    _ tile: SeriesTile, _ parameters: [SIMD8<Double>], _ season: S.Type, _ trend: T.Type
  ) {
    if isRelative {
      run(tile, parameters, season, trend, SmoothingShapes.RelativeError.self)
    } else {
      run(tile, parameters, season, trend, SmoothingShapes.PlainError.self)
    }
  }

  /// Derivatives before the first period: one for each first state by itself.
  private func prepare(_ memory: inout [SIMD8<Double>], _ parameters: [SIMD8<Double>]) {
    let one = SIMD8<Double>(repeating: 1)
    for index in memory.indices { memory[index] = .zero }
    memory[layout.levelIndex] = one
    if let index = layout.slopeIndex { memory[places.slope + index] = one }
    guard layout.form.season != .none else { return }
    for phase in 0..<layout.seasonLength {
      let index = layout.seasonIndex + phase
      memory[places.figures + phase] = parameters[index]
      memory[places.season + phase * count + index] = one
    }
  }

  private mutating func run<S: SeasonShape, T: TrendShape, E: ErrorShape>(
    _ tile: SeriesTile, _ parameters: [SIMD8<Double>], _ season: S.Type, _ trend: T.Type,
    _ error: E.Type
  ) {
    // What the loop works on is taken out of `self` for its time.
    var (memory, logs): ([SIMD8<Double>], [SIMD8<Double>]) = ([], [])
    var equations = NormalEquations(count: 0)
    swap(&memory, &self.memory)
    swap(&logs, &logGradient)
    swap(&equations, &self.equations)
    equations.clear()
    prepare(&memory, parameters)
    if isRelative { for index in logs.indices { logs[index] = .zero } }
    let outcome = Self.sweep(
      tile, layout, places, layout.weights(parameters), level: parameters[layout.levelIndex],
      slope: layout.slopeIndex.map { parameters[$0] } ?? .zero, season, trend, error, &memory,
      &logs,
      &equations)
    (failed, logSum) = (outcome.failed, outcome.logSum)
    swap(&memory, &self.memory)
    swap(&logs, &logGradient)
    swap(&equations, &self.equations)
  }

  /// Shapes are types, so that each combination is compiled for itself: nothing in the loop asks which it
  /// is, and without a season the two to five derivatives are unrolled.
  private static func sweep<S: SeasonShape, T: TrendShape, E: ErrorShape>(
    _ tile: SeriesTile, _ layout: SmoothingLayout, _ places: Places, _ w: SmoothingWeights,
    level: SIMD8<Double>, slope: SIMD8<Double>, _: S.Type, _: T.Type, _: E.Type,
    _ memory: inout [SIMD8<Double>], _ logs: inout [SIMD8<Double>],
    _ equations: inout NormalEquations
  ) -> (failed: SIMD8<Double>, logSum: SIMD8<Double>) {
    // Vectors, since arithmetic of a vector with a number is done lane by lane.
    let (zero, one) = (SIMD8<Double>.zero, SIMD8<Double>(repeating: 1))
    let least = SIMD8<Double>(repeating: leastExpectation)
    let (season, hasTrend, isRelative) = (S.season, T.isTrend, E.isRelative)
    let count = season == .none ? T.count : T.count + 1 + layout.seasonLength
    let phi = T.isDamped ? (season == .none ? 2 : 3) : count
    let (beta, gamma) = (layout.betaIndex ?? 0, layout.gammaIndex ?? 0)
    var rows = JacobianRows(base: places.jacobian, count: count)
    var product = LogProduct()
    var failed = SIMD8<Double>.zero
    var (level, slope) = (level, slope)
    var phase = 0
    let (values, weights) = (tile.values.span, tile.weights.span)
    var cells = memory.mutableSpan
    var shares = logs.mutableSpan
    for period in 0..<tile.length {
      let weight = weights[unchecked: period]
      let q = hasTrend ? level + w.phi * slope : level
      let s = season == .none ? .zero : cells[unchecked: places.figures + phase]
      var expected = season == .none ? q : season == .additive ? q + s : q * s
      if isRelative {
        failed = pointwiseMax(failed, weight * VectorMath.oneWhereLess(expected, least))
        expected = pointwiseMax(expected, least)
        product.multiply(by: one + weight * (expected - one))
      }
      let error = weight * (values[unchecked: period] - expected)
      let inverse = isRelative ? one / expected : one
      let residual = error * inverse
      let bySeason = season == .multiplicative ? one / s : one
      let byLevel = season == .multiplicative ? one / q : one
      let (u, v) = (error * bySeason, error * byLevel)
      let row = rows.next
      let figures = places.season + phase * count
      for p in 0..<count {
        var dq = cells[unchecked: p]
        if hasTrend {
          dq += w.phi * cells[unchecked: places.slope + p]
          if p == phi { dq += slope }
        }
        let ds = season == .none ? .zero : cells[unchecked: figures + p]
        let dExpected = season == .none ? dq : season == .additive ? dq + ds : dq * s + q * ds
        let dError = zero - weight * dExpected
        cells[unchecked: row + p] =
          isRelative ? (dError - residual * dExpected) * inverse : dError
        if isRelative { shares[unchecked: p] -= dError * inverse }
        let du = season == .multiplicative ? (dError - u * ds) * bySeason : dError
        cells[unchecked: p] = dq + w.alpha * du
        if hasTrend {
          var next = w.phi * cells[unchecked: places.slope + p] + w.beta * du
          if p == phi { next += slope }
          cells[unchecked: places.slope + p] = next
        }
        if season != .none {
          let dv = season == .multiplicative ? (dError - v * dq) * byLevel : dError
          cells[unchecked: figures + p] = ds + w.gamma * dv
        }
      }
      // What each weight does by itself, beside what it does through the states.
      cells[unchecked: 0] += u
      if hasTrend {
        cells[unchecked: places.slope] += w.betaShare * u
        cells[unchecked: places.slope + beta] += w.alpha * u
        slope = w.phi * slope + w.beta * u
      }
      if season != .none {
        cells[unchecked: figures] -= w.gammaShare * v
        cells[unchecked: figures + gamma] += (one - w.alpha) * v
        cells[unchecked: places.figures + phase] = s + w.gamma * v
      }
      level = q + w.alpha * u
      rows.close(residual, cells.span, &equations)
      phase = phase + 1 == layout.seasonLength ? 0 : phase + 1
    }
    rows.finish(&cells, &equations)
    return (failed, product.logarithm)
  }
}
