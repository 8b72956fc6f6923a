extension NegativeBinomial {
  /// Counts of eight futures: the inverse distribution function with a mean for each, as
  /// `fillNegativeBinomial` has it for rows, with the same bits.
  ///
  /// - Parameters:
  ///   - uniforms: numbers inside (0, 1).
  ///   - means: 0 ... 10⁹.
  ///   - size: at least 10⁻⁶; ∞ for Poisson counts.
  @inline(__always)
  public static func quantiles(
    uniforms: SIMD8<Double>, means: SIMD8<Double>, size: Double
  ) -> SIMD8<Double> {
    CountSearch(size: size).quantiles(uniforms, means)
  }
}
