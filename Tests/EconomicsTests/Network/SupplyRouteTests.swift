import Commerce
import Economics
import Testing

/// Stores of the fixture: `us-fba` from `us-fc`, `fr-shop` from `de-3pl`, `us-mail` from `hub` and
/// `jp-shop` from `jp-bond`; the supplier hands over at `factory`.
@Suite struct SupplyRouteTests {
  private func route(
    to store: Identifier<Store>, _ mode: FulfilmentMode, in scenario: Scenario
  ) throws -> SupplyRoute? {
    let product = try #require(scenario.products["charger"])
    return SupplyRoute(
      of: product, to: try #require(scenario.stores[store]), mode: mode, in: scenario)
  }

  private func scenario(
    lanes more: [Lane] = [], without: Set<Identifier<Lane>> = []
  ) throws -> Scenario {
    var scenario = try CostsFixture().scenario()
    scenario.lanes = Roster(scenario.lanes.filter { !without.contains($0.id) } + more)
    return scenario
  }

  private func lane(
    _ id: Identifier<Lane>, from origin: Identifier<Node> = "factory",
    to end: Lane.Destination = .node("us-fc"), _ cost: Money,
    customs: Lane.CustomsTreatment = .bulkEntry
  ) -> Lane {
    Lane(
      id: id, origin: origin, destination: end, mode: .air, transitDays: .exactly(9),
      costPerKilogram: cost, costPerParcel: .zero(cost.currency), customs: customs,
      importer: .seller)
  }

  @Test(
    "In its own mode a store is served from its own node",
    arguments: [
      ("us-fba", FulfilmentMode.platformWarehouse, "us-fc", "sea-us", nil),
      ("fr-shop", .overseasWarehouse, "de-3pl", "sea-de", nil),
      ("us-mail", .directMail, "hub", "to-hub", "parcel-us"),
      ("jp-shop", .bonded, "jp-bond", "to-bond", nil),
    ] as [(String, FulfilmentMode, String, String, String?)])
  func ownMode(
    store: String, mode: FulfilmentMode, node: String, inbound: String, outbound: String?
  ) throws {
    let route = try #require(try route(to: Identifier(store), mode, in: scenario()))
    #expect(route.node.id.text == node)
    #expect(route.inbound?.id.text == inbound && route.outbound?.id.text == outbound)
  }

  @Test("In another mode it is served from a node of the right kind in its market")
  func otherMode() throws {
    let scenario = try scenario()
    #expect(try route(to: "us-mail", .platformWarehouse, in: scenario)?.node.id == "us-fc")
    #expect(try route(to: "us-fba", .directMail, in: scenario)?.node.id == "hub")
  }

  @Test("Where the market has no node of that kind there is no route")
  func noNode() throws {
    let scenario = try scenario()
    #expect(try route(to: "us-fba", .bonded, in: scenario) == nil)
    #expect(try route(to: "us-fba", .overseasWarehouse, in: scenario) == nil)
    #expect(try route(to: "jp-shop", .platformWarehouse, in: scenario) == nil)
  }

  @Test("Where no lane leads into the node there is no route")
  func noLane() throws {
    let scenario = try scenario(without: ["sea-us"])
    #expect(try route(to: "us-fba", .platformWarehouse, in: scenario) == nil)
  }

  @Test("Of several lanes the cheapest per kilogram is taken, by name where equal")
  func cheapest() throws {
    let dearer = lane("a-dear", Money(9, .cny))
    let cheaper = lane("z-cheap", Money(7, .cny))
    let equal = lane("a-equal", Money(8, .cny))
    func inbound(_ lanes: [Lane]) throws -> Identifier<Lane>? {
      try route(to: "us-fba", .platformWarehouse, in: scenario(lanes: lanes))?.inbound?.id
    }
    #expect(try inbound([dearer]) == "sea-us")
    #expect(try inbound([dearer, cheaper]) == "z-cheap")
    #expect(try inbound([equal]) == "a-equal")
  }

  // A dollar is 6.65 renminbi and a yen 0.0445: 1.10 USD is 7.315 CNY, 2 USD 13.30 CNY.
  @Test("Lanes in different currencies are compared in one")
  func cheapestAcrossCurrencies() throws {
    func inbound(_ cost: Money) throws -> Identifier<Lane>? {
      try route(to: "us-fba", .platformWarehouse, in: scenario(lanes: [lane("air", cost)]))?
        .inbound?.id
    }
    #expect(try inbound(Money(2, .usd)) == "sea-us")
    #expect(try inbound(Money(minorUnits: 110, .usd)) == "air")
    #expect(try inbound(Money(100, .jpy)) == "air")
    #expect(try inbound(Money(200, .jpy)) == "sea-us")
  }

  @Test("A lane from the supplier is taken before a cheaper one from elsewhere")
  func direct() throws {
    let elsewhere = lane("from-hub", from: "hub", Money(1, .cny))
    let both = try scenario(lanes: [elsewhere])
    #expect(try route(to: "us-fba", .platformWarehouse, in: both)?.inbound?.id == "sea-us")
    let only = try scenario(lanes: [elsewhere], without: ["sea-us"])
    #expect(try route(to: "us-fba", .platformWarehouse, in: only)?.inbound?.id == "from-hub")
  }

  @Test("Where the supplier hands over at the node no lane leads in")
  func atTheNode() throws {
    var scenario = try scenario(without: ["to-hub"])
    scenario.suppliers = Roster([
      Supplier(
        id: "maker", node: "hub", productionDays: .exactly(25), depositShare: 0.3, balanceDays: 0,
        newYearStopWeeks: 3)
    ])
    let route = try #require(try route(to: "us-mail", .directMail, in: scenario))
    #expect(route.inbound == nil && route.outbound?.id == "parcel-us")
  }

  @Test(
    "Customs treats goods as the parcel lane says unless it stays inside; mail leaves as parcels"
  )
  func customs() throws {
    let scenario = try scenario(lanes: [
      lane("last-mile", from: "us-fc", to: .buyers("us"), Money(3, .usd), customs: .domestic)
    ])
    let bulk = try #require(try route(to: "us-fba", .platformWarehouse, in: scenario))
    #expect(bulk.outbound?.id == "last-mile" && bulk.customs == .bulkEntry)
    let mail = try #require(try route(to: "us-mail", .directMail, in: scenario))
    let bonded = try #require(try route(to: "jp-shop", .bonded, in: scenario))
    #expect(mail.customs == .parcel && bonded.customs == .bonded)
    #expect([bulk, mail, bonded].map(\.exportMode) == [.bulk, .parcel, .bulk])
  }
}
