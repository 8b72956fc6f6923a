internal import CVector

/// Elementary functions on eight lanes and on whole rows, by Portolan's own polynomials.
///
/// Results depend neither on the version of the C library nor on the instruction set: every step
/// is a plain IEEE operation, without fused multiply-add. `KernelMath` has the same bits for one
/// number.
public enum VectorMath {
  /// ln 2 in two parts; the high one has 32 significant bits, so n times it is exact for |n| < 2²¹.
  static let ln2High = 0x1.62e42feep-1
  static let ln2Low = 0x1.a39ef35793c76p-33

  /// The exponential of each lane, within 1 unit in the last place (2 where it is subnormal).
  ///
  /// 0 for −∞ and below −745.2, +∞ above 709.8, NaN for NaN.
  ///
  /// x = n ln 2 + r with |r| ≤ 0.347, and eʳ = 1 + r + r²/2 + … + r¹³/13!, whose remainder is below
  /// 5e-18. The sum is ordered so that the rounding of r does not enter at full weight.
  @inline(__always)
  public static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> {
    // Beyond these bounds the answer is 0 or ∞; inside them the exponent below stays in range.
    let low = SIMD8<Double>(repeating: -746)
    let high = SIMD8<Double>(repeating: 710)
    let lowered = portolan_select_less(x, high, x, high)
    let bounded = portolan_select_less(low, lowered, lowered, low)
    let (n, y) = reducedExp(bounded)
    // Two factors: 2ⁿ alone would overflow before the product does, and would flush subnormals.
    let half = portolan_nearest(n * 0.5)
    let scaled = y * portolan_power_of_two(half) * portolan_power_of_two(n - half)
    return portolan_select_inside(x, -.infinity, .infinity, scaled, x)
  }

  /// The exponential where −700 ≤ x ≤ 700 in every lane that matters: same bits, a fifth cheaper.
  @inline(__always)
  static func expOfModerate(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let (n, y) = reducedExp(x)
    return y * portolan_power_of_two(n)
  }

  /// n and eʳ with x = n ln 2 + r.
  @inline(__always)
  private static func reducedExp(_ x: SIMD8<Double>) -> (n: SIMD8<Double>, y: SIMD8<Double>) {
    let n = portolan_nearest(x * 0x1.71547652b82fep0)
    let rHigh = x - n * ln2High
    let rLow = n * ln2Low
    let r = rHigh - rLow
    return (n, 1 + (rHigh + (r * r * expTail(r) - rLow)))
  }

  /// (eʳ − 1 − r) / r² as 1/2! + r/3! + … + r¹¹/13!.
  @inline(__always)
  private static func expTail(_ r: SIMD8<Double>) -> SIMD8<Double> {
    var sum = SIMD8<Double>(repeating: 1 / 6_227_020_800)
    sum = sum * r + (1 / 479_001_600)
    sum = sum * r + (1 / 39_916_800)
    sum = sum * r + (1 / 3_628_800)
    sum = sum * r + (1 / 362_880)
    sum = sum * r + (1 / 40_320)
    sum = sum * r + (1 / 5_040)
    sum = sum * r + (1 / 720)
    sum = sum * r + (1 / 120)
    sum = sum * r + (1 / 24)
    sum = sum * r + (1 / 6)
    return sum * r + 0.5
  }

  /// The natural logarithm of each lane, within 1 unit in the last place.
  ///
  /// −∞ for 0, NaN for negative numbers and NaN, +∞ for +∞; subnormal numbers are exact inputs.
  @inline(__always)
  public static func log(_ x: SIMD8<Double>) -> SIMD8<Double> {
    if portolan_any_outside(x, .leastNormalMagnitude, .greatestFiniteMagnitude) {
      return logOfAnything(x)
    }
    return logOfNormal(x)
  }

  /// The logarithm of positive normal numbers.
  ///
  /// x = 2ᵏ (1 + f) with 1 + f in [√½, √2]; ln(1 + f) = 2 artanh(s) with s = f / (2 + f), whose
  /// series is cut after s¹⁹ (remainder below 3e-17 of the result). The identity
  /// ln(1 + f) = f − (f²/2 − s (f²/2 + R)) keeps f exact, as in Sun's fdlibm.
  @inline(__always)
  static func logOfNormal(_ x: SIMD8<Double>, exponentOffset: SIMD8<Double> = .zero)
    -> SIMD8<Double>
  {
    let significand = portolan_significand(x)
    let rootTwo = SIMD8<Double>(repeating: 0x1.6a09e667f3bcdp0)
    let k = portolan_exponent_field(x) - exponentOffset
    let exponent = portolan_select_less(significand, rootTwo, k - 1023, k - 1022)
    let f = portolan_select_less(significand, rootTwo, significand, significand * 0.5) - 1
    let s = f / (f + 2)
    let z = s * s
    let half = f * f * 0.5
    let curve = s * (half + artanhTail(z))
    return exponent * ln2High - ((half - (curve + exponent * ln2Low)) - f)
  }

  /// 2 (artanh(s) / s − 1) as 2z/3 + 2z²/5 + … + 2z⁹/19 with z = s².
  @inline(__always)
  private static func artanhTail(_ z: SIMD8<Double>) -> SIMD8<Double> {
    var sum = SIMD8<Double>(repeating: 2 / 19)
    sum = sum * z + (2 / 17)
    sum = sum * z + (2 / 15)
    sum = sum * z + (2 / 13)
    sum = sum * z + (2 / 11)
    sum = sum * z + (2 / 9)
    sum = sum * z + (2 / 7)
    sum = sum * z + (2 / 5)
    sum = sum * z + (2 / 3)
    return sum * z
  }

  /// The logarithm with its special cases, kept out of the hot loop.
  @inline(never)
  private static func logOfAnything(_ x: SIMD8<Double>) -> SIMD8<Double> {
    var scaled = x
    var offset = SIMD8<Double>.zero
    for lane in x.indices where x[lane] > 0 && x[lane] < .leastNormalMagnitude {
      scaled[lane] *= 0x1p54
      offset[lane] = 54
    }
    var result = logOfNormal(scaled, exponentOffset: offset)
    for lane in x.indices where !(x[lane] > 0 && x[lane] < .infinity) {
      result[lane] = x[lane] == 0 ? -.infinity : (x[lane] > 0 ? .infinity : .nan)
    }
    return result
  }

  /// The square root of each lane, correctly rounded.
  @inline(__always)
  public static func squareRoot(_ x: SIMD8<Double>) -> SIMD8<Double> { portolan_sqrt(x) }
}

extension VectorMath {
  /// One where `a < b`, else zero; a NaN compares false.
  @inline(__always)
  public static func oneWhereLess(_ a: SIMD8<Double>, _ b: SIMD8<Double>) -> SIMD8<Double> {
    portolan_select_less(a, b, SIMD8(repeating: 1), .zero)
  }

  /// `a < b ? x : y` by lane; a NaN compares false.
  @inline(__always)
  public static func select(
    _ a: SIMD8<Double>, isLess b: SIMD8<Double>, _ x: SIMD8<Double>, _ y: SIMD8<Double>
  ) -> SIMD8<Double> {
    portolan_select_less(a, b, x, y)
  }
}
