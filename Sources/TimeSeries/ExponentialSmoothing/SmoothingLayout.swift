/// Where each parameter of a member lies in its vector: weights first, then the states before the
/// first period.
///
/// The weights are alpha, beta / alpha, gamma / (1 - alpha) and phi, so that the region in which
/// smoothing makes sense (0 < beta < alpha, 0 < gamma < 1 - alpha) is a box.
struct SmoothingLayout: Sendable {
  /// The largest beta / alpha.
  ///
  /// Maximum likelihood without it lets the slope chase noise: on yearly M3
  /// and M4 series its forecasts are up to 8 % worse.
  static let largestSlopeWeight = 0.2

  /// The member.
  let form: SmoothingForm
  /// Periods in a season; 1 for a member without one.
  let seasonLength: Int
  /// Places of the weights that the member has; alpha is at 0.
  let betaIndex: Int?
  let gammaIndex: Int?
  let phiIndex: Int?
  /// Places of first level and slope.
  let levelIndex: Int
  let slopeIndex: Int?
  /// Place of the first season's figures, phase 0 first.
  let seasonIndex: Int
  /// Length of the vector.
  let count: Int

  init(_ form: SmoothingForm, seasonLength: Int) {
    self.form = form
    var next = 1
    func take(_ condition: Bool) -> Int? {
      guard condition else { return nil }
      next += 1
      return next - 1
    }
    betaIndex = take(form.trend != .none)
    gammaIndex = take(form.season != .none)
    phiIndex = take(form.trend == .damped)
    levelIndex = next
    next += 1
    slopeIndex = take(form.trend != .none)
    seasonIndex = next
    self.seasonLength = form.season == .none ? 1 : seasonLength
    count = next + (form.season == .none ? 0 : seasonLength)
  }

  /// How many smoothing weights there are.
  var weightCount: Int { levelIndex }

  /// Free numbers for the information criterion: one seasonal figure follows from the others, and the
  /// variance counts.
  var freedom: Int { count - (form.season == .none ? 0 : 1) + 1 }

  /// The box of each weight.
  ///
  /// Damping beyond 0.8 would be gone within a few periods.
  func bounds(of weight: Int) -> ClosedRange<Double> {
    switch weight {
    case phiIndex: 0.8...0.98
    case betaIndex: 0.0001...Self.largestSlopeWeight
    default: 0.0001...0.9999
    }
  }

  /// Weights as the recursion takes them.
  func weights(_ parameters: [SIMD8<Double>]) -> SmoothingWeights {
    let alpha = parameters[0]
    let betaShare = betaIndex.map { parameters[$0] } ?? .zero
    let gammaShare = gammaIndex.map { parameters[$0] } ?? .zero
    return SmoothingWeights(
      alpha: alpha, beta: alpha * betaShare, gamma: (1 - alpha) * gammaShare,
      phi: phiIndex.map { parameters[$0] } ?? SIMD8(repeating: 1), betaShare: betaShare,
      gammaShare: gammaShare)
  }
}

/// The weights of eight series.
struct SmoothingWeights {
  /// Weights of level, slope and season, and the damping.
  let alpha, beta, gamma, phi: SIMD8<Double>
  /// beta / alpha and gamma / (1 - alpha).
  let betaShare, gammaShare: SIMD8<Double>
}
