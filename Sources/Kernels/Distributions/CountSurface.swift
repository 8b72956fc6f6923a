internal import CVector

/// Where the quantiles of one size lie for means within a factor of eight: √(x + ⅜) as a polynomial
/// of the normal score of the uniform and of √mean.
///
/// The root takes out most of the curvature, since √(x + ⅜) of Poisson counts is nearly normal with
/// a standard deviation of ½. x is the real number at which the distribution function, continued by
/// the incomplete beta function, reaches the uniform: the count is x rounded up. Where x comes
/// closer to a whole number than the polynomial is known to be off, two counts are possible.
///
/// Polynomials fail near x = −1, where the distribution function ends. The smallest counts are told
/// by their thresholds instead: the scores at which 0, 1, 2 and 3 are reached, polynomials of √mean.
///
/// Plain numbers only: its coefficients lie elsewhere, so that reading one touches no reference count.
struct CountSurface: Sendable {
  /// Degree in the score.
  static let scoreDegree = 11
  /// Degrees in √mean, by power of the score: high powers of both together add nothing.
  static let rootDegrees = [8, 8, 8, 8, 8, 7, 7, 6, 5, 5, 4, 3]
  static let rootDegree = 8
  /// The largest mean of a surface over its least.
  static let range = 8.0
  /// Added to counts under the root.
  static let shift = 0.375
  /// Counts that have a threshold.
  static let thresholds = 4
  /// Coefficients: that of tʲ zⁱ at j · 12 + i, then that of tʲ of threshold n at j · 4 + n; t and z
  /// are √mean and score scaled to −1 … 1.
  static let coefficientCount = (scoreDegree + 1 + thresholds) * (rootDegree + 1)

  /// The least mean.
  let leastMean: Double
  /// Middle and inverse half width of the roots of means.
  let rootMiddle, rootScale: Double
  /// Middle and inverse half width of the scores, at the middle of roots and what t adds.
  let scoreMiddle, scoreSlope, widthMiddle, widthSlope: Double
  /// Where its coefficients begin among those of a sampler.
  var firstCoefficient = 0
  /// Twice what √(x + ⅜) may be off.
  var doubt = 0.0
  /// What the score of a threshold may be off; nil where scores too low for the polynomial are none
  /// that a `NormalScore` holds for.
  var thresholdDoubt: Double?

  /// What a surface says of eight lanes; masks have a bit for each.
  struct Reading {
    /// The real quantiles.
    let quantile: SIMD8<Double>
    /// Counts, where sure.
    var counts: SIMD8<Double>
    /// The smaller of two possible counts, where doubtful.
    var lesser: SIMD8<Double>
    /// Lanes whose mean is in range.
    let inRange: UInt32
    /// Lanes whose count is sure.
    var sure: UInt32
    /// Lanes whose count is one of two.
    var doubtful: UInt32
    /// Lanes whose count is too small for the polynomial.
    let small: UInt32
  }

  /// Reads eight lanes; lanes that are `small` are left to `readSmall`.
  @inline(__always)
  func read(
    _ scores: NormalScore, _ means: SIMD8<Double>, _ coefficients: UnsafePointer<Double>
  ) -> Reading {
    let t = scaledRoot(means)
    let z = (scores.z - (t * scoreSlope + scoreMiddle)) * (t * widthSlope + widthMiddle)
    let y = Self.height(z, t, coefficients)
    let x = y * y - Self.shift
    let nearest = portolan_nearest(x)
    let distance = x - nearest
    let inRange = portolan_mask_inside(means, leastMean, Self.range * leastMean)
    let held = inRange & portolan_mask_inside(scores.spread, -1, NormalScore.largestSpread)
    let known = held & portolan_mask_inside(z, -1, 1.01)
    let width = y * doubt
    let close = portolan_mask_less(distance * distance, width * width)
    return Reading(
      quantile: x, counts: portolan_count_less(nearest, .zero, distance), lesser: nearest,
      inRange: inRange,
      sure: known & ~close, doubtful: known & close,
      small: held & portolan_mask_less(z, SIMD8(repeating: -1)))
  }

  /// Adds the lanes that are `small`, as far as they reach no more than the last threshold.
  @inline(never)
  func readSmall(
    _ reading: inout Reading, _ scores: NormalScore, _ means: SIMD8<Double>,
    _ coefficients: UnsafePointer<Double>
  ) {
    guard let thresholdDoubt else { return }
    let t = scaledRoot(means)
    let z = scores.z
    var count = SIMD8<Double>.zero
    var lesser = count
    var below = 0 as UInt32
    var close = below
    for threshold in 0..<Self.thresholds {
      let score = Self.threshold(threshold, t, coefficients)
      below = portolan_mask_less(z, score)
      count = portolan_count_less(count, score, z)
      lesser = portolan_count_less(lesser, score + thresholdDoubt, z)
      let distance = z - score
      close |= portolan_mask_less(
        distance * distance, SIMD8(repeating: thresholdDoubt * thresholdDoubt))
    }
    let known = reading.small & (below | close)
    reading.counts = portolan_select_mask(known, count, reading.counts)
    reading.lesser = portolan_select_mask(known, lesser, reading.lesser)
    reading.sure |= known & ~close
    reading.doubtful |= known & close
  }

  @inline(__always)
  private func scaledRoot(_ means: SIMD8<Double>) -> SIMD8<Double> {
    (VectorMath.squareRoot(means) - rootMiddle) * rootScale
  }

  /// The polynomial; even and odd powers of the score apart, which halves the longest chain.
  ///
  /// Its last bits are far below `doubt` and decide nothing.
  @inline(__always)
  private static func height(
    _ z: SIMD8<Double>, _ t: SIMD8<Double>, _ numbers: UnsafePointer<Double>
  ) -> SIMD8<Double> {
    @inline(__always)
    func number(_ power: Int, _ root: Int) -> SIMD8<Double> {
      SIMD8(repeating: numbers[root * (scoreDegree + 1) + power])
    }
    @inline(__always)
    func column(_ power: Int, _ degree: Int) -> SIMD8<Double> {
      var sum = portolan_nearly(t, number(power, degree), number(power, degree - 1))
      if degree > 7 { sum = portolan_nearly(sum, t, number(power, 6)) }
      if degree > 6 { sum = portolan_nearly(sum, t, number(power, 5)) }
      if degree > 5 { sum = portolan_nearly(sum, t, number(power, 4)) }
      if degree > 4 { sum = portolan_nearly(sum, t, number(power, 3)) }
      if degree > 3 { sum = portolan_nearly(sum, t, number(power, 2)) }
      sum = portolan_nearly(sum, t, number(power, 1))
      return portolan_nearly(sum, t, number(power, 0))
    }
    let square = z * z
    var even = portolan_nearly(column(10, 4), square, column(8, 5))
    var odd = portolan_nearly(column(11, 3), square, column(9, 5))
    even = portolan_nearly(even, square, column(6, 7))
    odd = portolan_nearly(odd, square, column(7, 6))
    even = portolan_nearly(even, square, column(4, 8))
    odd = portolan_nearly(odd, square, column(5, 7))
    even = portolan_nearly(even, square, column(2, 8))
    odd = portolan_nearly(odd, square, column(3, 8))
    even = portolan_nearly(even, square, column(0, 8))
    odd = portolan_nearly(odd, square, column(1, 8))
    return portolan_nearly(odd, z, even)
  }

  /// The score at which a small count is reached.
  @inline(__always)
  private static func threshold(
    _ count: Int, _ t: SIMD8<Double>, _ numbers: UnsafePointer<Double>
  ) -> SIMD8<Double> {
    let first = (scoreDegree + 1) * (rootDegree + 1) + count
    var sum = SIMD8(repeating: numbers[first + rootDegree * thresholds])
    for power in stride(from: rootDegree - 1, through: 0, by: -1) {
      sum = sum * t + numbers[first + power * thresholds]
    }
    return sum
  }
}
