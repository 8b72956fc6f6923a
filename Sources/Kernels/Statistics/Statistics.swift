/// Summaries of rows of numbers.
///
/// Every function fixes its order of summation, so the same row gives the same bits everywhere.
/// An empty row has sum 0; its mean and quantiles are NaN, as is the variance of fewer than two.
public enum Statistics {
  /// The sum, by pairwise summation over blocks of 128.
  ///
  /// The error grows with the logarithm of the length, not with the length: about 1e-16 times the
  /// sum of sizes times log₂(n / 128). Inside a block eight interleaved partial sums are kept.
  ///
  /// - Complexity: O(n); as fast as a plain sum over eight lanes.
  public static func sum(_ values: Span<Double>) -> Double {
    values.withUnsafeBufferPointer { pairwiseSum($0) { $0 } }
  }

  /// The arithmetic mean; NaN for an empty row.
  public static func mean(_ values: Span<Double>) -> Double { sum(values) / Double(values.count) }

  /// The unbiased sample variance (divisor n − 1); NaN for fewer than two values.
  ///
  /// Two passes: the squares are of deviations from the mean, so a large mean costs no digits.
  public static func variance(_ values: Span<Double>) -> Double {
    guard values.count > 1 else { return .nan }
    let centre = mean(values)
    let squares = values.withUnsafeBufferPointer { buffer in
      pairwiseSum(buffer) { ($0 - centre) * ($0 - centre) }
    }
    return squares / Double(values.count - 1)
  }

  /// The sample standard deviation; NaN for fewer than two values.
  public static func standardDeviation(_ values: Span<Double>) -> Double {
    variance(values).squareRoot()
  }

  /// The standard error of the mean, for independent values.
  public static func standardErrorOfMean(_ values: Span<Double>) -> Double {
    (variance(values) / Double(values.count)).squareRoot()
  }

  /// The quantile at `probability` of values in ascending order; NaN for an empty row.
  ///
  /// Type 7 of Hyndman and Fan (1996): linear interpolation at (n − 1) p between order statistics,
  /// the default of R and NumPy.
  ///
  /// - Precondition: `probability` lies in [0, 1]; `values` are ascending, which is not checked.
  public static func quantile(ofSorted values: Span<Double>, _ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1, "Statistics.quantile: probability \(probability)")
    guard !values.isEmpty else { return .nan }
    let position = Double(values.count - 1) * probability
    let lower = Int(position)
    let upper = min(lower + 1, values.count - 1)
    let weight = position - Double(lower)
    // Equal neighbours are returned as they are: ∞ − ∞ would be NaN.
    guard weight > 0, values[lower] != values[upper] else { return values[lower] }
    return values[lower] + weight * (values[upper] - values[lower])
  }

  /// Σ f(x) by halving until a block of at most 128 remains.
  private static func pairwiseSum(
    _ values: UnsafeBufferPointer<Double>, _ f: (SIMD8<Double>) -> SIMD8<Double>
  ) -> Double {
    if values.count <= 128 { return blockSum(values, f) }
    let half = values.count / 2 / 8 * 8
    let left = UnsafeBufferPointer(rebasing: values[..<half])
    let right = UnsafeBufferPointer(rebasing: values[half...])
    return pairwiseSum(left, f) + pairwiseSum(right, f)
  }

  /// Σ f(x) of a short block in eight partial sums.
  @inline(__always)
  private static func blockSum(
    _ values: UnsafeBufferPointer<Double>, _ f: (SIMD8<Double>) -> SIMD8<Double>
  ) -> Double {
    var sums = SIMD8<Double>.zero
    let whole = values.count / 8 * 8
    for index in stride(from: 0, to: whole, by: 8) {
      sums += f(values.load(at: index, padding: 0))
    }
    var total = sums.sum()
    for index in whole..<values.count { total += f(SIMD8(repeating: values[index]))[0] }
    return total
  }
}
