/// A small linear congruential generator (Knuth's MMIX constants), so that random instances are the
/// same on every machine.
struct TestLCG: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    // The low bits of such a generator are weak: fold the high ones in.
    return state ^ (state >> 33)
  }

  /// A number in a range.
  mutating func double(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }
}
