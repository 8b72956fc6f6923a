/// One series' fitted model: its weights and the states after the periods seen so far.
struct SmoothingState {
  private let form: SmoothingForm
  private let alpha, beta, gamma, phi: Double
  private var level, slope: Double
  private var figures: [Double]
  private var period = 0

  /// The state before the first period, from a lane's parameters.
  init(_ layout: SmoothingLayout, _ parameters: [SIMD8<Double>], lane: Int) {
    form = layout.form
    let weights = layout.weights(parameters)
    alpha = weights.alpha[lane]
    beta = weights.beta[lane]
    gamma = weights.gamma[lane]
    phi = weights.phi[lane]
    level = parameters[layout.levelIndex][lane]
    slope = layout.slopeIndex.map { parameters[$0][lane] } ?? 0
    figures =
      form.season == .none
      ? [] : (0..<layout.seasonLength).map { parameters[layout.seasonIndex + $0][lane] }
  }

  /// What is expected of the next period.
  var expectation: Double {
    let q = level + phi * slope
    return switch form.season {
    case .none: q
    case .additive: q + figures[period % figures.count]
    case .multiplicative: q * figures[period % figures.count]
    }
  }

  /// Moves on by a period in which `value` came; NaN moves on as expected.
  mutating func advance(_ value: Double) {
    let q = level + phi * slope
    let error = value.isNaN ? 0 : value - expectation
    slope = phi * slope
    level = q
    switch form.season {
    case .none:
      level += alpha * error
      slope += beta * error
    case .additive:
      level += alpha * error
      slope += beta * error
      figures[period % figures.count] += gamma * error
    case .multiplicative:
      let s = figures[period % figures.count]
      level += alpha * error / s
      slope += beta * error / s
      figures[period % figures.count] += gamma * error / q
    }
    period += 1
  }

  /// Expectations of the coming periods and the standard deviations of their errors.
  ///
  /// Additive errors: σ² (1 + Σ c²) with c_j = α + β (φ + … + φ^j) + γ [j is a whole season]. Relative
  /// errors: a shock of step i, σ times what was expected then, moves step h by c_{h-i}; to first
  /// order, which is exact without a season (Hyndman et al. 2008, tables 6.1 and 6.2, section 6.3).
  ///
  /// - Parameter sigma: the standard deviation of residuals, relative ones if errors are.
  /// - Complexity: horizon, squared if errors are relative.
  func forecast(horizon: Int, sigma: Double) -> (points: [Double], deviations: [Double]) {
    var state = self
    var points: [Double] = []
    for _ in 0..<horizon {
      points.append(state.expectation)
      state.advance(.nan)
    }
    let responses = responses(horizon: horizon)
    var deviations: [Double] = []
    var cumulated = 1.0
    for step in 0..<horizon {
      if form.error == .additive {
        deviations.append(sigma * cumulated.squareRoot())
        cumulated += step + 1 < horizon ? responses[step + 1] * responses[step + 1] : 0
      } else {
        deviations.append(sigma * relativeSpread(points, responses, step))
      }
    }
    return (points, deviations)
  }

  /// How a shock of one moves what is expected j periods later; 1 for j = 0.
  private func responses(horizon: Int) -> [Double] {
    var (power, sum) = (1.0, 0.0)
    return (0..<horizon).map { lag in
      guard lag > 0 else { return 1 }
      power *= phi
      sum += power
      let season = !figures.isEmpty && lag % figures.count == 0 ? gamma : 0
      return alpha + beta * sum + season
    }
  }

  /// √ Σ (c_{h-i} μ_i)², shocks passing through the seasons of both steps.
  private func relativeSpread(_ points: [Double], _ responses: [Double], _ step: Int) -> Double {
    var sum = 0.0
    for shock in 0...step {
      // Without the season of its own period, with that of the step.
      let size =
        form.season == .multiplicative
        ? points[shock] / figure(shock) * figure(step) : points[shock]
      sum += responses[step - shock] * responses[step - shock] * size * size
    }
    return sum.squareRoot()
  }

  private func figure(_ step: Int) -> Double { figures[(period + step) % figures.count] }
}
