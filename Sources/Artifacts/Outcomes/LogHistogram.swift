/// Counts of a signed quantity in bins of equal relative width: mergeable, exact to one part in 64
/// before interpolation, the same size however many values went in.
///
/// A bin is found from the bits of the number, not by a logarithm: sign, exponent and the six leading
/// bits of the significand. Magnitudes below one unit share the zero bin and are read as zero.
public struct LogHistogram: Sendable, Hashable {
  /// Counts by bin, from the most negative up.
  public private(set) var counts: [UInt32]

  private static let binsPerOctave = 64
  private static let octaves = 44
  private static let half = binsPerOctave * octaves

  /// A histogram without values; it holds magnitudes up to 2^44, about 1.8e13.
  public init() { counts = [UInt32](repeating: 0, count: 2 * Self.half + 1) }

  /// Counts a value.
  ///
  /// - Precondition: the value is finite.
  public mutating func add(_ value: Double) { counts[Self.bin(of: value)] += 1 }

  /// Adds the counts of another.
  public mutating func merge(_ other: LogHistogram) {
    for bin in counts.indices { counts[bin] += other.counts[bin] }
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
    counts.indices.lazy.filter { counts[$0] > 0 }.map { Bin(index: $0, count: counts[$0]) }
  }

  /// The histogram with these bins; nil where there is no such bin.
  public init?(occupied: some Sequence<Bin>) {
    self.init()
    for bin in occupied {
      guard counts.indices.contains(bin.index) else { return nil }
      counts[bin.index] = bin.count
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
    for (bin, count) in counts.enumerated() where count > 0 {
      let edges = Self.edges(of: bin)
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
