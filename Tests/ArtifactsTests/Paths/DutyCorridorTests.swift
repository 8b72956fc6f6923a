import Artifacts
import Commerce
import Testing

@Suite struct DutyCorridorTests {
  private let germany = Market(
    id: "germany", title: "Germany", country: "DE", customsUnion: "EU", currency: .eur,
    pricesIncludeTax: true, layer: .mature)

  private func holds(
    _ origin: String?, _ destination: String, _ goods: String? = nil, code: String = "85044095"
  ) throws -> Bool {
    let corridor = DutyCorridor(
      origin: origin, destination: destination, goods: goods.flatMap { HSCode($0) })
    return corridor.holds(origin: "CN", market: germany, goods: try #require(HSCode(code)))
  }

  @Test("The destination is a country or its customs union, not the market's name")
  func destination() throws {
    #expect(try holds("CN", "DE") && holds("CN", "EU"))
    #expect(try !holds("CN", "US") && !holds("CN", "germany") && !holds("CN", "FR"))
  }

  @Test("Without an origin it holds for goods of all origins")
  func origin() throws {
    #expect(try holds(nil, "EU") && holds("CN", "EU") && !holds("VN", "EU"))
  }

  @Test("Without a heading it holds for all goods, with one for the goods under it")
  func goods() throws {
    #expect(try holds("CN", "EU", "85") && holds("CN", "EU", "85044095"))
    #expect(try !holds("CN", "EU", "8505") && !holds("CN", "EU", "94"))
    // A corridor of a finer heading than the product's code does not hold it.
    #expect(try !holds("CN", "EU", "85044095", code: "850440"))
  }

  @Test("All three must agree")
  func conjunction() throws {
    #expect(try !holds("VN", "EU", "85") && !holds("CN", "US", "85"))
  }
}
