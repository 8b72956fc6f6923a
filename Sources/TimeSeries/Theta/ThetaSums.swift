/// Sums over a series for eight weights of a theta model's smoother.
///
/// An error is z - l_0 p - ω c with z what a smoother from zero leaves, p = (1-α)^{t-1} and c the
/// line's part.
struct ThetaSums {
  private let alpha, keep, inverse: SIMD8<Double>
  private var decay = SIMD8<Double>(repeating: 1)
  private var level = SIMD8<Double>.zero
  private var zz = SIMD8<Double>.zero
  private var zp = SIMD8<Double>.zero
  private var zc = SIMD8<Double>.zero
  private var pp = SIMD8<Double>.zero
  private var pc = SIMD8<Double>.zero
  private var cc = SIMD8<Double>.zero

  init(alpha: SIMD8<Double>) {
    self.alpha = alpha
    keep = 1 - alpha
    inverse = 1 / alpha
  }

  /// Adds a period.
  @inline(__always)
  mutating func add(_ value: Double, _ lineLevel: Double, _ lineSlope: Double, _ weight: Double) {
    let z = value - level
    let next = decay * keep
    let c = decay * lineLevel + (1 - next) * inverse * lineSlope
    let (p, q) = (weight * decay, weight * c)
    zz += weight * z * z
    zp += z * p
    zc += z * q
    pp += decay * p
    pc += decay * q
    cc += c * q
    level += alpha * z
    decay = next
  }

  /// The best first level and share of the line for one of the weights.
  func fit(_ lane: Int, omega given: Double?) -> ThetaSearch.Fit {
    let (zz, zp, zc) = (zz[lane], zp[lane], zc[lane])
    let (pp, pc, cc) = (pp[lane], pc[lane], cc[lane])
    var omega = given ?? 0
    if given == nil {
      let determinant = pp * cc - pc * pc
      // Where level and line cannot be told apart, the level explains it.
      if determinant > 1e-12 * pp * cc {
        omega = min(max((zc * pp - zp * pc) / determinant, 0), 1)
      }
    }
    let level = pp > 0 ? (zp - omega * pc) / pp : 0
    let error =
      zz - 2 * (level * zp + omega * zc) + level * level * pp + 2 * level * omega * pc
      + omega * omega * cc
    return ThetaSearch.Fit(
      alpha: alpha[lane], level: level, omega: omega, squaredError: max(error, 0))
  }
}
