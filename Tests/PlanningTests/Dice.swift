/// Repeatable numbers for property tests (Knuth's MMIX constants).
struct Dice {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    for _ in 0..<4 { _ = roll(0...1) }
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    let share = Double(roll(0...1_000_000)) / 1_000_000
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }
}
