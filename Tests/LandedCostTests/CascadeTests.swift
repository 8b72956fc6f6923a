import Commerce
import LandedCost
import Testing

@Suite struct CascadeTests {
  static func rate(_ parts: Int64, _ base: TariffRule.Base = .goods) -> TariffRule.Charge {
    .adValorem(partsPerMillion: parts, base: base)
  }

  private func book(_ charge: TariffRule.Charge, _ vat: Int64 = 200_000) throws -> RuleBook {
    RuleBook(rules: [
      try rule("duty", "duty", charge), try rule("vat", "vat", Self.rate(vat, .cifAndDuty)),
    ])
  }

  @Test(
    "Half a cent goes up, less goes down",
    arguments: [(1, 0), (49, 0), (50, 1), (149, 1), (150, 2), (250, 3)] as [(Int64, Int64)])
  func roundsHalfUp(value: Int64, expected: Int64) throws {
    let answer = try RuleBook(rules: [try rule("duty", "duty", Self.rate(10_000))])
      .landedCost(of: try consignment([try line(value: value)]))
    #expect(answer.totalDuty == Money(minorUnits: expected, .usd))
    #expect(answer.charges.map(\.zeroReason) == [expected == 0 ? .roundedAway : nil])
  }

  @Test("An office may round otherwise")
  func practice() throws {
    let rules = [try rule("duty", "duty", Self.rate(10_000), to: "JP")]
    let request = try consignment(
      [try line(value: 199, currency: .jpy)], to: market("JP", currency: .jpy))
    let practices = ["JP": CustomsPractice(rounding: .down)]
    #expect(
      try RuleBook(rules: rules, practices: practices).landedCost(of: request).totalDuty
        == Money(1, .jpy))
    #expect(try RuleBook(rules: rules).landedCost(of: request).totalDuty == Money(2, .jpy))
  }

  @Test("In bulk the transfer value counts and a seller's tax is recoverable")
  func bulk() throws {
    let answer = try book(Self.rate(100_000)).landedCost(
      of: try consignment([try line(value: 1_000, price: 4_000)]))
    #expect(answer.totalDuty == Money(1, .usd))
    #expect(answer.total(.seller) == Money(1, .usd))
    #expect(answer.total(.recoverable) == Money(minorUnits: 220, .usd))
    #expect(answer.charges.map(\.isRecoverable) == [false, true])
    #expect(answer.landedCost == FixedPoint(Money(11, .usd)))
  }

  @Test("A tax on the price is the sale's, an import tax the importer's, a final one the seller's")
  func taxes() throws {
    let book = RuleBook(rules: [
      try rule("mfn", "mfn", Self.rate(100_000)),
      try rule("vat", "vat", Self.rate(190_000, .price)),
      try rule(
        "import", "import_vat", Self.rate(190_000, .cifAndDuty), treatments: [.bulkEntry, .bonded]),
      try rule("final", "sales_tax", Self.rate(10_000, .cif), treatments: [.bulkEntry]),
    ])
    let lines = [try line(value: 1_000, price: 4_000)]
    let market = market(pricesIncludeTax: true)
    let entry = try book.landedCost(of: try consignment(lines, to: market))
    #expect(entry.charges.map(\.rule.id) == ["mfn", "import", "final"])
    #expect(entry.total(.recoverable) == Money(minorUnits: 209, .usd))
    #expect(entry.total(.seller) == Money(minorUnits: 110, .usd))
    let release = try book.landedCost(
      of: try consignment(lines, to: market, treatment: .bonded))
    #expect(release.total(.insidePrice) == Money(minorUnits: 760, .usd))
    #expect(release.total(.recoverable) == Money(minorUnits: 836, .usd))
    let parcel = try book.landedCost(of: try consignment(lines, to: market, treatment: .parcel))
    #expect(parcel.charges.map(\.rule.id) == ["mfn", "vat"])
    #expect((entry.warnings + release.warnings + parcel.warnings).isEmpty)
  }

  @Test(
    "Names of layers",
    arguments: [
      ("duty", .baseDuty), ("mfn", .baseDuty), ("s301-list", .addedDuty),
      ("private-label", .addedDuty), ("vat", .tax), ("gst-parcel", .tax), ("icms", .tax),
      ("import_vat", .importTax), ("import-gst", .importTax), ("sales_tax", .finalTax),
    ] as [(String, TariffLayer)])
  func layerNames(name: String, layer: TariffLayer) {
    #expect(TariffLayer(named: name) == layer)
  }

  @Test("A parcel's price counts, and an all-in price pays its tax out of itself")
  func parcel() throws {
    let request = try consignment(
      [try line(value: 1_000, price: 4_000)], to: market(pricesIncludeTax: true),
      treatment: .parcel)
    let answer = try book(Self.rate(100_000)).landedCost(of: request)
    #expect(answer.total(.seller) == Money(4, .usd))
    // The price is the whole consideration: the duty inside it is not taxed again.
    #expect(answer.total(.insidePrice) == Money(8, .usd))
    #expect(answer.landedCost == FixedPoint(Money(14, .usd)))
  }

  @Test(
    "A tax on the whole parcel up to the limit is not collected, and one beyond it is collected whole",
    arguments: [(25_000, 0, 0), (25_003, 0, 5_001), (20_000, 5_000, 0), (20_000, 5_005, 5_001)]
      as [(Int64, Int64, Int64)])
  func exemption(first: Int64, second: Int64, tax: Int64) throws {
    let rules = [
      try rule(
        "postal", "vat", Self.rate(200_000, .price), treatments: [.parcel],
        exemptUpTo: Money(50, .usd))
    ]
    let lines = [try line("a", value: first), try line("b", value: second)]
      .filter { $0.unitValue.minorUnits > 0 }
    let request = try consignment(lines, to: market(pricesIncludeTax: true), treatment: .parcel)
    let answer = try RuleBook(rules: rules).landedCost(of: request)
    #expect(answer.totalTax == Money(minorUnits: tax, .usd))
    #expect(answer.charges.allSatisfy { ($0.zeroReason == .exempt) == (tax == 0) })
  }

  @Test(
    "Whoever imports pays; the buyer at the door, the platform on top of a bare price",
    arguments: [
      (Lane.Importer.buyer, true, 0, 0), (.platform, false, 0, 0), (.seller, false, 400, 0),
      (.platform, true, 400, 800),
    ] as [(Lane.Importer, Bool, Int64, Int64)])
  func incidence(importer: Lane.Importer, allIn: Bool, seller: Int64, inside: Int64) throws {
    let request = try consignment(
      [try line(value: 4_000)], to: market(pricesIncludeTax: allIn), treatment: .bonded,
      importer: importer)
    let answer = try book(Self.rate(100_000)).landedCost(of: request)
    #expect(answer.total(.seller) == Money(minorUnits: seller, .usd))
    #expect(answer.total(.insidePrice) == Money(minorUnits: inside, .usd))
    #expect(answer.charges.allSatisfy { $0.payer == importer })
  }

  @Test(
    "Charges per line, parcel and kilogram", arguments: [Lane.CustomsTreatment.parcel, .bulkEntry])
  func fixedCharges(treatment: Lane.CustomsTreatment) throws {
    let rules = [
      try rule("line", "duty", .perLine(Money(3, .usd))),
      try rule("parcel", "parcel_fee", .perParcel(Money(minorUnits: 500, .usd))),
      try rule("weight", "levy", .perKilogram(Money(2, .usd))),
    ]
    let lines = [
      try line("a", "6109100010", quantity: 2, value: 1_000, grams: 250),
      try line("b", "6109100020", value: 1_000, grams: 100),
      try line("c", "910211", value: 7_000),
    ]
    let answer = try RuleBook(rules: rules).landedCost(
      of: try consignment(lines, treatment: treatment))
    // By six digits a and b are one line; in an entry by ten digits they are two.
    #expect(answer.total(layer: "duty") == Money(treatment == .parcel ? 6 : 9, .usd))
    #expect(answer.total(layer: "parcel_fee") == Money(5, .usd))
    #expect(answer.total(layer: "levy") == Money(minorUnits: 120, .usd))
    let fees = answer.charges.filter { $0.rule.layer == "parcel_fee" }.map(\.amount.minorUnits)
    #expect(fees == [100, 50, 350])
  }

  @Test("A charge in another currency is brought into the assessment's")
  func exchange() throws {
    let euro = try #require(ExchangeRate(110, per: 100))
    let rules = [try rule("line", "duty", .perLine(Money(3, .eur)))]
    let request = try consignment(
      [try line(value: 1_000)], treatment: .parcel,
      exchange: ExchangeTable(into: .usd, [.eur: euro]))
    #expect(
      try RuleBook(rules: rules).landedCost(of: request).totalDuty
        == Money(minorUnits: 330, .usd))
  }

  @Test("Goods that cross no border are charged nothing, and the answer says why")
  func domestic() throws {
    let answer = try book(Self.rate(100_000)).landedCost(
      of: try consignment([try line(value: 1_000)], treatment: .domestic))
    #expect(answer.charges.isEmpty)
    #expect(answer.remarks.map(\.code) == [.domestic])
    #expect(answer.warnings.isEmpty)
  }

  @Test("A charge carries its citation, interval and standing")
  func provenance() throws {
    let rules = [
      try rule("d", "duty", Self.rate(10_000), from: "2026-07-01", through: "2028-07-01")
    ]
    let answer = try RuleBook(rules: rules).landedCost(of: try consignment([try line(value: 100)]))
    let charge = try #require(answer.charges.first)
    #expect(charge.citation == "test d")
    #expect(charge.interval.description == "2026-07-01 .. 2028-07-01")
    #expect(charge.status == .given)
    #expect(charge.partsPerMillion == 10_000)
    #expect(charge.base == FixedPoint(Money(1, .usd)))
  }

  @Test("Landed cost per unit holds its part of freight, to 1e-8")
  func perUnit() throws {
    let lines = [
      try line("a", quantity: 3, value: 1_000), try line("b", "910211", value: 3_000),
    ]
    let answer = try RuleBook(rules: [try rule("d", "duty", Self.rate(0))])
      .landedCost(of: try consignment(lines, freight: 100))
    #expect(answer.lines.map(\.freight.description) == ["0.50000000", "0.50000000"])
    #expect(answer.lines.map(\.landedCostPerUnit.description) == ["10.16666667", "30.50000000"])
  }
}
