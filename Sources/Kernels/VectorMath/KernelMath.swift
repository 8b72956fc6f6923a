/// Elementary functions of one number, with the bits of `VectorMath`.
///
/// One number costs about as much as eight: loops over rows should use `VectorMath`.
public enum KernelMath {
  /// The exponential function; see `VectorMath.exp` for accuracy and special cases.
  public static func exp(_ x: Double) -> Double { VectorMath.exp(SIMD8(repeating: x))[0] }

  /// The natural logarithm; see `VectorMath.log` for accuracy and special cases.
  public static func log(_ x: Double) -> Double { VectorMath.log(SIMD8(repeating: x))[0] }

  /// ln(1 + x), accurate to a few units in the last place also where x is tiny.
  ///
  /// The logarithm of the rounded w = 1 + x, plus a first-order correction for what was rounded.
  public static func log1p(_ x: Double) -> Double {
    let w = 1 + x
    guard w > 0, w < .infinity else { return log(w) }
    return log(w) + (x - (w - 1)) / w
  }

  /// eˣ − 1, accurate to a few units in the last place also where x is tiny.
  ///
  /// Kahan's quotient: the rounding of w = eˣ falls out of (w − 1) / ln w.
  public static func expm1(_ x: Double) -> Double {
    let w = exp(x)
    guard w != 1 else { return x }
    guard abs(x) < 1 else { return w - 1 }
    return (w - 1) * (x / log(w))
  }

  /// `base` raised to `exponent`, as exp(exponent · ln base).
  ///
  /// Relative error about (1 + |exponent · ln base|) 2⁻⁵². 1 for a zero exponent; a base of zero
  /// or ∞ as in IEEE 754; NaN for a negative base, for which no root need exist.
  public static func pow(_ base: Double, _ exponent: Double) -> Double {
    pow(SIMD8(repeating: base), exponent)[0]
  }

  /// Eight powers at once.
  @inline(__always)
  static func pow(_ base: SIMD8<Double>, _ exponent: Double) -> SIMD8<Double> {
    if exponent == 0 { return SIMD8(repeating: 1) }
    return VectorMath.exp(VectorMath.log(base) * exponent)
  }

  /// The square root, correctly rounded; NaN for negative numbers.
  public static func sqrt(_ x: Double) -> Double { x.squareRoot() }
}
