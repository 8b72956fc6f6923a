/// Counts of a signed quantity in bins of equal relative width: mergeable, exact to one part in 64
/// before interpolation, of a size that depends on the range of the values and not on their number.
///
/// A bin is found from the bits of the number, not by a logarithm: sign, exponent and the six leading
/// bits of the significand. Magnitudes below one unit share the zero bin and are read as zero.
public struct LogHistogram: Sendable, Hashable {
  /// Counts of the octaves from the lowest that holds a value to the highest: values of a week lie in
  /// few of all bins, and a run keeps hundreds of histograms for every block of futures.
  private var counts: [UInt32] = []
  /// The bin that `counts` begins with.
  private var first = 0

  private static let binsPerOctave = 64
  private static let octaves = 44
  private static let half = binsPerOctave * octaves

  /// A histogram without values; it holds magnitudes up to 2^44, about 1.8e13.
  public init() {}

  /// Counts a value.
  ///
  /// - Precondition: the value is finite.
  public mutating func add(_ value: Double) {
    let bin = Self.bin(of: value)
    cover(bin...bin)
    counts[bin - first] += 1
  }

  /// Adds the counts of another.
  public mutating func merge(_ other: LogHistogram) {
    guard !other.counts.isEmpty else { return }
    cover(other.first...other.first + other.counts.count - 1)
    let shift = other.first - first
    for place in other.counts.indices { counts[place + shift] += other.counts[place] }
  }

  /// Makes room for bins, in whole octaves, so that equal counts are equal values.
  @inline(__always)
  private mutating func cover(_ bins: ClosedRange<Int>) {
    if bins.lowerBound >= first, bins.upperBound < first + counts.count { return }
    widen(bins)
  }

  @inline(never)
  private mutating func widen(_ bins: ClosedRange<Int>) {
    let octave = Self.binsPerOctave
    let low = bins.lowerBound / octave * octave
    let high = (bins.upperBound / octave + 1) * octave
    if counts.isEmpty { first = low }
    let before = max(0, first - low)
    counts.insert(contentsOf: repeatElement(0, count: before), at: 0)
    first -= before
    let after = max(0, high - first - counts.count)
    counts.append(contentsOf: repeatElement(0, count: after))
  }

  /// A bin and the values in it.
  public struct Bin: Sendable, Hashable {
    /// Its number, from the most negative up.
    public let index: Int
    /// Values in it.
    public let count: UInt32

    /// A bin.
    public init(index: Int, count: UInt32) {
      self.index = index
      self.count = count
    }
  }

  /// The bins that hold something, in ascending order: few, however many there are.
  public var occupied: [Bin] {
    counts.indices.lazy.filter { counts[$0] > 0 }
      .map { Bin(index: first + $0, count: counts[$0]) }
  }

  /// The histogram with these bins; nil where there is no such bin.
  public init?(occupied: some Sequence<Bin>) {
    self.init()
    for bin in occupied {
      guard (0...2 * Self.half).contains(bin.index) else { return nil }
      guard bin.count > 0 else { continue }
      cover(bin.index...bin.index)
      counts[bin.index - first] = bin.count
    }
  }

  /// Values counted.
  public var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// The quantile at a level from 0 to 1, interpolated inside its bin; NaN when empty.
  public func quantile(_ level: Double) -> Double {
    let total = Double(total)
    guard total > 0 else { return .nan }
    let target = level * total
    var below = 0.0
    var last = 0.0
    for (place, count) in counts.enumerated() where count > 0 {
      let edges = Self.edges(of: first + place)
      if below + Double(count) >= target {
        let share = max(0, target - below) / Double(count)
        return edges.lowerBound + share * (edges.upperBound - edges.lowerBound)
      }
      below += Double(count)
      last = edges.upperBound
    }
    return last
  }

  private static func bin(of value: Double) -> Int {
    precondition(value.isFinite, "a histogram takes finite values")
    let magnitude = value.magnitude
    guard magnitude >= 1 else { return half }
    let octave = min(Int(magnitude.exponent), octaves - 1)
    let step = Int(magnitude.exponent) >= octaves ? 63 : Int(magnitude.significandBitPattern >> 46)
    let index = octave * binsPerOctave + step
    return value > 0 ? half + 1 + index : half - 1 - index
  }

  private static func edges(of bin: Int) -> ClosedRange<Double> {
    if bin == half { return 0...0 }
    let index = bin > half ? bin - half - 1 : half - 1 - bin
    let scale = Double(sign: .plus, exponent: index / binsPerOctave, significand: 1)
    let step = Double(index % binsPerOctave)
    let low = scale * (1 + step / 64)
    let high = scale * (1 + (step + 1) / 64)
    return bin > half ? low...high : -high ... -low
  }
}
