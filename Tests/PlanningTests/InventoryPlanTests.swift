import Artifacts
import Commerce
import Economics
import Kernels
import Testing

@testable import Planning

@Suite struct InventoryPlanTests {
  private func plan(_ world: World, size: Double = 4) throws -> Plan {
    let strategy = World.strategy([.inventory])
    return try Planner().plan(
      strategy, in: world.context([strategy], size: size), control: RunControl(workers: 1))
  }

  @Test func stocksThatRunOutAreOrderedInWholeLots() throws {
    let plan = try plan(World())
    // 800 units against 100 a week, and an order takes 3 + 4 weeks: each running stock needs some.
    #expect(Set(plan.firstOrders.map { "\($0.variant)@\($0.node)" }).count == 4)
    for variant in ["lamp", "cable"] {
      let units = plan.firstOrders.filter { $0.variant.text == variant }.reduce(0) { $0 + $1.units }
      #expect(units >= 200)
    }
    #expect(plan.firstOrders.allSatisfy { $0.units > 0 })
  }

  @Test func lotsFarBeyondNeedAreNotOrdered() throws {
    var world = World()
    world.minimumOrder = 50_000
    let plan = try plan(world)
    #expect(plan.firstOrders.isEmpty)
    #expect(plan.proofs[0].remarks[0].hasPrefix("Nothing is ordered"))
  }

  @Test func serviceLevelsReplaceDaysOfCover() throws {
    let plan = try plan(World())
    #expect(plan.strategy.replenishment.coverDays == 0)
    #expect(plan.serviceLevels.keys.sorted() == ["de-bazaar", "us-bazaar"])
    #expect(plan.serviceLevels.values.allSatisfy { (0.8...0.999).contains($0) })
  }

  @Test func scarceMoneyBindsAndHasAPrice() throws {
    var world = World()
    world.cash = -950_000
    let plan = try plan(world)
    let proof = plan.proofs[0]
    #expect(proof.bindingRows.map(\.name) == ["cash and credit line for first orders"])
    #expect((proof.bindingRows.first?.shadowPrice ?? 0) > 0)
    #expect(proof.remarks.contains { $0.contains("Money binds") })
  }

  @Test func theBoundIsCalledABound() throws {
    let proof = try #require(try plan(World()).proofs.first)
    #expect(proof.remarks.contains { $0.contains("the value is a bound") })
    #expect(proof.status.hasPrefix("optimal"))
  }
}
