internal import Kernels

/// The negative-binomial size of each listing's own noise, by moments.
///
/// Units are Poisson around the expectation f times the common factors times the listing's own
/// gamma factor of variance a = 1 / size. The mean of (y - f)² - f is then f² ((1 + a)(1 + g) - 1),
/// where g is the variance of the common factors, so the common part is taken out of the variance
/// rather than of the units: no factor path need be guessed, and a listing that is most of its market
/// does not lose its own noise to it.
///
/// A single listing's a is noisy, most of all where it sells little. It is shrunk to the median of
/// its category, by the usual weight t² / (t² + v): v is the sampling variance of its estimate at the
/// median, t the spread of listings around the median, taken to be as large as the median itself
/// (empirical Bayes: Efron, Morris 1975, doi:10.1080/01621459.1975.10479864).
public struct DispersionEstimate: Sendable {
  /// Sizes by series: variance m + m² / size; infinite for Poisson.
  public let sizes: [Double]

  /// The largest a: a standard deviation of twice the mean in busy weeks.
  static let largestExcess = 4.0
  /// Below this a is Poisson for all that counts: 1 % of the mean at most.
  static let poissonExcess = 1e-4
  /// The least median that shrinking goes by, so that a panel whose median is Poisson still lets a
  /// wild listing be wild.
  static let leastSpread = 0.05
  /// Sizes are rounded to so many steps an octave, 9 % apart, far finer than they are known: listings
  /// of one size then share the tables that their counts are drawn with.
  static let stepsPerOctave = 8.0
  /// The fewest listings whose median can speak for a category.
  static let fewestForMedian = 3

  /// Estimates all series' sizes.
  ///
  /// - Parameters:
  ///   - residuals: units and expectations.
  ///   - commonVariance: g of each series' market and category together, by series.
  /// - Complexity: linear in the values, and sorting by category.
  public init(_ residuals: ResidualPanel, commonVariance: [Double]) {
    let moments = residuals.panel.groups.indices.map {
      Moments(residuals, series: $0, commonVariance: commonVariance[$0])
    }
    let overall = Self.median(moments.compactMap(\.excess)) ?? Self.leastSpread
    let byCategory = (0..<residuals.categoryCount).map { category in
      let own = moments.indices.filter { residuals.categories[$0] == category }
        .compactMap { moments[$0].excess }
      return own.count < Self.fewestForMedian ? overall : Self.median(own) ?? overall
    }
    sizes = moments.indices.map { series in
      let centre = byCategory[residuals.categories[series]]
      let excess = moments[series].shrunk(to: centre)
      return excess < Self.poissonExcess ? .infinity : Self.size(min(excess, Self.largestExcess))
    }
  }

  private static func size(_ excess: Double) -> Double {
    let step = 0.693147180559945 / stepsPerOctave
    return KernelMath.exp((-KernelMath.log(excess) / step).rounded() * step)
  }

  /// What a series' residuals say.
  private struct Moments {
    var weeks = 0.0
    var expected = 0.0
    var expectedSquares = 0.0
    var excessSquares = 0.0
    let commonVariance: Double

    init(_ residuals: ResidualPanel, series: Int, commonVariance: Double) {
      self.commonVariance = commonVariance
      for index in residuals.panel.range(of: series) {
        let fitted = residuals.fitted[index]
        guard fitted > 0 else { continue }
        let error = residuals.panel.values[index] - fitted
        weeks += 1
        expected += fitted
        expectedSquares += fitted * fitted
        excessSquares += error * error - fitted
      }
    }

    /// a as the moments have it, not below zero; nil without a week that anything was expected of.
    var excess: Double? {
      guard weeks >= 2 else { return nil }
      return max(0, (1 + excessSquares / expectedSquares) / (1 + commonVariance) - 1)
    }

    /// a shrunk to a median.
    func shrunk(to centre: Double) -> Double {
      guard let excess else { return centre }
      let mean = expected / weeks
      let spread = max(centre, DispersionEstimate.leastSpread)
      // Var((y - f)² - f) is about 2 f² + f for Poisson counts and 2 (f + a f²)² beyond.
      let relative = 1 / mean + centre
      let sampling = (2 * relative * relative + 1 / (mean * mean * mean)) / weeks
      let weight = spread * spread / (spread * spread + sampling)
      return weight * excess + (1 - weight) * centre
    }
  }

  private static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
