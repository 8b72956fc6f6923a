/// Quantiles continued to real counts: what surfaces are fitted to.
extension NegativeBinomial {
  /// The normal score of the distribution function at a real count ≥ 0.
  func score(at x: Double) -> Double {
    let (lower, upper) = tails(x)
    return lower <= 0.5
      ? NormalDistribution.standardQuantile(max(lower, .leastNormalMagnitude))
      : -NormalDistribution.standardQuantile(max(upper, .leastNormalMagnitude))
  }

  /// √(x + ⅜) for the real count x ≥ 1 whose distribution function has this normal score.
  ///
  /// By secants, which end soon since the score is nearly linear in the root; NaN if they do not.
  func height(score: Double) -> Double {
    func missing(_ height: Double) -> Double {
      score - self.score(at: height * height - CountSurface.shift)
    }
    let least = 1.0
    var slope = (1 + mean / size).squareRoot() / 2
    var height = max(mean.squareRoot() + score * slope, least)
    var left = missing(height)
    for _ in 0..<40 {
      let next = max(height + left * slope, (height + least) / 2)
      // So close, the slope of the last step is good for a thousandth of the rest.
      if abs(left) < 1e-6 { return next }
      let after = missing(next)
      if after != left { slope = (next - height) / (left - after) }
      (height, left) = (next, after)
    }
    return .nan
  }
}
