import Commerce
import LandedCost
import Testing

@Suite struct RuleBookTests {
  static func rate(_ percent: Int64) -> TariffRule.Charge {
    .adValorem(partsPerMillion: percent * 10_000, base: .goods)
  }

  private func holding(
    _ rules: [TariffRule], goods: String = "8504409500", union: String = "XU",
    treatment: Lane.CustomsTreatment = .bulkEntry, on day: String = "2027-01-04"
  ) throws -> [String] {
    let corridor = GoodsCorridor(
      origin: "CN", market: market(union: union), goods: try #require(HSCode(goods)),
      treatment: treatment)
    let day = try #require(Day(iso: day))
    return try RuleBook(rules: rules).rules(for: corridor, on: day).map(\.id)
  }

  @Test("The longest code wins, then the named origin, then the country, then the treatment")
  func specificity() throws {
    let ordered = [
      try rule("union", "duty", Self.rate(1), to: "XU"),
      try rule("treatment", "duty", Self.rate(1), to: "XU", treatments: [.bulkEntry]),
      try rule("country", "duty", Self.rate(2)),
      try rule("origin", "duty", Self.rate(3), origin: "CN", to: "XU"),
      try rule("heading", "duty", Self.rate(4), goods: "8504"),
      try rule("tariff line", "duty", Self.rate(5), goods: "85044095"),
    ]
    for count in 1...ordered.count {
      #expect(try holding(Array(ordered.prefix(count).reversed())) == [ordered[count - 1].id])
    }
  }

  @Test("Rules for other goods, origins, treatments, places and days do not hold")
  func others() throws {
    let rules = [
      try rule("goods", "a", Self.rate(1), goods: "8507"),
      try rule("origin", "b", Self.rate(1), origin: "VN"),
      try rule("place", "c", Self.rate(1), to: "YY"),
      try rule("treatment", "d", Self.rate(1), treatments: [.parcel, .bonded]),
      try rule("past", "e", Self.rate(1), through: "2027-01-03"),
      try rule("future", "f", Self.rate(1), from: "2027-01-05"),
    ]
    #expect(try holding(rules).isEmpty)
  }

  @Test("Layers are reckoned as declared, taxes after all duties")
  func order() throws {
    let rules = [
      try rule("vat", "vat", Self.rate(20)), try rule("mfn", "mfn", Self.rate(1)),
      try rule("s301", "s301", Self.rate(25)), try rule("mfn2", "mfn", Self.rate(2), goods: "85"),
    ]
    #expect(try holding(rules) == ["mfn2", "s301", "vat"])
  }

  @Test("Two equally specific rules of one layer are an error that names both")
  func conflict() throws {
    let rules = [
      try rule("b", "duty", Self.rate(1), goods: "8504"),
      try rule("a", "duty", Self.rate(2), goods: "8504"),
    ]
    let error = failure { _ = try holding(rules) }
    #expect(error?.code == .conflictingRules)
    #expect(error?.subjects == ["a", "b"])
    #expect(error?.description.contains("a and b") == true)
  }

  @Test("A tie below the best rule is no conflict, and neither is one on other days")
  func harmlessTies() throws {
    let rules = [
      try rule("a", "duty", Self.rate(1)), try rule("b", "duty", Self.rate(2)),
      try rule("best", "duty", Self.rate(3), goods: "8504"),
      try rule("old", "s301", Self.rate(4), through: "2026-12-31"),
      try rule("new", "s301", Self.rate(5), from: "2027-01-01"),
    ]
    #expect(try holding(rules) == ["best", "new"])
  }

  @Test("What is unknown is said, not taken for zero")
  func unknowns() throws {
    let none = try RuleBook(rules: []).landedCost(
      of: try consignment([try line(value: 100)], to: market(pricesIncludeTax: true)))
    #expect(none.warnings.map(\.code) == [.baseDutyUnknown, .taxUnknown])
    #expect(none.totalCharges == .zero(.usd))
    let zero = try RuleBook(rules: [try rule("free", "duty", Self.rate(0))]).landedCost(
      of: try consignment([try line(value: 100)]))
    #expect(zero.warnings.isEmpty)
    #expect(zero.charges.map(\.zeroReason) == [.zeroRate])
  }

  @Test("Where prices are shown without tax, only the tax at entry can be missed")
  func missingTax() throws {
    let book = RuleBook(rules: [
      try rule("mfn", "mfn", Self.rate(0)),
      try rule("gst", "import_gst", Self.rate(5), treatments: [.parcel]),
    ])
    let warnings = try [Lane.CustomsTreatment.bulkEntry, .bonded].map {
      try book.landedCost(of: try consignment([try line(value: 100)], treatment: $0)).warnings
    }
    #expect(warnings.map { $0.map(\.code) } == [[.taxUnknown], []])
  }

  @Test("A code too short to choose among finer rules is said")
  func coarseCode() throws {
    let rules = [
      try rule("general", "duty", Self.rate(1)),
      try rule("fine 1", "duty", Self.rate(2), goods: "85044085"),
      try rule("fine 2", "duty", Self.rate(3), goods: "85044095"),
    ]
    let answer = try RuleBook(rules: rules).landedCost(
      of: try consignment([try line("x", "850440", value: 100)]))
    #expect(answer.warnings.map(\.code) == [.goodsCodeTooCoarse])
    #expect(answer.warnings.first?.description.contains("fine 1, fine 2") == true)
  }
}
