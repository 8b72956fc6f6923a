internal import Kernels

/// The values of a sample, each as likely as another.
struct EquallyLikely: ContinuousDistribution {
  private let ascending: [Double]

  /// A sample of at least one value.
  init(_ values: [Double]) { ascending = values.sorted() }

  /// The sample's mean.
  var mean: Double { Statistics.mean(ascending.span) }

  /// The standard deviation of a draw: with divisor n, since the sample is the whole law.
  var standardDeviation: Double {
    guard ascending.count > 1 else { return 0 }
    let count = Double(ascending.count)
    return (Statistics.variance(ascending.span) * (count - 1) / count).squareRoot()
  }

  /// The value that the uniform falls on; NaN outside [0, 1].
  func quantile(_ u: Double) -> Double {
    guard u >= 0, u <= 1 else { return .nan }
    return ascending[min(Int(u * Double(ascending.count)), ascending.count - 1)]
  }
}
