import Artifacts
import Commerce
import LandedCost
import ScenarioIO
import Testing

@testable import Portolan

@Suite("Landed cost by corridor is that of the exact cascade on the days before and after a change")
struct CorridorExposureTests {
  @Test("a parcel's cost is the whole law's on the eve and on the day")
  func parcels() throws {
    let sold = try DutyCase.parcels()
    let corridor = try #require(sold.exposure().corridors.first)
    #expect(corridor.listing == "cam@de-shop" && corridor.listingCount == 4)
    // 178.50 EUR is 150.00 without tax, of which 2 % are 3.00 too: nothing changes when the charge ends.
    #expect(corridor.changes.map(\.day.description) == ["2026-07-01"])
    let low = try DutyCase(
      stores: ["de-shop,amazon,de,direct_mail,direct_mail,1"],
      products: ["lamp,lighting,8,0.5,20,10,10,9405.21,CN,"], stockNode: "hub-cn",
      sales: [("de-shop", "lamp", "23.80", 40)])
    let moved = try #require(low.exposure().corridors.first)
    #expect(moved.changes.map(\.day.description) == ["2026-07-01", "2028-07-01"])
    for change in moved.changes {
      #expect(change.before == (try unit(of: low, moved, on: change.day.advanced(by: -1))))
      #expect(change.after == (try unit(of: low, moved, on: change.day)))
    }
    let cause = try #require(moved.changes.first?.causes.first)
    #expect(cause.before?.id == "eu-relief-150" && cause.after?.id == "eu-parcel-3eur")
    #expect(cause.after?.evidence.status == .verified)
  }

  /// The cost of the corridor's one unit by the law as it ships, without the scenario's record of it.
  private func unit(
    of sold: DutyCase, _ corridor: CorridorExposure, on day: Day
  ) throws -> LandedUnit {
    let law = try #require(TariffLawLoader.load().law)
    let listing = try #require(sold.scenario.listings[corridor.listing])
    let product = sold.scenario.product(of: listing)
    let market = try #require(sold.scenario.markets[corridor.market])
    let lane = sold.scenario.lanes.first { $0.destination == .buyers(corridor.market) }
    let answer = try RuleBook(rules: law.rules).landedCost(
      of: LandedCostRequest(
        day: day, destination: market, treatment: .parcel, importer: lane?.importer ?? .seller,
        lines: [
          GoodsLine(
            id: "1", goods: product.hsCode, origin: product.originCountry, quantity: 1,
            unitValue: corridor.first.goods)
        ], exchange: ExchangeTable(into: .eur)))
    return LandedUnit(
      goods: corridor.first.goods, freight: .zero(.eur), duty: answer.totalDuty,
      tax: answer.totalTax, fees: answer.totalFees,
      total: try answer.costWithAllCharges.rounded(to: .eur))
  }

  @Test("in bulk the duty of a unit is that of the least order, shared")
  func bulk() throws {
    let scenario = try MinimalStudy.scenario()
    let exposure = DutyCase(scenario).exposure()
    #expect(exposure.basket == nil && exposure.mail == nil && exposure.problems.isEmpty)
    let corridor = try #require(exposure.corridors.first { $0.market == "us" })
    #expect(corridor.treatment == .bulkEntry && corridor.changes.count >= 2)
    let listing = try #require(scenario.listings[corridor.listing])
    let product = scenario.product(of: listing)
    let market = try #require(scenario.markets["us"])
    for change in corridor.changes {
      let answer = try RuleBook(rules: scenario.tariffRecord).landedCost(
        of: LandedCostRequest(
          day: change.day, destination: market, treatment: .bulkEntry, importer: .seller,
          lines: [
            GoodsLine(
              id: "1", goods: product.hsCode, origin: "CN",
              quantity: Int64(product.minimumOrderUnits), unitValue: change.after.goods)
          ],
          declaration: Declaration(facts: ["ocean"]),
          exchange: ExchangeTable(into: .usd, startOf: scenario)))
      let duty = answer.totalDuty.majorUnits / Double(product.minimumOrderUnits)
      // The value of a unit is rounded to the cent here and not there.
      #expect((duty - change.after.duty.majorUnits).magnitude < 0.011, "\(change.day)")
    }
  }

  @Test("the record has the year before and after; what plans pay is as it was")
  func record() throws {
    let scenario = try DutyCase.parcels().scenario
    let ids = { (rules: [TariffRule]) in Set(rules.map(\.id)) }
    #expect(ids(scenario.tariffRecord).contains("eu-relief-150"))
    #expect(!ids(scenario.tariffs).contains("eu-relief-150"))
    #expect(ids(scenario.tariffs).isSubset(of: ids(scenario.tariffRecord)))
    let days = scenario.calendar.daysOfRecord
    #expect(days.lowerBound.distance(to: scenario.calendar.start) == 364)
    #expect(scenario.calendar.end.distance(to: days.upperBound) == 363)
  }

  @Test("a branch adds its points of the value, or its charge by parcel, and nothing on top")
  func branches() throws {
    let events = """
      event,title,branch,probability,from,through,lasts,effect,destination,amount,source,status
      duty,Duty,up,40 %,2027-03-01,2027-12-31,,added_duty,DE,10 points,assumed,assumed
      duty,,down,10 %,2027-03-01,2027-12-31,,added_duty,DE,-1 points,assumed,assumed
      duty,,none,50 %,,,,none,,,assumed,assumed
      fee,Fee,comes,70 %,2027-01-18,2027-12-31,,parcel_charge,EU,2 EUR,assumed,assumed
      fee,,later,30 %,,,,none,,,assumed,assumed
      us,Elsewhere,up,40 %,2027-03-01,2027-12-31,,added_duty,US,10 points,assumed,assumed
      us,,none,60 %,,,,none,,,assumed,assumed

      """
    let sold = try DutyCase.parcels(tables: [("tariff_events.csv", events)])
    let corridor = try #require(sold.exposure().corridors.first)
    #expect(corridor.branches.map(\.name) == ["up", "down", "comes"])
    let added = corridor.branches.map { ($0.after.total - $0.before.total).minorUnits }
    #expect(added == [1500, -150, 200])
    #expect(corridor.branches.allSatisfy { $0.after.tax == $0.before.tax })
  }

  @Test("a branch that makes a fact true is told with the rules that ask for it")
  func branchWithFact() throws {
    let events = """
      event,title,branch,probability,from,through,origin,effect,destination,amount,source,status
      fee,Fee,comes,70 %,2027-01-18,2027-12-31,,fact,EU,eu_handling_fee,assumed,assumed
      fee,,later,30 %,,,,none,,,assumed,assumed

      """
    let sold = try DutyCase.parcels(tables: [("tariff_events.csv", events)])
    let branch = try #require(sold.exposure().corridors.first?.branches.first)
    // 2 EUR per line out of a price that holds all: the tax in it is that of the price.
    #expect(branch.name == "comes")
    #expect(branch.after.fees.minorUnits - branch.before.fees.minorUnits == 200)
    #expect(branch.after.tax == branch.before.tax)
    #expect(branch.after.total.minorUnits - branch.before.total.minorUnits == 200)
  }

  @Test("goods that cross no border have no corridor, and the report no section")
  func inside() throws {
    let sold = try DutyCase(
      stores: ["de-shop,amazon,de,platform_warehouse,platform_warehouse,1"],
      products: ["lamp,lighting,8,0.5,20,10,10,9405.21,DE,"], stockNode: "de-shop",
      sales: [("de-shop", "lamp", "23.80", 40)])
    let exposure = sold.exposure()
    #expect(exposure.corridors.isEmpty && exposure.basket == nil && exposure.mail == nil)
    #expect(exposure.problems.isEmpty)
  }
}
