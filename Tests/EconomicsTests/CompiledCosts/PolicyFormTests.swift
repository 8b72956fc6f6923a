import Commerce
import Economics
import LandedCost
import Testing

/// Rules that begin or end by a fact of a policy event: a form of costs for each combination.
@Suite("Forms of costs by facts of policy events")
struct PolicyFormTests {
  private let american = 0
  private let french = 1
  private let mailed = 2

  private static func fact(_ name: String, into destination: String = "US") -> PolicyFact {
    PolicyFact(destination: destination, name: name)
  }

  @Test("a listing has forms for the facts that its own rules ask for, and no others")
  func ownFacts() throws {
    let costs = try CostsFixture(
      tariffs: [
        try rule("duty", "duty", percent(4), to: "US"),
        try rule("more", "more", percent(10), to: "US", when: [.fact("more")]),
        try rule(
          "line", "line", .perLine(Money(2, .usd)), to: "US", treatments: [.parcel],
          when: [.fact("line")]),
      ], facts: [Self.fact("line"), Self.fact("more"), Self.fact("more", into: "EU")]
    ).compiled()
    #expect(costs.policyFacts(ofListing: american) == [Self.fact("more")])
    #expect(costs.policyFacts(ofListing: french) == [])
    #expect(costs.policyFacts(ofListing: mailed) == [Self.fact("line"), Self.fact("more")])
    #expect(costs.entryDutyRate.count == (2 + 1 + 4 + 1) * costs.weekCount)
  }

  @Test("a rule begins by its fact, and only from its own date")
  func begins() throws {
    let costs = try CostsFixture(
      tariffs: [
        try rule("duty", "duty", percent(4), to: "US"),
        try rule(
          "more", "more", percent(10), to: "US", when: [.fact("more")], from: "2027-02-01"),
      ], facts: [Self.fact("more")]
    ).compiled()
    func rate(_ week: Int, _ form: Int) -> Double {
      costs.entryDuty(ofListing: american, week: week, form: form).rate
    }
    #expect(rate(3, 0) == 0.04 && rate(3, 1) == 0.04)
    #expect(rate(4, 0) == 0.04 && abs(rate(4, 1) - 0.14) < 1e-12)
  }

  @Test("a relief ends by its fact, and the ordinary rule takes its place")
  func ends() throws {
    let costs = try CostsFixture(
      tariffs: [
        try rule("duty", "duty", percent(25), to: "US"),
        try rule(
          "relief", "duty", percent(0), to: "US", treatments: [.parcel],
          when: [.value(.goods, .atMost, Money(800, .usd)), .notFact("relief_ended")]),
      ], facts: [Self.fact("relief_ended")]
    ).compiled()
    let charges = [0, 1].map {
      costs.saleCharges(ofListing: mailed, week: 0, form: $0, grossLocal: 100).dutyRate
    }
    #expect(charges == [0, 0.25])
    #expect(costs.saleSteps(ofListing: mailed, week: 0) == [800])
  }

  @Test("goods that lie in the country have the tax of the sale that holds by its fact")
  func domesticTax() throws {
    let costs = try CostsFixture(
      tariffs: [
        try rule("vat", "vat", percent(20, of: .price), to: "FR"),
        try rule("vat-new", "vat", percent(25, of: .price), to: "FR", when: [.fact("rise")]),
        // Nobody says what lies in a warehouse came by courier.
        try rule("vat-courier", "vat", percent(1, of: .price), to: "FR", when: [.fact("courier")]),
      ], facts: [Self.fact("rise", into: "FR")]
    ).compiled()
    let shares = [0, 1].map {
      costs.saleCharges(ofListing: french, week: 0, form: $0, grossLocal: 100).taxShareOfGross
    }
    #expect(abs(shares[0] - 0.2 / 1.2) < 1e-12 && abs(shares[1] - 0.2) < 1e-12)
  }

  @Test("fees on a price without tax follow the tax of the form")
  func fees() throws {
    let costs = try CostsFixture(
      tariffs: [
        try rule("vat", "vat", percent(20, of: .price), to: "FR"),
        try rule("vat-new", "vat", percent(25, of: .price), to: "FR", when: [.fact("rise")]),
      ], fees: [try fee("r", .referral, .share(partsPerMillion: 100_000, base: .netPrice))],
      facts: [Self.fact("rise", into: "FR")]
    ).compiled()
    let shares = [0, 1].map {
      costs.saleFees(ofListing: french, week: 0, form: $0).feeShareOfGross
    }
    #expect(abs(shares[0] - 0.1 / 1.2) < 1e-12 && abs(shares[1] - 0.08) < 1e-12)
  }

  @Test("eight futures that agree are told as one; where they differ each has its own")
  func lanes() {
    let alike = FormLanes(facts: 2) { $0 == 1 ? SIMD8(repeating: 1) : .zero }
    #expect(alike.common == 2)
    let mixed = FormLanes(facts: 2) { fact in
      fact == 0 ? SIMD8(0, 1, 0, 1, 0, 0, 0, 0) : SIMD8(0, 0, 1, 1, 0, 0, 0, 0)
    }
    #expect(mixed.common == nil)
    #expect(mixed.map(Double.init) == SIMD8(0, 1, 2, 3, 0, 0, 0, 0))
  }

  @Test("more facts than can be told apart are refused, by name of listing and facts")
  func tooMany() throws {
    let names = (0...CompiledCosts.mostPolicyFacts).map { "fact\($0)" }
    let fixture = CostsFixture(
      tariffs: try names.map {
        try rule($0, $0, percent(1), to: "US", when: [.fact($0)])
      }, facts: names.map { Self.fact($0) })
    let error = #expect(throws: LandedCostError.self) { try fixture.compiled() }
    #expect(error?.code == .tooManyPolicyFacts)
    #expect(error?.subjects == names)
    #expect(error?.description.contains("charger") == true)
  }
}
