internal import Artifacts

/// What the futures say of one figure of one plan, or of a difference of two.
struct KPISummary {
  /// Futures counted.
  let count: Int
  /// The mean over futures.
  let mean: Double
  /// The standard error of the mean: what more futures would make smaller; NaN for fewer than two.
  let standardError: Double
  /// The values in order.
  let sorted: SortedValues

  /// Half the width of a 90 % interval of a mean in standard errors (normal law).
  static let widthOf90 = 1.6448536269514722
  /// The share of futures that makes the tail, as in MODEL.md 7.
  static let tailShare = 0.1

  /// Sums up the values of all futures; those that are not finite are left out.
  init(_ values: [Double]) {
    let sorted = SortedValues(values)
    self.init(
      sorted, mean: sorted.values.reduce(0, +) / Double(sorted.values.count),
      count: sorted.values.count)
  }

  /// Sums up a figure: its mean over all futures, all else over those that are kept.
  init(_ column: KPIColumn) {
    if column.isWhole {
      self.init(column.values)
    } else {
      self.init(SortedValues(column.values), mean: column.mean, count: column.futureCount)
    }
  }

  /// Sums up futures of which the first are kept.
  init(_ kept: SortedValues, mean: Double, count: Int) {
    sorted = kept
    self.count = count
    self.mean = mean
    guard kept.values.count > 1 else {
      standardError = .nan
      return
    }
    // Two passes: the sum of squares about the mean does not cancel.
    let average = kept.values.reduce(0, +) / Double(kept.values.count)
    let squares = kept.values.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    standardError = (squares / Double(kept.values.count - 1) / Double(count)).squareRoot()
  }

  /// The middle future.
  var median: Double { sorted.quantile(0.5) }
  /// Where the worst twentieth ends, if more is better.
  var p05: Double { sorted.quantile(0.05) }
  /// Where the best twentieth begins, if more is better.
  var p95: Double { sorted.quantile(0.95) }
  /// The mean of the lowest tenth: conditional value at risk of a figure that should be high.
  var lowestTenth: Double { sorted.meanOfLowest(share: Self.tailShare) }

  /// The mean of the worst tenth under a direction; NaN where neither is worse.
  func worstTenth(_ better: KPIDescription.Direction) -> Double {
    switch better {
    case .higher: lowestTenth
    case .lower: sorted.meanOfHighest(share: Self.tailShare)
    case .neutral: .nan
    }
  }

  /// The share of futures below a value.
  func probability(below value: Double) -> Double {
    guard count > 0 else { return .nan }
    return Double(sorted.values.count { $0 < value }) / Double(sorted.values.count)
  }

  /// The 90 % interval of the mean, for the sampling error alone; nil for fewer than two futures.
  var interval90OfMean: ClosedRange<Double>? {
    guard standardError.isFinite else { return nil }
    let reach = Self.widthOf90 * standardError
    return (mean - reach)...(mean + reach)
  }
}
