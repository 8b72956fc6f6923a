internal import Kernels

/// The continuous ranked probability score: how far a whole distribution lay from what came.
public enum RankedProbability {
  /// The mean over series of the mean score of normal laws around points, in units of the data.
  ///
  /// σ (z (2 Φ(z) − 1) + 2 φ(z) − 1 / √π) with z = (y − f) / σ, and |y − f| where σ is zero.
  ///
  /// Source: Gneiting, Raftery 2007, doi:10.1198/016214506000001437, equation 21.
  ///
  /// - Parameters:
  ///   - points: `[series][step]`, step fastest.
  ///   - deviations: standard deviations, as ``points``.
  public static func normal(
    points: [Double], deviations: [Double], horizon: Int, heldOut: HeldOut
  ) -> Double {
    precondition(
      points.count == heldOut.count * horizon && deviations.count == points.count,
      "RankedProbability: [series][step]")
    var (total, series) = (0.0, 0.0)
    for position in 0..<heldOut.count {
      var (sum, count) = (0.0, 0.0)
      for step in 0..<min(horizon, heldOut.length(of: position)) {
        let value = heldOut.value(series: position, step: step)
        guard !value.isNaN else { continue }
        let index = position * horizon + step
        sum += normal(value - points[index], deviations[index])
        count += 1
      }
      guard count > 0 else { continue }
      total += sum / count
      series += 1
    }
    return series > 0 ? total / series : 0
  }

  private static func normal(_ error: Double, _ deviation: Double) -> Double {
    guard deviation > 0 else { return abs(error) }
    let law = NormalDistribution.standard
    let z = error / deviation
    return deviation
      * (z * (2 * law.cdf(z) - 1) + 2 * law.pdf(z) - 1 / Double.pi.squareRoot())
  }
}
