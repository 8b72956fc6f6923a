import Artifacts
import Commerce
import Policies
import Testing

/// The laws of every allocation policy.
@Suite struct AllocationConformanceTests {
  static let names = PolicyFamily.allocation.map(\.name)

  private func policy(_ name: String) throws -> any AllocationPolicy {
    try #require(PolicyFamily.allocation.first { $0.name == name })
  }

  @Test(arguments: names) func unitsAreWholeAndNeverAboveDemand(_ name: String) throws {
    let policy = try policy(name)
    var dice = Dice(1)
    for listings in 0..<12 {
      let demand = (0..<listings).map { _ in dice.lanes(0...40) }
      let served = Example.ration(policy, demand: demand, stock: dice.lanes(0...300))
      for (units, wanted) in zip(served, demand) {
        #expect(all(units .<= wanted) && all(units .>= .zero))
        #expect(units == units.rounded(.down))
      }
    }
  }

  @Test(arguments: names) func theSumIsTheSmallerOfStockAndDemand(_ name: String) throws {
    let policy = try policy(name)
    var dice = Dice(2)
    for _ in 0..<200 {
      let demand = (0..<7).map { _ in dice.lanes(0...60) }
      let stock = dice.lanes(0...250)
      let served = Example.ration(policy, demand: demand, stock: stock).reduce(.zero, +)
      #expect(served == pointwiseMin(stock, demand.reduce(.zero, +)))
    }
  }

  @Test(arguments: names) func moreStockTakesNothingFromAnyone(_ name: String) throws {
    let policy = try policy(name)
    var dice = Dice(3)
    for _ in 0..<40 {
      let demand = (0..<6).map { _ in dice.lanes(0...25) }
      var before = Example.ration(policy, demand: demand, stock: .zero)
      for stock in 1...160 {
        let after = Example.ration(policy, demand: demand, stock: Lanes(repeating: Double(stock)))
        for (less, more) in zip(before, after) { #expect(all(more .>= less)) }
        before = after
      }
    }
  }

  @Test(arguments: names) func everyStoreIsInOneGroup(_ name: String) throws {
    let policy = try policy(name)
    let stores: [Identifier<Store>] = ["us", "de", "jp"]
    for kind in Node.Kind.allCases {
      let groups = policy.groups(ofStores: stores, at: Example.node(kind))
      #expect(groups.flatMap(\.self) == stores)
      #expect(policy.groups(ofStores: [], at: Example.node(kind)).isEmpty)
    }
  }

  @Test(arguments: names) func stockInAPlatformsWarehouseStaysTogether(_ name: String) throws {
    let stores: [Identifier<Store>] = ["de", "fr"]
    let groups = try policy(name).groups(ofStores: stores, at: Example.node(.platformWarehouse))
    #expect(groups == [stores])
  }

  @Test func theTwoRulesDifferWhereTheSellerDecides() {
    let stores: [Identifier<Store>] = ["us", "de"]
    let node = Example.node(.overseas)
    #expect(SharedPool().groups(ofStores: stores, at: node) == [["us", "de"]])
    #expect(FixedAllotments().groups(ofStores: stores, at: node) == [["us"], ["de"]])
  }

  @Test func shortageIsSharedInProportion() {
    let demand = [30.0, 10, 60].map { Lanes(repeating: $0) }
    let served = Example.ration(SharedPool(), demand: demand, stock: Lanes(repeating: 50))
    #expect(served.map { $0[0] } == [15, 5, 30])
  }

  @Test func everyListingComesWithinAUnitOfItsShare() {
    var dice = Dice(4)
    for _ in 0..<200 {
      let demand = (0..<5).map { _ in dice.lanes(1...80) }
      let total = demand.reduce(.zero, +)
      let stock = pointwiseMin(dice.lanes(0...400), total)
      for (units, wanted) in zip(Example.ration(SharedPool(), demand: demand, stock: stock), demand)
      {
        let distance = units - stock * wanted / total
        // Half a unit of its own and at most as much carried over from those before it.
        #expect(all(distance .<= 1.5) && all(distance .>= -1.5))
      }
    }
  }

  @Test(arguments: Strategy.AllocationRule.allCases)
  func everyRuleOfAStrategyHasItsPolicy(_ rule: Strategy.AllocationRule) {
    let policy = PolicyFamily.allocation(for: rule)
    #expect(PolicyFamily.allocation.contains { $0.name == policy.name })
    #expect(policy.information != .oracle)
  }
}
