import Artifacts
import Commerce
import Testing

@testable import Portolan

@Suite("A basket of parcels is reckoned before a charge by line, with it and with a fee")
struct ParcelBasketTests {
  private func cents(_ step: ParcelBasket.Step) -> [Int64] {
    [step.goods, step.duty, step.fees, step.tax, step.total].map(\.minorUnits)
  }

  @Test("three lines of 20 EUR pay 9 EUR of duty and 1.71 of tax on it, and a fee of 2 a line")
  func handReckoned() throws {
    let basket = try #require(try DutyCase.parcels().exposure().basket)
    #expect(basket.steps.map(\.stage) == [.relief, .chargeByLine, .handlingFee])
    #expect(basket.steps.map(\.day.description) == ["2026-06-30", "2026-07-01", "2026-11-01"])
    // 19 % of 20.00 is 3.80, of 23.00 is 4.37, of 25.00 is 4.75, line by line.
    #expect(cents(basket.steps[0]) == [6000, 0, 0, 1140, 7140])
    #expect(cents(basket.steps[1]) == [6000, 900, 0, 1311, 8211])
    #expect(cents(basket.steps[2]) == [6000, 900, 600, 1425, 8925])
  }

  @Test("best sellers are in it, but for what would go over the limit")
  func lines() throws {
    let basket = try #require(try DutyCase.parcels().exposure().basket)
    #expect(basket.lines.map(\.product) == ["lamp", "torch", "bank"])
    #expect(basket.lines.map(\.value.minorUnits) == [2000, 2000, 2000])
    #expect(basket.limit == Money(150, .eur) && basket.isUsed && basket.market == "de")
  }

  @Test("two products of one tariff line are one line of the charge, so the basket has one of them")
  func oneTariffLine() throws {
    let sold = try DutyCase(
      stores: ["de-shop,amazon,de,direct_mail,direct_mail,1"],
      products: [
        "lamp,lighting,8,0.5,20,10,10,9405.21.10,CN,",
        "spot,lighting,8,0.5,20,10,10,9405.21.90,CN,",
      ], stockNode: "hub-cn",
      sales: [("de-shop", "lamp", "23.80", 40), ("de-shop", "spot", "23.80", 30)])
    let basket = try #require(sold.exposure().basket)
    #expect(basket.lines.map(\.product) == ["lamp"])
    #expect(basket.steps[1].duty == Money(3, .eur))
  }

  @Test("rows of the scenario hold before shipped ones, on days before its start too")
  func ownRows() throws {
    let table = """
      rule,destination,charge
      eu-parcel-3eur,EU,4 EUR per line
      de-vat,DE,10 %

      """
    let own = try DutyCase.parcels(tables: [("tariffs.csv", table)])
    let basket = try #require(own.exposure().basket)
    #expect(basket.steps[1].duty == Money(12, .eur))
    // 23.80 with 10 % in it is 21.63 (21.64 would be 23.80 and a half cent, rounded up).
    #expect(basket.lines[0].value.minorUnits == 2164)
  }

  @Test("an event that charges parcels concerns goods that cross the border in bulk")
  func eventInBulk() throws {
    let events = """
      event,title,branch,probability,from,through,lasts,effect,destination,amount,source,status
      fee,Handling fee,comes,70 %,2027-01-18,2027-12-31,,parcel_charge,EU,2 EUR,assumed,assumed
      fee,,later,30 %,,,,none,,,assumed,assumed

      """
    let stores = ["de-shop,amazon,de,platform_warehouse,platform_warehouse,1"]
    let products = ["lamp,lighting,8,0.5,20,10,10,9405.21,CN,"]
    let sales = [(store: "de-shop", product: "lamp", price: "23.80", units: 40.0)]
    let silent = try DutyCase(
      stores: stores, products: products, stockNode: "de-shop", sales: sales)
    #expect(silent.exposure().basket == nil)
    let warned = try DutyCase(
      stores: stores, products: products, stockNode: "de-shop", sales: sales,
      tables: [("tariff_events.csv", events)])
    let basket = try #require(warned.exposure().basket)
    #expect(!basket.isUsed)
    #expect(basket.event?.probability == 0.7 && basket.event?.amount == Money(2, .eur))
  }
}
