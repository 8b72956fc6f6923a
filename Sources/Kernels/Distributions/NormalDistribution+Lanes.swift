internal import CVector

/// The standard normal quantile by algorithm AS 241 (PPND16): a rational function of degree 7 in the
/// middle and two more in the tails, about 16 correct digits.
///
/// Source: Wichura, "The percentage points of the normal distribution", Applied Statistics 37
/// (1988) 477-484, <https://doi.org/10.2307/2347330>.
extension NormalDistribution {
  /// Half the width of the middle part, in probability.
  private static let seam = 0.425

  /// The standard normal quantile of one number inside (0, 1).
  static func standardQuantile(_ u: Double) -> Double {
    let lanes = SIMD8(repeating: u)
    return abs(u - 0.5) <= seam ? middleQuantile(lanes)[0] : tailQuantile(lanes)[0]
  }

  /// The standard normal quantiles of eight numbers inside (0, 1), with the bits of the row form.
  @inline(__always)
  static func standardQuantiles(_ u: SIMD8<Double>) -> SIMD8<Double> {
    let middle = middleQuantile(u)
    let low = 0.5 - seam
    let high = 0.5 + seam
    guard portolan_any_outside(u, low, high) else { return middle }
    return portolan_select_inside(u, low, high, middle, tailQuantile(u))
  }

  /// Replaces the numbers inside (0, 1) of a row by their standard normal quantiles, with the bits of
  /// `RandomKey.normals`; a third of their time for rows of a hundred or more.
  public static func replaceByStandardQuantiles(_ row: inout MutableSpan<Double>) {
    row.withUnsafeMutableBufferPointer { replaceByQuantiles($0) }
  }

  /// Replaces numbers inside (0, 1) by their standard normal quantiles.
  ///
  /// The tails cost six times the middle and hold 15 % of the numbers, so those are set aside and
  /// done eight at a time: three times as fast as both branches for every lane.
  static func replaceByQuantiles(_ row: UnsafeMutableBufferPointer<Double>) {
    let chunk = 512
    withUnsafeTemporaryAllocation(of: Double.self, capacity: chunk) { tails in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: chunk) { places in
        for start in stride(from: 0, to: row.count, by: chunk) {
          let part = UnsafeMutableBufferPointer(
            rebasing: row[start..<min(start + chunk, row.count)])
          let count = replaceMiddle(part, tails, places)
          replaceTails(part, tails, places, count)
        }
      }
    }
  }

  /// Replaces what lies in the middle; notes the values and places of the rest, and their number.
  @inline(__always)
  private static func replaceMiddle(
    _ row: UnsafeMutableBufferPointer<Double>, _ tails: UnsafeMutableBufferPointer<Double>,
    _ places: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let low = SIMD8(repeating: 0.5 - seam)
    let high = SIMD8(repeating: 0.5 + seam)
    var count = 0
    for index in stride(from: 0, to: row.count, by: 8) {
      let u = UnsafeBufferPointer(row).load(at: index, padding: 0.5)
      var mask = portolan_mask_less(u, low) | portolan_mask_less(high, u)
      while mask != 0 {
        let place = index + mask.trailingZeroBitCount
        tails[count] = row[place]
        places[count] = Int32(truncatingIfNeeded: place)
        count += 1
        mask &= mask &- 1
      }
      row.store(middleQuantile(u), at: index)
    }
    return count
  }

  /// Puts the quantiles of the values set aside in their places.
  @inline(__always)
  private static func replaceTails(
    _ row: UnsafeMutableBufferPointer<Double>, _ tails: UnsafeMutableBufferPointer<Double>,
    _ places: UnsafeMutableBufferPointer<Int32>, _ count: Int
  ) {
    let tails = UnsafeMutableBufferPointer(rebasing: tails[0..<count])
    for index in stride(from: 0, to: count, by: 8) {
      let u = UnsafeBufferPointer(tails).load(at: index, padding: 0.01)
      tails.store(tailQuantile(u), at: index)
    }
    for index in 0..<count { row[Int(places[index])] = tails[index] }
  }

  /// The quantile for |u − ½| ≤ 0.425.
  @inline(__always)
  private static func middleQuantile(_ u: SIMD8<Double>) -> SIMD8<Double> {
    let q = u - 0.5
    return q * centre(0.180625 - q * q)
  }

  /// The quantile for |u − ½| > 0.425.
  @inline(__always)
  private static func tailQuantile(_ u: SIMD8<Double>) -> SIMD8<Double> {
    let lower = portolan_select_less(u, 1 - u, u, 1 - u)
    let r = portolan_sqrt(-VectorMath.logOfNormal(lower))
    var size = nearTail(r - 1.6)
    let seam = SIMD8<Double>(repeating: 5)
    if portolan_any_less(seam, r) {
      size = portolan_select_less(seam, r, farTail(r - 5), size)
    }
    return portolan_select_less(u, SIMD8(repeating: 0.5), -size, size)
  }

  /// The quantile divided by q for |q| ≤ 0.425, where r = 0.180625 − q².
  @inline(__always)
  private static func centre(_ r: SIMD8<Double>) -> SIMD8<Double> {
    let top = horner(
      r, 2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
      4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
      1.3314166789178437745e2, 3.3871328727963666080)
    let bottom = horner(
      r, 5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
      2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
      4.2313330701600911252e1, 1)
    return top / bottom
  }

  /// The quantile's size for tail probabilities above e⁻²⁵, r = √(−ln p) − 1.6.
  @inline(__always)
  private static func nearTail(_ r: SIMD8<Double>) -> SIMD8<Double> {
    let top = horner(
      r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
      1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550,
      4.63033784615654529590, 1.42343711074968357734)
    let bottom = horner(
      r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
      1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940,
      2.05319162663775882187, 1)
    return top / bottom
  }

  /// The quantile's size for smaller tail probabilities, r = √(−ln p) − 5.
  @inline(never)
  private static func farTail(_ r: SIMD8<Double>) -> SIMD8<Double> {
    let top = horner(
      r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580,
      5.46378491116411436990, 6.65790464350110377720)
    let bottom = horner(
      r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
      7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
      5.99832206555887937690e-1, 1)
    return top / bottom
  }

  /// The polynomial of degree 7 with the given coefficients, highest first.
  @inline(__always)
  private static func horner(
    _ x: SIMD8<Double>, _ c7: Double, _ c6: Double, _ c5: Double, _ c4: Double, _ c3: Double,
    _ c2: Double, _ c1: Double, _ c0: Double
  ) -> SIMD8<Double> {
    var sum = x * c7 + c6
    sum = sum * x + c5
    sum = sum * x + c4
    sum = sum * x + c3
    sum = sum * x + c2
    sum = sum * x + c1
    return sum * x + c0
  }
}
