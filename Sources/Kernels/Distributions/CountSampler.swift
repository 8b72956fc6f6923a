internal import CVector

/// Draws negative binomial counts of one size by inversion, in a time that hardly grows with the mean.
///
/// A count is the least x with P(X ≤ x) ≥ uniform, as `fillNegativeBinomial` has it, and the same
/// unless the uniform lies within 1e-12 of a step of the distribution function. Means of 4 to 32,768
/// are read from a `CountSurface`, which is made when a mean first needs it and then kept: worth it
/// from some ten thousand counts of a size on. Counts that a surface leaves in doubt, one in some
/// thousands, are decided by the distribution function itself; smaller means, the smallest counts and
/// the ends of the distribution by `CountSearch`.
public struct CountSampler: Sendable {
  /// The size k ≥ 10⁻⁶; ∞ for Poisson counts.
  public let size: Double
  private let search: CountSearch
  /// Those that were made, and by octave of the least mean where they stand; below zero where none will do
  /// or none was needed yet.
  private var surfaces: [CountSurface] = []
  private var places = [Int](repeating: -1, count: octaveCount)
  /// Octaves whose surface was made or tried, a bit for each.
  private var tried: UInt32 = 0
  /// Coefficients of all surfaces.
  private var coefficients: [Double] = []

  /// Means that surfaces cover, and their octaves.
  private static let means = 4.0...32768.0
  private static let firstOctave = 2
  private static let octaveCount = 13
  /// Up to this mean eight lanes count up from zero together if one of them is too small for a surface.
  private static let largestSearchedTogether = 16.0
  /// Above this mean one count is looked for with brackets rather than from zero.
  private static let largestSearched = 256.0

  /// A sampler without memory yet.
  ///
  /// - Precondition: `size` ≥ 10⁻⁶.
  public init(size: Double) {
    self.size = size
    search = CountSearch(size: size)
  }

  /// Counts of eight lanes: uniforms inside (0, 1), means of 0 to 10⁹.
  ///
  /// - Complexity: some 300 instructions for means within a factor of four or so; as many again for each
  ///   further factor.
  @inline(__always)
  public mutating func quantiles(
    _ uniforms: SIMD8<Double>, _ means: SIMD8<Double>
  ) -> SIMD8<Double> {
    if Self.searches(means) { return search.quantiles(uniforms, means) }
    let scores = NormalScore(uniforms)
    let place = place(ofOctave: Self.octave(portolan_least(means)))
    guard place >= 0 else {
      return finish(.zero, open: 0xFF, past: 0, scores, uniforms, means)
    }
    let reading = read(scores, means, place)
    guard reading.sure != 0xFF else { return reading.counts }
    return settle(reading, place, scores, uniforms, means)
  }

  /// Counts of a reading that leaves lanes open.
  @inline(never)
  private mutating func settle(
    _ reading: CountSurface.Reading, _ place: Int, _ scores: NormalScore,
    _ uniforms: SIMD8<Double>, _ means: SIMD8<Double>
  ) -> SIMD8<Double> {
    let reading = withSmall(reading, scores, means, place)
    guard reading.sure != 0xFF else { return reading.counts }
    let decided = reading.sure | reading.doubtful
    let counts = decide(reading, uniforms, means)
    guard decided != 0xFF else { return counts }
    return finish(
      counts, open: 0xFF & ~decided, past: reading.inRange, scores, uniforms, means)
  }

  /// Whether counts of these means are looked for from zero, no surface being of use.
  ///
  /// Then `NegativeBinomial.quantiles` of two groups takes hardly longer than of one.
  @inline(__always)
  public static func searches(_ means: SIMD8<Double>) -> Bool {
    portolan_least(means) < Self.means.lowerBound
      && portolan_mask_inside(means, 0, largestSearchedTogether) == 0xFF
  }

  /// Fills a row, a count for each uniform and mean.
  ///
  /// - Precondition: The three rows have the same length.
  public mutating func fill(
    counts: inout MutableSpan<Double>, uniforms: Span<Double>, means: Span<Double>
  ) {
    precondition(
      counts.count == uniforms.count && counts.count == means.count,
      "CountSampler: \(counts.count), \(uniforms.count) and \(means.count) elements")
    uniforms.withUnsafeBufferPointer { uniforms in
      means.withUnsafeBufferPointer { means in
        counts.withUnsafeMutableBufferPointer { row in
          for index in stride(from: 0, to: row.count, by: 16) {
            // Lanes beyond the end repeat a mean of the row, which costs nothing more.
            let mean = means[index]
            let (low, high) = quantiles(
              uniforms.load(at: index, padding: 0.5), means.load(at: index, padding: mean),
              uniforms.load(at: index + 8, padding: 0.5), means.load(at: index + 8, padding: mean))
            row.store(low, at: index)
            row.store(high, at: index + 8)
          }
        }
      }
    }
  }

  /// Counts of twice eight lanes.
  @inline(__always)
  private mutating func quantiles(
    _ uniforms: SIMD8<Double>, _ means: SIMD8<Double>, _ uniforms2: SIMD8<Double>,
    _ means2: SIMD8<Double>
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    guard Self.searches(means), Self.searches(means2) else {
      return (quantiles(uniforms, means), quantiles(uniforms2, means2))
    }
    return search.quantiles(uniforms, means, uniforms2, means2)
  }

  /// The octave of a mean, counted from that of the first surface; anything for what is no mean.
  @inline(__always)
  private static func octave(_ mean: Double) -> Int {
    Int(truncatingIfNeeded: mean.bitPattern >> 52) - 1023 - firstOctave
  }

  private static func leastMean(_ octave: Int) -> Double { Double(1 << (octave + firstOctave)) }

  /// Where the surface of an octave stands; below zero where there is none.
  @inline(__always)
  private mutating func place(ofOctave octave: Int) -> Int {
    guard octave >= 0, octave < Self.octaveCount else { return -1 }
    if tried & (1 << octave) == 0 { prepare(octave) }
    return places[octave]
  }

  /// What a surface says; lanes whose count is small are left open.
  @inline(__always)
  private func read(
    _ scores: NormalScore, _ means: SIMD8<Double>, _ place: Int
  ) -> CountSurface.Reading {
    let surface = surfaces[place]
    return coefficients.withUnsafeBufferPointer {
      surface.read(scores, means, Self.own(surface, $0))
    }
  }

  /// A reading with the lanes whose count is small.
  @inline(__always)
  private func withSmall(
    _ reading: CountSurface.Reading, _ scores: NormalScore, _ means: SIMD8<Double>, _ place: Int
  ) -> CountSurface.Reading {
    guard reading.small != 0 else { return reading }
    let surface = surfaces[place]
    var whole = reading
    coefficients.withUnsafeBufferPointer {
      surface.readSmall(&whole, scores, means, Self.own(surface, $0))
    }
    return whole
  }

  @inline(__always)
  private static func own(
    _ surface: CountSurface, _ numbers: UnsafeBufferPointer<Double>
  ) -> UnsafePointer<Double> {
    guard let base = numbers.baseAddress else { preconditionFailure("a surface without numbers") }
    return base + surface.firstCoefficient
  }

  @inline(never)
  private mutating func prepare(_ octave: Int) {
    tried |= 1 << octave
    guard let fit = CountSurface.fit(size: size, leastMean: Self.leastMean(octave)) else { return }
    places[octave] = surfaces.count
    surfaces.append(fit.surface)
    surfaces[places[octave]].firstCoefficient = coefficients.count
    coefficients += fit.coefficients
  }

  /// Counts of a reading, the doubtful ones decided by the distribution function.
  @inline(never)
  private func decide(
    _ reading: CountSurface.Reading, _ uniforms: SIMD8<Double>, _ means: SIMD8<Double>
  ) -> SIMD8<Double> {
    var counts = reading.counts
    for lane in counts.indices where reading.doubtful & (1 << lane) != 0 {
      let law = NegativeBinomial(mean: means[lane], size: size)
      let lesser = reading.lesser[lane]
      let isReached = law.probabilityMissing(at: lesser, of: uniforms[lane]) <= 0
      counts[lane] = isReached ? lesser : lesser + 1
    }
    return counts
  }

  /// Goes on with the lanes of other octaves, then with those that no surface can do.
  ///
  /// - Parameters:
  ///   - open: lanes without a count.
  ///   - past: lanes that a surface was read for.
  @inline(never)
  private mutating func finish(
    _ counts: SIMD8<Double>, open: UInt32, past: UInt32, _ scores: NormalScore,
    _ uniforms: SIMD8<Double>, _ means: SIMD8<Double>
  ) -> SIMD8<Double> {
    var counts = counts
    var open = open
    var waiting =
      open & ~past
      & portolan_mask_inside(means, Self.means.lowerBound, Self.means.upperBound)
    while waiting != 0 {
      let least = portolan_least(
        portolan_select_mask(waiting, means, SIMD8(repeating: .infinity)))
      let octave = Self.octave(least)
      let place = place(ofOctave: octave)
      guard place >= 0 else {
        // No surface begins here: the lanes of this octave are searched for.
        let end = Self.leastMean(octave + 1).nextDown
        waiting &= ~portolan_mask_inside(means, least, end)
        continue
      }
      let reading = withSmall(read(scores, means, place), scores, means, place)
      let decided = waiting & (reading.sure | reading.doubtful)
      counts = portolan_select_mask(decided, decide(reading, uniforms, means), counts)
      open &= ~decided
      waiting &= ~reading.inRange
    }
    return open == 0 ? counts : searched(counts, open, uniforms, means)
  }

  /// Counts of the open lanes by search.
  private func searched(
    _ counts: SIMD8<Double>, _ open: UInt32, _ uniforms: SIMD8<Double>, _ means: SIMD8<Double>
  ) -> SIMD8<Double> {
    let large = open & portolan_mask_inside(means, Self.largestSearched, .infinity)
    let small = open & ~large
    var counts = counts
    if small != 0 {
      // A lane of mean zero is done at once.
      let found = search.quantiles(
        portolan_select_mask(small, uniforms, SIMD8(repeating: 0.5)),
        portolan_select_mask(small, means, .zero))
      counts = portolan_select_mask(small, found, counts)
    }
    for lane in counts.indices where large & (1 << lane) != 0 {
      counts[lane] = NegativeBinomial.bracketedQuantile(
        uniforms[lane], mean: means[lane], size: size)
    }
    return counts
  }
}
