import Artifacts
import Commerce
import Economics
import Testing

@testable import Evaluation

@Suite("What the ledger books")
struct LedgerEconomicsTests {
  @Test("without demand only fixed cost is lost")
  func noDemand() throws {
    var fixture = LedgerFixture()
    fixture.weeklyMean = 0
    let (_, tile) = try fixture.run()
    let months = 78 / PlanningCalendar.weeksPerMonth
    let storage = tile.books.lines[LedgerLine.storage.rawValue]
    let profit = tile.figures.operatingProfit - storage
    #expect((profit + 120_000 * months).max() < 1e-6)
    #expect(tile.figures.unitsSold.max() == 0)
  }

  @Test("added duty costs its points of customs value on every unit that enters")
  func addedDuty() throws {
    var fixture = LedgerFixture()
    let before = try fixture.run().tile
    fixture.adjust = { factor, _, _, value in
      if case .addedDuty = factor { 0.1 } else { value }
    }
    let after = try fixture.run().tile
    // Same futures and no price response: the same units entered. The fixture's one rule takes 25
    // points of customs value, so ten more are two fifths of what was paid.
    #expect(before.figures.unitsSold == after.figures.unitsSold)
    let extra = after.figures.dutyPaid / before.figures.dutyPaid - 1
    #expect(extra.min() > 0.4 - 1e-9 && extra.max() < 0.4 + 1e-9, "\(extra)")
  }

  @Test("a dearer price sells fewer units, by the elasticity")
  func price() throws {
    var fixture = LedgerFixture()
    fixture.weeklyMean = 10
    fixture.set(PriceResponse.ownElasticity, 2)
    fixture.set(Visibility.memory, 0.99)
    let base = try fixture.run(paths: 64).record
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: [.init(afterWeeks: 0, .price(SettingSelector(), factor: 1.1))], gate: nil)
    ])
    let dearer = try fixture.run(paths: 64).record
    let units = KPIs.descriptions.firstIndex { $0.key == "units_sold" } ?? 0
    let ratio = dearer.kpis[units].reduce(0, +) / base.kpis[units].reduce(0, +)
    // 1.1^-2 = 0.826 at once, and a little less as rank follows velocity; never below its square.
    #expect(ratio < 0.83 && ratio > 0.68, "\(ratio)")
  }

  @Test("a plan without changes keeps visibility at one while stock lasts")
  func visibilityIsNeutral() throws {
    var fixture = LedgerFixture()
    fixture.weeklyMean = 4
    let (_, tile) = try fixture.run()
    for (listing, terms) in tile.program.listings.enumerated() where terms.store == 0 {
      #expect((tile.visibility[listing] - 1).max() < 1e-12)
      #expect((tile.visibility[listing] - 1).min() > -1e-12)
    }
  }

  @Test("all plans begin with the same equity, whatever they do with the stock")
  func openingEquity() throws {
    func opening(_ actions: [StageAction]) throws -> Lanes {
      var fixture = LedgerFixture()
      // 130 units in 13 weeks: most of the 900 count at their recoverable share.
      fixture.weeklyMean = 10
      fixture.strategy = .plain(stages: [
        StageTemplate(
          title: "All", firstWeek: 0, actions: actions.map { .init(afterWeeks: 0, $0) }, gate: nil)
      ])
      let figures = try fixture.run().tile.figures
      let opening = figures.openingNetMoney + figures.openingStockValue
      #expect(opening[0] < figures.openingBookValue[0])
      return opening
    }
    let stay = try opening([])
    let everything = SettingSelector()
    #expect(try opening([.stopOrders(everything), .price(everything, factor: 1.3)]) == stay)
    #expect(try opening([.clear(everything)]) == stay)
    #expect(try opening([.open(store: "shopee-us", mode: nil)]) == stay)
  }

  @Test("orders are rationed by money in sight")
  func rationing() throws {
    var fixture = LedgerFixture()
    // Little on the shelf: without money for orders there is soon nothing to sell.
    fixture.scenario.stock = ["lamp", "box"].map {
      StockPosition(variant: Identifier($0), node: "ontario", units: 100, arrival: nil)
    }
    let rich = try fixture.run().tile
    fixture.scenario.firm = Firm(
      cash: Money(30_000, .cny), creditLimit: .zero(.cny), creditRatePerYear: 0.06,
      monthlyFixedCost: Money(1, .cny), storeStaff: 4)
    let poor = try fixture.run().tile
    #expect((rich.figures.unitsSold - poor.figures.unitsSold).min() >= 0)
    #expect((rich.figures.unitsSold - poor.figures.unitsSold).sum() > 100)
    #expect(poor.figures.cashLow.min() > -60_000, "deposits of affordable orders only")
  }

  @Test("a candidate's demand ramps up from its opening week")
  func launchRamp() throws {
    var fixture = LedgerFixture()
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: [.init(afterWeeks: 10, .open(store: "amazon-de", mode: nil))], gate: nil)
    ])
    let (record, tile) = try fixture.run()
    let store = tile.program.scenario.stores.position(of: "amazon-de") ?? 0
    func demanded(_ week: Int) -> Double {
      let quantities = BlockRecord.StoreQuantity.allCases.count
      return record.storeWeeks[
        (store * 78 + week) * quantities + BlockRecord.StoreQuantity.demanded.rawValue]
    }
    #expect((0..<10).allSatisfy { demanded($0) == 0 })
    let early = (10..<16).reduce(0) { $0 + demanded($1) }
    let late = (60..<66).reduce(0) { $0 + demanded($1) }
    #expect(late > 5 * max(1, early))
  }

  @Test("net revenue of stores adds up to the firm's, with weeks in which few goods come back")
  func storesAddUp() throws {
    var fixture = LedgerFixture()
    // After the store has closed there are weeks with returns in some of the eight futures only.
    fixture.weeklyMean = 4
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: [.init(afterWeeks: 20, .close(store: "amazon-us"))], gate: nil)
    ])
    let (record, tile) = try fixture.run()
    let places = stride(
      from: BlockRecord.StoreQuantity.netRevenue.rawValue, to: record.storeWeeks.count,
      by: BlockRecord.StoreQuantity.allCases.count)
    let stores = places.reduce(0) { $0 + record.storeWeeks[$1] }
    #expect(stores > 0)
    #expect(abs(stores - tile.figures.netRevenue.sum()) < ConservationTests.tolerance)
  }

  @Test("a future has the same bits whatever block it lies in")
  func blocksDoNotMatter() throws {
    let fixture = ConservationTests.restless()
    let program = try fixture.program()
    var tile = LedgerTile(program: program)
    var whole = BlockRecord(program: program, firstPath: 0, pathCount: 24)
    let block = fixture.block(paths: 24)
    for offset in [0, 8, 16] { tile.run(block, offset: offset, into: &whole) }

    var part = BlockRecord(program: program, firstPath: 16, pathCount: 8)
    tile.run(fixture.block(firstPath: 16, paths: 8), offset: 0, into: &part)
    for kpi in whole.kpis.indices { #expect(Array(whole.kpis[kpi][16...]) == part.kpis[kpi]) }
  }

  @Test("the last tile of a block keeps only its futures")
  func partialTile() throws {
    let record = try LedgerFixture().run(paths: 11).record
    #expect(record.kpis.allSatisfy { $0.count == 11 })
    #expect(record.histograms[0][0].total == 11)
  }
}
