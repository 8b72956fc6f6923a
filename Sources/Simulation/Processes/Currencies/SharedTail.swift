import Kernels

/// Weeks in which all currencies move more, or less, than usual: what makes jointly normal shocks a
/// multivariate t.
///
/// Shocks of a week are multiplied by w = √((ν − 2) / χ²), one for all currencies, with ν degrees of
/// freedom and variance one. w is read from a table over the normal score of its probability and cut at
/// six standard deviations, one week in a thousand million, so that rates have finite means.
///
/// Source: Demarta, McNeil 2005, "The t copula and related copulas", doi:10.1111/j.1751-5823.2005.tb00254.x.
struct SharedTail: Sendable, Equatable {
  /// ν, above 4 so that the kurtosis is finite.
  let freedom: Double
  private let table: [Double]

  /// The least ν.
  static let leastFreedom = 4.5
  /// From here on shocks are taken as normal.
  static let normalFreedom = 200.0
  private static let reach = 6.0
  private static let stepsPerUnit = 32.0

  /// A tail of ν degrees of freedom.
  init(freedom: Double) {
    self.freedom = freedom
    let law = Gamma(mean: freedom, cv: (2 / freedom).squareRoot())
    let steps = Int(2 * Self.reach * Self.stepsPerUnit)
    let scores = (0...steps).map { Double($0) / Self.stepsPerUnit - Self.reach }
    let factors = scores.map { score -> Double in
      let chance = NormalDistribution.standard.cdf(score)
      return ((freedom - 2) / law.quantile(chance)).squareRoot()
    }
    // Cutting and interpolating change the variance a little: that is put right.
    let weights = scores.map { KernelMath.exp(-$0 * $0 / 2) }
    let square =
      zip(factors, weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 } / weights.reduce(0, +)
    table = factors.map { $0 / square.squareRoot() }
  }

  /// The tail of a kurtosis; nil where it is not above that of the normal law beyond luck.
  ///
  /// A t has the kurtosis 3 + 6 / (ν − 4).
  init?(kurtosis: Double, weeks: Int) {
    let excess = kurtosis - 3
    guard excess > 2 * (24 / Double(weeks)).squareRoot() else { return nil }
    self.init(freedom: max(Self.leastFreedom, 4 + 6 / excess))
  }

  /// Turns a row of normal scores into factors.
  func fill(_ row: inout MutableSpan<Double>) {
    for path in row.indices {
      let place =
        (min(Self.reach, max(-Self.reach, row[path])) + Self.reach) * Self.stepsPerUnit
      let index = min(Int(place), table.count - 2)
      let share = place - Double(index)
      row[path] = table[index] + share * (table[index + 1] - table[index])
    }
  }
}
