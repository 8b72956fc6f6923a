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

    init(seed: Int) throws {
      var random = SplitMixGenerator(seed: UInt64(seed))
      var fixture = CostsFixture()
      fixture.tariffs = try Self.tariffs(&random)
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

    /// The exact answer for so many units at entry in bulk.
    func entry(units: Int64) throws -> LandedCostAnswer {
      let freight = Money(minorUnits: units * fixture.decagrams * 8, .cny)
      let value = Money(minorUnits: fixture.unitCost / 20 * 23, .cny)
      return try answer(
        market: corridor.entryMarket, treatment: .bulkEntry,
        line: line(units: units, value: value, price: nil), freight: freight)
    }

    /// The exact answer for one unit at sale, its price being the shelf price without tax.
    func sale(net: Money) throws -> LandedCostAnswer {
      try answer(
        market: corridor.saleMarket, treatment: corridor.saleTreatment,
        line: line(units: 1, value: net, price: net), freight: .zero(.cny))
    }

    private func line(units: Int64, value: Money, price: Money?) throws -> GoodsLine {
      GoodsLine(
        id: "x", goods: corridor.goods, origin: corridor.origin, quantity: units,
        unitValue: value, unitPrice: price,
        unitMass: Mass(milligrams: fixture.decagrams * 10_000))
    }

    private func answer(
      market: Market, treatment: Lane.CustomsTreatment, line: GoodsLine, freight: Money
    ) throws -> LandedCostAnswer {
      try RuleBook(rules: scenario.tariffs).landedCost(
        of: LandedCostRequest(
          day: day, destination: market, treatment: treatment, importer: .seller, lines: [line],
          freight: freight,
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
    let index = it.costs.index(listing: it.listing, week: it.week)
    let price = it.scenario.listings[it.listing].price
    let share = it.costs.saleTaxShareOfGross[index]
    let net = try #require(Money(majorUnits: price.majorUnits * (1 - share), price.currency))
    let exact = try it.sale(net: net)
    // The net price itself is rounded once, and rates below 110 % in all are taken of it.
    let slack = slack(exact.charges.count + 2, exact.currency, it.scenario)
    let twin = it.costs.saleDuty(ofListing: it.listing, week: it.week)
    let gross = it.scenario.inBase(price)
    let duty = gross * (1 - share) * twin.rate + twin.perUnit
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
    let net = try #require(
      Money(majorUnits: gross.majorUnits * (1 - twin.taxShareOfGross), gross.currency))
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
