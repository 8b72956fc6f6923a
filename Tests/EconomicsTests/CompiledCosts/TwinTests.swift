import Commerce
import Economics
import LandedCost
import Testing

/// The compiled figures against the exact engine on seeded books, products, stores and weeks.
///
/// The twin does not round; the exact engine rounds each charge. So for one unit they differ by at
/// most half the smallest currency unit per charge, and for a large entry by next to nothing per unit.
@Suite struct TwinTests {
  static let seeds = 0..<400

  struct Case {
    var random: SplitMixGenerator
    let fixture: CostsFixture
    let scenario: Scenario
    let costs: CompiledCosts
    let listing: Int
    let week: Int

    /// - Parameter facts: of policy events, which rules then ask for at random.
    init(seed: Int, facts: [PolicyFact] = []) throws {
      var random = SplitMixGenerator(seed: UInt64(seed))
      var fixture = CostsFixture()
      fixture.facts = facts
      fixture.tariffs = try Self.tariffs(&random)
      for index in fixture.tariffs.indices where !facts.isEmpty && Bool.random(using: &random) {
        fixture.tariffs[index] = fixture.tariffs[index].asking(
          for: facts.randomElement(using: &random)?.name ?? "", isAbsent: .random(using: &random))
      }
      fixture.fees = try Self.fees(&random)
      fixture.unitCost = 20 * .random(in: 1...5_000, using: &random)
      fixture.decagrams = .random(in: 1...500, using: &random)
      fixture.price = 100 * .random(in: 1...40, using: &random)
      scenario = try fixture.scenario()
      costs = try fixture.compiled()
      listing = .random(in: 0..<4, using: &random)
      week = .random(in: 0..<40, using: &random)
      self.fixture = fixture
      self.random = random
    }

    var day: Day { scenario.calendar.monday(ofWeek: week) }
    var corridor: ListingCorridor { costs.corridors[listing] }

    /// Whether a relief's limit lies so close, or between the prices with and without its tax, that a
    /// gross price has no net price or two.
    func isBetweenTwoAnswers(_ net: Money) -> Bool {
      let limits = fixture.tariffs.flatMap(\.conditions).flatMap(\.limits)
      return limits.contains {
        $0.currency == net.currency && abs($0.majorUnits - net.majorUnits) <= 0.3 * $0.majorUnits
      }
    }

    /// The exact answer for so many units at entry in bulk.
    func entry(units: Int64, under facts: [PolicyFact] = []) throws -> LandedCostAnswer {
      let freight = Money(minorUnits: units * fixture.decagrams * 8, .cny)
      let value = Money(minorUnits: fixture.unitCost / 20 * 23, .cny)
      return try answer(
        market: corridor.entryMarket, treatment: .bulkEntry,
        line: line(units: units, value: value, price: nil), freight: freight, facts)
    }

    /// The exact answer for one unit at sale, its price being the shelf price without tax.
    func sale(net: Money, under facts: [PolicyFact] = []) throws -> LandedCostAnswer {
      try answer(
        market: corridor.saleMarket, treatment: corridor.saleTreatment,
        line: line(units: 1, value: net, price: net), freight: .zero(.cny), facts)
    }

    private func line(units: Int64, value: Money, price: Money?) throws -> GoodsLine {
      GoodsLine(
        id: "x", goods: corridor.goods, origin: corridor.origin, quantity: units,
        unitValue: value, unitPrice: price,
        unitMass: Mass(milligrams: fixture.decagrams * 10_000))
    }

    private func answer(
      market: Market, treatment: Lane.CustomsTreatment, line: GoodsLine, freight: Money,
      _ facts: [PolicyFact]
    ) throws -> LandedCostAnswer {
      try RuleBook(rules: scenario.tariffs).landedCost(
        of: LandedCostRequest(
          day: day, destination: market, treatment: treatment, importer: .seller, lines: [line],
          freight: freight,
          declaration: Declaration(
            facts: Set(facts.filter { $0.concerns(market) }.map(\.name))),
          exchange: ExchangeTable(into: market.currency, startOf: scenario)))
    }

    private static func tariffs(_ random: inout SplitMixGenerator) throws -> [TariffRule] {
      var rules: [TariffRule] = []
      for place in ["US", "EU", "JP"] {
        let base: TariffRule.Base = Bool.random(using: &random) ? .goods : .cif
        for (layer, most) in [("duty", 30), ("s301", 60), ("extra", 20)] as [(String, Int64)] {
          rules.append(
            try rule(
              "\(layer) \(place)", layer, percent(.random(in: 0...most, using: &random), of: base),
              to: place, from: layer == "duty" ? nil : randomDay(&random)))
        }
        let charge = Money(minorUnits: .random(in: 1...500, using: &random), .usd)
        rules.append(
          try rule("line \(place)", "line", .perLine(charge), to: place, treatments: [.parcel]))
        rules.append(try rule("kilo \(place)", "kilo", .perKilogram(charge), to: place))
      }
      for (place, currency) in [("US", Currency.usd), ("JP", .jpy)] {
        let limit = Money(.random(in: 100...4_000, using: &random), currency)
        rules.append(
          try rule(
            "relief \(place)", "duty", percent(.random(in: 0...5, using: &random), of: .goods),
            to: place, treatments: [.parcel, .bonded], when: [.value(.goods, .atMost, limit)],
            limits: TariffLimits(allowance: Money(.random(in: 0...9, using: &random), currency))))
      }
      for place in ["DE", "FR", "JP"] {
        let rate = percent(.random(in: 0...25, using: &random), of: .cifAndDuty)
        rules.append(try rule("vat \(place)", "vat", rate, to: place))
      }
      return rules
    }

    private static func fees(_ random: inout SplitMixGenerator) throws -> [FeeRule] {
      let bases: [FeeRule.Base] = [
        .grossPrice, .netPrice, .sellerPrice, .orderTotal, .orderWithTax,
        .orderWithPlatformDiscount,
      ]
      return [
        try fee(
          "r", .referral,
          .scale(scale(of: bases.randomElement(using: &random) ?? .grossPrice, &random)),
          limits: Bool.random(using: &random)
            ? FeeLimits(minimum: Money(minorUnits: 1_000, .usd), maximum: Money(300, .usd))
            : FeeLimits()),
        try fee(
          "p", .payment, .share(partsPerMillion: 29_000, base: .grossPrice),
          from: randomDay(&random)),
        try fee(
          "q", .payment, .fixed(Money(minorUnits: .random(in: 0...99, using: &random), .usd))),
        try fee(
          "f", .fulfilment, .fixed(Money(minorUnits: .random(in: 0...900, using: &random), .usd))),
        try fee(
          "light", .fulfilment,
          .fixed(Money(minorUnits: .random(in: 0...900, using: &random), .usd)),
          fit: FeeFit(box: nil, kilograms: 2, cubicCentimetresPerKilogram: 5_000)),
      ]
    }

    /// One to three tiers of dollars, whole-price or marginal, the last perhaps with an end.
    private static func scale(
      of base: FeeRule.Base, _ random: inout SplitMixGenerator
    ) -> FeeScale {
      let isMarginal = Bool.random(using: &random)
      let count = Int.random(in: 1...3, using: &random)
      let tiers = (1...count).map { position in
        let isOpen = position == count && Bool.random(using: &random)
        return FeeScale.Tier(
          upTo: isOpen ? nil : Money(Int64(position) * 900, .usd),
          charge: FeeScale.Charge(
            partsPerMillion: .random(in: 10_000...200_000, using: &random),
            sum: isMarginal ? nil : Money(minorUnits: 30, .usd)))
      }
      return FeeScale(tiers: tiers, isMarginal: isMarginal, of: base)
    }

    private static func randomDay(_ random: inout SplitMixGenerator) -> String {
      "\(CostsFixture.start.advanced(by: .random(in: -10...290, using: &random)))"
    }
  }

  /// A rule is made by a fact into its own place, one into another place, and one into a member of its
  /// union.
  static let facts = [
    PolicyFact(destination: "US", name: "added"), PolicyFact(destination: "JP", name: "added"),
    PolicyFact(destination: "EU", name: "reform"), PolicyFact(destination: "DE", name: "national"),
  ]

  /// Eight futures in each of which facts hold at random.
  static func randomForms(_ random: inout SplitMixGenerator, facts: Int) -> FormLanes {
    FormLanes(facts: facts) { _ in
      SIMD8<Double>.zero.replacing(
        with: 1, where: SIMD8<Int64>.random(in: 0...1, using: &random) .== 1)
    }
  }

  /// The facts of a listing that hold in one of eight futures.
  private static func holding(_ forms: FormLanes, _ lane: Int, _ it: Case) -> [PolicyFact] {
    it.costs.policyFacts(ofListing: it.listing).enumerated()
      .filter { forms[lane] >> $0.offset & 1 == 1 }.map(\.element)
  }

  @Test(
    "Entry in futures of different policy: each as if its facts were declared", arguments: seeds)
  func entryUnderFacts(seed: Int) throws {
    var it = try Case(seed: seed, facts: Self.facts)
    guard it.corridor.fallsAtEntry else { return }
    let forms = Self.randomForms(
      &it.random, facts: it.costs.policyFacts(ofListing: it.listing).count)
    let twin = it.costs.entryDuty(ofListing: it.listing, week: it.week, forms: forms)
    for lane in 0..<8 {
      let exact = try it.entry(units: 1, under: Self.holding(forms, lane, it))
      let slack = slack(exact.charges.count, exact.currency, it.scenario)
      let duty = twin.customsValue * twin.rate[lane] + twin.perUnit[lane]
      #expect(abs(duty - it.scenario.inBase(exact.total(.seller))) <= slack)
      let tax = (twin.customsValue + duty) * twin.taxRate[lane] + twin.taxPerUnit[lane]
      #expect(abs(tax - it.scenario.inBase(exact.total(.recoverable))) <= slack)
    }
  }

  @Test("Sale in futures of different policy: each as if its facts were declared", arguments: seeds)
  func saleUnderFacts(seed: Int) throws {
    var it = try Case(seed: seed, facts: Self.facts)
    guard it.corridor.saleTreatment != .domestic else { return }
    let forms = Self.randomForms(
      &it.random, facts: it.costs.policyFacts(ofListing: it.listing).count)
    let price = it.scenario.listings[it.listing].price
    let twin = it.costs.saleCharges(
      ofListing: it.listing, week: it.week, forms: forms,
      grossLocal: SIMD8(repeating: price.majorUnits))
    for lane in 0..<8 {
      let share = twin.taxShareOfGross[lane]
      let net = try #require(Money(majorUnits: price.majorUnits * (1 - share), price.currency))
      guard !it.isBetweenTwoAnswers(net) else { return }
      let exact = try it.sale(net: net, under: Self.holding(forms, lane, it))
      let slack = slack(exact.charges.count + 2, exact.currency, it.scenario)
      let gross = it.scenario.inBase(price)
      let duty = gross * (1 - share) * twin.dutyRate[lane] + twin.dutyPerUnit[lane]
      #expect(abs(duty - it.scenario.inBase(exact.total(.seller))) <= slack)
      #expect(abs(gross * share - it.scenario.inBase(exact.total(.insidePrice))) <= slack)
    }
  }

  /// Base units that rounding of `charges` charges to a currency's smallest unit can move.
  private func slack(_ charges: Int, _ currency: Currency, _ scenario: Scenario) -> Double {
    0.5 * Double(charges) / Double(currency.minorUnitsPerMajor) * scenario.startRate(of: currency)
      + 1e-8
  }

  @Test("Entry of one unit: half a cent per charge", arguments: seeds)
  func entryOfOne(seed: Int) throws {
    let it = try Case(seed: seed)
    guard it.corridor.fallsAtEntry else { return }
    let exact = try it.entry(units: 1)
    let twin = it.costs.entryDuty(ofListing: it.listing, week: it.week)
    let slack = slack(exact.charges.count, exact.currency, it.scenario)
    let duty = twin.customsValue * twin.rate + twin.perUnit
    #expect(abs(duty - it.scenario.inBase(exact.total(.seller))) <= slack)
    let tax = (twin.customsValue + duty) * twin.taxRate + twin.taxPerUnit
    #expect(abs(tax - it.scenario.inBase(exact.total(.recoverable))) <= slack)
  }

  @Test("Entry of many units: next to nothing per unit", arguments: seeds)
  func entryOfMany(seed: Int) throws {
    let it = try Case(seed: seed)
    guard it.corridor.fallsAtEntry else { return }
    let exact = try it.entry(units: 1_000_000)
    let twin = it.costs.entryDuty(ofListing: it.listing, week: it.week)
    let duty = twin.customsValue * twin.rate + twin.perUnit
    #expect(abs(duty - it.scenario.inBase(exact.total(.seller)) / 1e6) <= 1e-6)
    let tax = (twin.customsValue + duty) * twin.taxRate + twin.taxPerUnit
    #expect(abs(tax - it.scenario.inBase(exact.total(.recoverable)) / 1e6) <= 1e-6)
  }

  @Test("Sale of one unit: half a cent per charge", arguments: seeds)
  func sale(seed: Int) throws {
    let it = try Case(seed: seed)
    guard it.corridor.saleTreatment != .domestic else { return }
    let price = it.scenario.listings[it.listing].price
    let twin = it.costs.saleCharges(
      ofListing: it.listing, week: it.week, grossLocal: price.majorUnits)
    let share = twin.taxShareOfGross
    let net = try #require(Money(majorUnits: price.majorUnits * (1 - share), price.currency))
    guard !it.isBetweenTwoAnswers(net) else { return }
    let exact = try it.sale(net: net)
    // The net price itself is rounded once, and rates below 110 % in all are taken of it.
    let slack = slack(exact.charges.count + 2, exact.currency, it.scenario)
    let gross = it.scenario.inBase(price)
    let duty = gross * (1 - share) * twin.dutyRate + twin.dutyPerUnit
    #expect(abs(duty - it.scenario.inBase(exact.total(.seller))) <= slack)
    #expect(abs(gross * share - it.scenario.inBase(exact.total(.insidePrice))) <= slack)
  }

  @Test("Fees of one unit: half a cent per fee", arguments: seeds)
  func fees(seed: Int) throws {
    let it = try Case(seed: seed)
    let listing = it.scenario.listings[it.listing]
    let store = it.scenario.store(of: listing)
    guard store.mode != .directMail else { return }
    let twin = it.costs.saleFees(ofListing: it.listing, week: it.week)
    let gross = listing.price
    let taxShare = it.costs.saleCharges(
      ofListing: it.listing, week: it.week, grossLocal: gross.majorUnits
    ).taxShareOfGross
    let net = try #require(
      Money(majorUnits: gross.majorUnits * (1 - taxShare), gross.currency))
    let exact = try FeeSchedule(rules: it.scenario.fees).fees(
      for: FeeRequest(
        day: it.day,
        place: FeePlace(
          platform: it.scenario.platform(of: store), market: store.market, store: store.id,
          category: "power",
          parcel: FeeParcel(
            mass: Mass(milligrams: it.fixture.decagrams * 10_000),
            size: it.scenario.product(of: listing).size)), grossPrice: gross, netPrice: net,
        exchange: ExchangeTable(into: gross.currency, startOf: it.scenario)))
    let fees =
      gross.majorUnits * twin.feeShareOfGross + twin.feePerUnitLocal + twin.fulfilmentPerUnitLocal
    let slack =
      0.5 * Double(exact.lines.count + 1) / Double(gross.currency.minorUnitsPerMajor) + 1e-8
    #expect(abs(fees - exact.total.majorUnits) <= slack)
  }
}

extension TariffRule {
  /// The same, only while a fact holds, or only while it does not.
  func asking(for fact: String, isAbsent: Bool) -> TariffRule {
    TariffRule(
      id: id, origin: origin, destination: destination, goods: goods, layer: layer,
      treatments: treatments, conditions: conditions + [isAbsent ? .notFact(fact) : .fact(fact)],
      charge: charge, limits: limits, displaces: displaces, interval: interval, evidence: evidence)
  }
}
