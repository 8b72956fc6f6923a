extension NegativeBinomial {
  /// What the counts of eight futures are drawn from.
  public struct LaneDraw: Sendable {
    /// Numbers inside (0, 1).
    public let uniforms: SIMD8<Double>
    /// Expected counts, at most 10⁹.
    public let means: SIMD8<Double>
    /// At least 10⁻⁶; ∞ for Poisson counts.
    public let size: Double

    /// A draw.
    public init(uniforms: SIMD8<Double>, means: SIMD8<Double>, size: Double) {
      self.uniforms = uniforms
      self.means = means
      self.size = size
    }
  }

  /// Counts of eight futures: the inverse distribution function with a mean for each, as
  /// `fillNegativeBinomial` has it for rows, with the same bits.
  public static func quantiles(_ draw: LaneDraw) -> SIMD8<Double> {
    CountSearch(size: draw.size).quantiles(draw.uniforms, draw.means)
  }

  /// Counts of two draws, which hide each other's latency: the same bits in half the time where
  /// means are alike.
  public static func quantiles(
    _ first: LaneDraw, _ second: LaneDraw
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    CountSearch.reciprocals.withUnsafeBufferPointer { reciprocals in
      CountSearch(size: first.size).quantiles(
        first.uniforms, first.means, CountSearch(size: second.size), second.uniforms,
        second.means, reciprocals)
    }
  }
}
