import Artifacts
import Policies
import Testing

/// The laws of every replenishment policy.
@Suite struct ReplenishmentConformanceTests {
  static let names = PolicyFamily.replenishment.map(\.name)

  private func policy(_ name: String) throws -> any ReplenishmentPolicy {
    try #require(PolicyFamily.replenishment.first { $0.name == name })
  }

  @Test(arguments: names) func ordersAreNeverNegativeAndWhole(_ name: String) throws {
    let policy = try policy(name)
    var dice = Dice(5)
    for week in stride(from: 0, through: 100, by: 3) {
      let order = policy.order(
        level: policy.level(for: Example.pool(), week: week), position: dice.lanes(-200...3000),
        demandRatio: dice.lanes(0...30) / 10)
      #expect(all(order .>= .zero))
      #expect(order == order.rounded(.down))
    }
  }

  @Test(arguments: names) func aHigherPositionNeverOrdersMore(_ name: String) throws {
    let policy = try policy(name)
    var before = Lanes(repeating: .infinity)
    for position in stride(from: -300.0, through: 2000, by: 25) {
      let order = policy.order(
        level: policy.level(for: Example.pool(), week: 4), position: Lanes(repeating: position),
        demandRatio: Lanes(repeating: 1))
      #expect(all(order .<= before))
      before = order
    }
  }

  @Test(arguments: names) func strongerDemandNeverOrdersLess(_ name: String) throws {
    let policy = try policy(name)
    var before = Lanes.zero
    for tenths in 0...40 {
      let order = policy.order(
        level: policy.level(for: Example.pool(), week: 4), position: .zero,
        demandRatio: Lanes(repeating: Double(tenths) / 10))
      #expect(all(order .>= before))
      before = order
    }
  }

  @Test(arguments: names) func lanesDoNotTouchEachOther(_ name: String) throws {
    let policy = try policy(name)
    var dice = Dice(6)
    let position = dice.lanes(0...900)
    let ratio = dice.lanes(5...20) / 10
    let together = policy.order(
      level: policy.level(for: Example.pool(), week: 9), position: position, demandRatio: ratio)
    for lane in 0..<Lanes.scalarCount {
      let alone = policy.order(
        level: policy.level(for: Example.pool(), week: 9),
        position: Lanes(repeating: position[lane]),
        demandRatio: Lanes(repeating: ratio[lane]))
      #expect(alone[0] == together[lane])
    }
  }
}
