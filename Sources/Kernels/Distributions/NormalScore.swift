internal import CVector

/// Standard normal quantiles to seven digits for eight numbers, at a third of the cost of
/// `NormalDistribution.standardQuantiles`.
///
/// z = (2u − 1) P(w) with w = −ln(4u (1 − u)), as Giles has it for the error function, with
/// polynomials fitted by Chebyshev interpolation: the logarithm of degree 9 (6e-9), P of degree 11
/// (5e-8) for |z| ≤ 3.8. Good for finding a place, not for drawing normals.
///
/// Source of the form: Giles, "Approximating the erfinv function", GPU Computing Gems (2011).
struct NormalScore {
  /// The scores.
  let z: SIMD8<Double>
  /// −ln(4u (1 − u)): scores hold where it is at most `largestSpread`.
  let spread: SIMD8<Double>

  /// The spread of |z| = 3.8.
  static let largestSpread = 8.1478
  /// What a score may be off, with room to spare; its last bits decide nothing.
  static let error = 2e-7

  @inline(__always)
  init(_ u: SIMD8<Double>) {
    let product = 4 * u * (1 - u)
    let f = portolan_significand(product) - 1.5
    let exponent = portolan_exponent_field(product) - 1023
    let logarithm = portolan_nearly(
      exponent, SIMD8(repeating: 0.6931471805599453), Self.logOfSignificand(f))
    spread = 0 - logarithm
    z = (2 * u - 1) * Self.factor(spread)
  }

  /// ln(1.5 + f) for −0.5 ≤ f ≤ 0.5.
  @inline(__always)
  private static func logOfSignificand(_ f: SIMD8<Double>) -> SIMD8<Double> {
    let square = f * f
    let fourth = square * square
    let low = cubic(
      f, square, 0.4054651038987732, 0.6666666692272509, -0.22222138191377802, 0.09876492095028248)
    let high = cubic(
      f, square, -0.049409342798092615, 0.026353642949138476, -0.014340113296138582,
      0.00818367671157225)
    let top = portolan_nearly(
      f, SIMD8(repeating: 0.0036622421607317066), SIMD8(repeating: -0.006147917247086733))
    return portolan_nearly(portolan_nearly(top, fourth, high), fourth, low)
  }

  /// z / (2u − 1) for a spread w.
  @inline(__always)
  private static func factor(_ w: SIMD8<Double>) -> SIMD8<Double> {
    let square = w * w
    let fourth = square * square
    let low = cubic(
      w, square, 1.2533141898830986, 0.3281150021074878, 0.016344588112655014,
      -0.003330020057387165)
    let middle = cubic(
      w, square, -0.00014538355450673376, 3.828826662455658e-05, 1.652299232807755e-05,
      -5.835485672435867e-06)
    let high = cubic(
      w, square, 8.441850457152327e-07, -6.751183910450804e-08, 2.9478473004710263e-09,
      -5.5312738113568245e-11)
    return portolan_nearly(portolan_nearly(high, fourth, middle), fourth, low)
  }

  /// Four terms at a time: chains of additions are what these polynomials wait for.
  @inline(__always)
  private static func cubic(
    _ x: SIMD8<Double>, _ square: SIMD8<Double>, _ c0: Double, _ c1: Double, _ c2: Double,
    _ c3: Double
  ) -> SIMD8<Double> {
    portolan_nearly(
      portolan_nearly(x, SIMD8(repeating: c3), SIMD8(repeating: c2)), square,
      portolan_nearly(x, SIMD8(repeating: c1), SIMD8(repeating: c0)))
  }
}
