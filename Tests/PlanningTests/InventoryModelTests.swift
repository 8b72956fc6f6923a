import Artifacts
import LinearProgramming
import Testing

@testable import Planning

@Suite struct InventoryModelTests {
  private let solver = InventorySolver()

  /// A pool with demand 1, 2 … n, each equally likely, and nothing there.
  private func pool(
    _ name: String, landed: Double = 10, holding: Double = 2, margin: Double = 6.1, futures: Int,
    scale: Double = 1
  ) -> InventoryInstance.PoolFacts {
    InventoryInstance.PoolFacts(
      name: name, landed: landed, holding: holding, recoverable: 4, usable: 1e6,
      margin: [Double](repeating: margin, count: futures),
      demand: (1...futures).map { scale * Double($0) },
      left: [Double](repeating: 0, count: futures))
  }

  private func instance(
    _ pools: [InventoryInstance.PoolFacts], budget: Double = 1e9
  ) -> InventoryInstance {
    let futures = pools[0].demand.count
    return InventoryInstance(
      pools: pools, probabilities: [Double](repeating: 1 / Double(futures), count: futures),
      budget: budget, currency: "CNY")
  }

  /// Newsvendor: the least q with P(D ≤ q) ≥ margin / (margin + holding).
  ///
  /// Silver, Pyke & Thomas, *Inventory and Production Management in Supply Chains*, 4th ed., 9.2.
  @Test(arguments: [(6.1, 2.0), (1.05, 8.0), (30.1, 1.2), (5.05, 5.0)])
  func onePoolIsANewsvendor(_ margin: Double, _ holding: Double) throws {
    let answer = try solver.solve(
      instance([pool("a", holding: holding, margin: margin, futures: 100)]))
    let fractile = margin / (margin + holding)
    #expect(abs(answer.units[0] - (100 * fractile).rounded(.up)) < 1e-6)
    #expect(abs(answer.fractile(ofPool: 0) - fractile) < 1e-9)
    #expect(answer.priceOfMoney == 0)
  }

  /// A unit that nobody will use for long is worth its recoverable value only.
  @Test func beyondWhatCanBeUsedARecoverableValueHolds() throws {
    var facts = pool("a", holding: 0.1, margin: 6, futures: 100)
    facts.usable = 0
    let answer = try solver.solve(instance([facts]))
    // Overage 10 - 4 = 6, underage 6: one half.
    #expect(abs(answer.units[0] - 50) < 1 + 1e-6)
  }

  @Test func whatIsThereIsNotOrderedAgain() throws {
    var facts = pool("a", futures: 100)
    facts.left = [Double](repeating: 30, count: 100)
    let answer = try solver.solve(instance([facts]))
    #expect(abs(answer.units[0] - 46) < 1e-6)
  }

  @Test func aPoolThatEarnsNothingIsNotOrdered() throws {
    var facts = pool("a", margin: 0, futures: 10)
    facts.left = [Double](repeating: 1, count: 10)
    #expect(try solver.solve(instance([facts])).units == [0])
  }

  /// With a budget that binds, the next unit of money brings the same in both pools.
  @Test func poolsThatCompeteForMoneyHaveEqualMarginalValue() throws {
    let futures = 200
    let pools = [
      pool("a", landed: 10, holding: 2, margin: 6, futures: futures),
      pool("b", landed: 25, holding: 1, margin: 20, futures: futures, scale: 0.5),
    ]
    let answer = try solver.solve(instance(pools, budget: 1800))
    #expect(answer.priceOfMoney > 0)
    for (facts, units) in zip(pools, answer.units) {
      func marginal(_ covered: Double) -> Double {
        (facts.margin[0] * (1 - covered) - facts.holding * covered) / facts.landed
      }
      let below = facts.demand.filter { $0 < units - 1e-6 }.count
      let upTo = facts.demand.filter { $0 <= units + 1e-6 }.count
      // The value is a staircase: the price of money lies between its steps at the optimum.
      #expect(answer.priceOfMoney <= marginal(Double(below) / Double(futures)) + 1e-9)
      #expect(answer.priceOfMoney >= marginal(Double(upTo) / Double(futures)) - 1e-9)
    }
    let spent = zip(pools, answer.units).reduce(0) { $0 + $1.0.landed * $1.1 }
    #expect(abs(spent - 1800) < 1e-6)
  }

  @Test func aFullWarehouseHasAPrice() throws {
    var tight = instance([pool("a", futures: 100), pool("b", futures: 100)])
    tight.pools[0].cubicMetres = 0.1
    tight.nodes = [InventoryInstance.NodeFacts(title: "Hamburg", pools: [0], room: 3)]
    let answer = try solver.solve(tight)
    #expect(abs(answer.units[0] - 30) < 1e-6)
    #expect(abs(answer.units[1] - 76) < 1e-6)
    let proof = try InventoryProof(
      answer: answer, solver: solver, orders: [], serviceLevels: [], coverDays: 0
    ).proof()
    #expect(proof.bindingRows.map(\.name) == ["room at Hamburg"])
  }

  /// Fear of the worst tenth never orders in a way that makes that tenth worse.
  @Test func theTailNeverGrowsAsItsWeightRises() throws {
    var before = Double.infinity
    for weight in [0.0, 0.5, 2, 8] {
      var risky = instance([pool("a", holding: 5, futures: 60), pool("b", margin: 3, futures: 60)])
      risky.riskWeight = weight
      let tail = try LinearProgramming.solve(InventoryModel(risky).problem).cvar(level: 0.9)
      #expect(tail <= before + 1e-6 * abs(before))
      before = tail
    }
  }

  @Test func aLargeSampleIsDecomposedAndAgrees() throws {
    let pools = (0..<9).map { pool("p\($0)", margin: 3 + Double($0), futures: 300) }
    let answer = try solver.solve(instance(pools, budget: 9_000))
    #expect(answer.method == "L-shaped")
    #expect(answer.gap < 1e-5)
    #expect(try solver.valueOfPerfectInformation(answer) > 0)
  }
}
