import Artifacts
import Commerce

/// Repeatable numbers for property tests (Knuth's MMIX constants).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  mutating func roll(_ range: ClosedRange<Int>) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(range.lowerBound + Int((state >> 33) % UInt64(range.count)))
  }

  /// Eight whole numbers, each lane its own.
  mutating func lanes(_ range: ClosedRange<Int>) -> Lanes {
    var lanes = Lanes.zero
    for lane in 0..<Lanes.scalarCount { lanes[lane] = roll(range) }
    return lanes
  }
}

enum Example {
  static func pool(
    mean: Double = 100, variance: Double = 400, leadWeeks: Int = 6, reviewWeeks: Int = 2,
    coverDays: Double = 0, serviceLevel: Double = 0.95, weeks: Int = 78
  ) -> PoolForecast {
    PoolForecast(
      name: "lamp@hub", means: [Double](repeating: mean, count: weeks),
      variances: [Double](repeating: variance, count: weeks), leadWeeks: leadWeeks,
      reviewWeeks: reviewWeeks, coverDays: coverDays, serviceLevel: serviceLevel)
  }

  static func node(_ kind: Node.Kind) -> Node {
    Node(
      id: "depot", title: "Depot", kind: kind, country: "DE",
      monthlyStoragePerCubicMetre: Money(10, .eur), capacityCubicMetres: nil)
  }

  /// What each listing gets under a rule.
  static func ration(
    _ policy: any AllocationPolicy, demand: [Lanes], stock: Lanes
  ) -> [Lanes] {
    var served = [Lanes](repeating: Lanes(repeating: -1), count: demand.count)
    var span = served.mutableSpan
    policy.ration(demand: demand.span, stock: stock, into: &span)
    return served
  }
}
