import Kernels
import Testing

@testable import Policies

@Suite("Base-stock test bed")
struct BaseStockSystemTests {
  private static let system = BaseStockSystem(
    level: 29, leadTime: 4, holdingCost: 1, backorderCost: 9,
    demand: NegativeBinomial(mean: 5, size: .infinity))

  private static func key(_ entity: String) -> RandomKey {
    RandomKey(seed: 3, purpose: .test, stream: RandomStream("base stock"), entity: entity)
  }

  private static func simulate(
    _ system: BaseStockSystem, workers: Int = 1, replications: Int = 5000, periods: Int = 220
  ) throws -> BaseStockSystem.Outcome {
    try system.simulate(
      replications: replications, periods: periods, warmUp: 20, key: key("a"),
      parallel: ParallelBlocks(workers: workers), control: RunControl(workers: workers))
  }

  @Test("the exact cost of the published case")
  func exact() {
    #expect(abs(Self.system.exactCost - 9.539421296) < 1e-8)
  }

  @Test("simulated cost agrees within four standard errors, for other systems too")
  func simulated() throws {
    let others = [
      Self.system,
      BaseStockSystem(
        level: 12, leadTime: 1, holdingCost: 2, backorderCost: 5,
        demand: NegativeBinomial(mean: 9, size: 2)),
      BaseStockSystem(
        level: 0, leadTime: 3, holdingCost: 1, backorderCost: 1,
        demand: NegativeBinomial(mean: 0.4, size: .infinity)),
    ]
    for system in others {
      let outcome = try Self.simulate(system)
      #expect(abs(outcome.cost - system.exactCost) < 4 * outcome.standardError, "\(system)")
      #expect(outcome.standardError < 0.02 * system.exactCost)
    }
  }

  @Test("the share served at once is that of the stationary law")
  func fillRate() throws {
    let outcome = try Self.simulate(Self.system)
    // Units that wait after a period less those that did before, by the stationary laws.
    let demand = NegativeBinomial(mean: 20, size: .infinity)
    let before = NegativeBinomial(mean: 15, size: .infinity)
    func waiting(_ law: NegativeBinomial) -> Double {
      (0..<29).reduce(0) { $0 + law.cdf($1) } - 29 + law.mean
    }
    let expected = 1 - (waiting(demand) - waiting(before)) / 5
    #expect(abs(outcome.fillRate - expected) < 0.003)
  }

  @Test("any number of workers gives the same bits")
  func workers() throws {
    #expect(
      try Self.simulate(Self.system, workers: 1) == Self.simulate(Self.system, workers: 3))
  }
}
