import Artifacts
import Testing

@Suite struct LogHistogramTests {
  private func histogram(_ values: some Sequence<Double>) -> LogHistogram {
    var histogram = LogHistogram()
    for value in values { histogram.add(value) }
    return histogram
  }

  /// Signed values over many orders of magnitude, tiny ones and zeros among them.
  private static func sample(seed: UInt64, count: Int) -> [Double] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in
      let exponent = Int.random(in: -8...40, using: &dice)
      let significand = Double.random(in: 1..<2, using: &dice)
      let sign: FloatingPointSign = Bool.random(using: &dice) ? .plus : .minus
      return exponent == -8 ? 0 : Double(sign: sign, exponent: exponent, significand: significand)
    }
  }

  /// How far a quantile may lie from an exact one: the width of the bin.
  private func tolerance(_ exact: Double) -> Double {
    exact.magnitude < 1 ? 1 : exact.magnitude / 64
  }

  @Test("A single value lies between the edges of its bin, which is a 64th wide or less")
  func binEdges() {
    for value in Self.sample(seed: 1, count: 4000) {
      let histogram = histogram([value])
      let (low, high) = (histogram.quantile(0), histogram.quantile(1))
      if value.magnitude < 1 {
        #expect(low == 0 && high == 0)
      } else {
        #expect(low <= value && value <= high && high - low <= value.magnitude / 64, "\(value)")
      }
    }
  }

  @Test(
    "A value on an edge begins a bin away from zero",
    arguments: [1, 1 + 1.0 / 64, 1 + 63.0 / 64, 2, 1024, 0x1p43, 0x1.fcp43])
  func onAnEdge(value: Double) {
    #expect(histogram([value]).quantile(0) == value)
    #expect(histogram([-value]).quantile(1) == -value)
    #expect(histogram([value.nextDown]).quantile(1) == (value == 1 ? 0 : value))
  }

  @Test("Quantiles are within a 64th of the exact ones", arguments: 0..<20)
  func quantiles(seed: UInt64) throws {
    let values = Self.sample(seed: seed, count: 997)
    let histogram = histogram(values)
    let sorted = values.sorted()
    for level in [0, 0.001, 0.05, 0.1, 0.25, 0.333, 0.5, 0.75, 0.9, 0.95, 0.999, 1] {
      // The smallest value that at least `level` of all values do not exceed.
      let rank = max(1, Int((level * Double(values.count)).rounded(.up)))
      let exact = sorted[rank - 1]
      let error = abs(histogram.quantile(level) - exact)
      #expect(error <= tolerance(exact), "\(level): \(histogram.quantile(level)) for \(exact)")
    }
  }

  @Test("Quantiles rise with their level")
  func monotone() {
    let histogram = histogram(Self.sample(seed: 21, count: 300))
    let quantiles = (0...1000).map { histogram.quantile(Double($0) / 1000) }
    #expect(quantiles == quantiles.sorted())
  }

  @Test("Values of turned sign have the quantiles of the other end")
  func mirrored() {
    let values = Self.sample(seed: 22, count: 501)
    let (right, left) = (histogram(values), histogram(values.map(-)))
    // Levels at which no bin ends: their multiples of 501 are not whole.
    for level in [0.013, 0.21, 0.5, 0.77, 0.991] {
      let (a, b) = (right.quantile(level), -left.quantile(1 - level))
      #expect(abs(a - b) <= 1e-9 * max(1, abs(a)))
    }
  }

  @Test("Within a bin quantiles run from edge to edge")
  func interpolation() {
    let histogram = histogram([Double](repeating: 100.5, count: 4))
    // 64 times 1 + 36/64 is 100; the bin ends at 101.
    let levels = [0, 0.25, 0.5, 0.75, 1]
    #expect(levels.map(histogram.quantile) == [100, 100.25, 100.5, 100.75, 101])
  }

  @Test("What is below one unit is read as zero, so nothing sold is not less than nothing")
  func tiny() {
    let histogram = histogram([0, -0.0, 0.999, -0.999, .leastNonzeroMagnitude, -1e-9])
    #expect(histogram.total == 6)
    for level in [0, 0.05, 0.5, 0.95, 1] { #expect(histogram.quantile(level) == 0) }
  }

  @Test("Magnitudes beyond 2^44 are counted in the outermost bins")
  func huge() {
    let histogram = histogram([0x1p44, 1e14, 1e300, .greatestFiniteMagnitude, -1e20, -1e300])
    #expect(histogram.total == 6)
    #expect(histogram.quantile(1) == 0x1p44 && histogram.quantile(0) == -0x1p44)
    #expect(histogram.quantile(0.9) >= 0x1.fcp43)
  }

  @Test("An empty histogram has no quantiles")
  func empty() {
    #expect(LogHistogram().total == 0)
    for level in [0, 0.5, 1] { #expect(LogHistogram().quantile(level).isNaN) }
  }

  @Test("Parts merged in any order and grouping are the whole", arguments: 0..<10)
  func merge(seed: UInt64) {
    var dice = Dice(seed: seed)
    let values = Self.sample(seed: seed, count: 400)
    let whole = histogram(values)
    var parts = stride(from: 0, to: 400, by: 37).map { histogram(values[$0..<min($0 + 37, 400)]) }
    parts.append(LogHistogram())
    while parts.count > 1 {
      parts.shuffle(using: &dice)
      let last = parts.removeLast()
      parts[0].merge(last)
    }
    #expect(parts == [whole] && whole.total == 400)
  }

  @Test("Values can be added in any order")
  func order() {
    let values = Self.sample(seed: 23, count: 200)
    #expect(histogram(values) == histogram(values.reversed()))
    #expect(histogram(values) != histogram(values.dropLast()))
  }

  @Test("The occupied bins are all there is to a histogram")
  func occupiedBins() {
    let histogram = histogram(Self.sample(seed: 3, count: 500))
    #expect(histogram.occupied.count < 500)
    #expect(LogHistogram(occupied: histogram.occupied) == histogram)
    #expect(LogHistogram(occupied: [LogHistogram.Bin(index: 1_000_000, count: 1)]) == nil)
    #expect(LogHistogram(occupied: [LogHistogram.Bin(index: -1, count: 1)]) == nil)
  }
}
