import Commerce
import Economics
import LandedCost
import Testing

@Suite struct CompiledCostsTests {
  // Positions of the fixture's stores, which are also those of its listings.
  private let fba = 0
  private let french = 1
  private let mail = 2
  private let japanese = 3

  @Test("In bulk duty falls at entry on the declared factor of unit cost")
  func bulk() throws {
    let costs = try CostsFixture(tariffs: [
      try rule("mfn", "mfn", percent(2), to: "US"), try rule("s301", "s301", percent(25), to: "US"),
      try rule("kg", "levy", .perKilogram(Money(1, .usd)), to: "US"),
    ]).compiled()
    let duty = costs.entryDuty(ofListing: fba, week: 0)
    #expect(abs(duty.customsValue - 115) < 1e-9)
    #expect(abs(duty.rate - 0.27) < 1e-12)
    #expect(abs(duty.perUnit - 0.2 * 6.65) < 1e-12)
    #expect(costs.atStart(fba).dutyRate == 0)
    #expect(abs(costs.dutyPerUnit(ofListing: fba, week: 0) - (31.05 + 1.33)) < 1e-9)
    #expect(costs.dutyBase(ofListing: fba) == duty.customsValue)
  }

  @Test("Duty on CIF and tax on top take in the lane's freight; the node's country imports")
  func cif() throws {
    let costs = try CostsFixture(tariffs: [
      try rule("duty", "duty", percent(10, of: .cif), to: "EU"),
      try rule("de", "vat", percent(19, of: .cifAndDuty), to: "DE"),
      try rule("fr", "vat", percent(20, of: .cifAndDuty), to: "FR"),
    ]).compiled()
    let entry = costs.entryDuty(ofListing: french, week: 0)
    let freight = 0.2 * 8
    #expect(abs(entry.perUnit - 0.1 * freight) < 1e-12)
    #expect(abs(entry.taxRate - 0.19) < 1e-12)
    #expect(abs(entry.taxPerUnit - 0.19 * freight) < 1e-12)
    // The sale is taxed where the buyer is.
    #expect(abs(costs.atStart(french).taxShareOfGross - 0.2 / 1.2) < 1e-12)
    #expect(costs.corridors[french].dutyMarket.id == "de")
    #expect(costs.corridors[french].saleMarket.id == "fr")
  }

  @Test("Tax of the sale and import tax stand side by side without being paid twice")
  func splitTaxes() throws {
    let costs = try CostsFixture(tariffs: [
      try rule("eu", "mfn", percent(4, of: .cif), to: "EU"),
      try rule("jp", "mfn", percent(0), to: "JP"),
      try rule("fr", "vat", percent(20, of: .price), to: "FR"),
      try rule("ct", "vat", percent(10, of: .price), to: "JP"),
      try rule("de-import", "import_vat", percent(19, of: .cifAndDuty), to: "DE"),
      try rule("de", "vat", percent(19, of: .price), to: "DE"),
      try rule(
        "ct-import", "import_vat", percent(10, of: .cifAndDuty), to: "JP", treatments: [.bonded]),
    ]).compiled()
    let entry = costs.entryDuty(ofListing: french, week: 0)
    #expect(abs(entry.rate - 0.04) < 1e-12)
    #expect(abs(entry.taxRate - 0.19) < 1e-12)
    #expect(abs(costs.atStart(french).taxShareOfGross - 0.2 / 1.2) < 1e-12)
    #expect(abs(costs.atStart(japanese).taxShareOfGross - 0.1 / 1.1) < 1e-12)
    #expect(costs.atStart(japanese).dutyRate == 0)
  }

  @Test("Parcels and goods out of bond pay at sale on the price without tax")
  func atSale() throws {
    let costs = try CostsFixture(tariffs: [
      try rule("us", "duty", percent(30), to: "US"),
      try rule("line", "parcel_fee", .perLine(Money(3, .usd)), to: "US", treatments: [.parcel]),
      try rule("jp", "duty", percent(5), to: "JP"),
      try rule("ct", "vat", percent(10, of: .cifAndDuty), to: "JP"),
    ]).compiled()
    #expect(abs(costs.atStart(mail).dutyRate - 0.3) < 1e-12)
    #expect(abs(costs.atStart(mail).dutyPerUnit - 3 * 6.65) < 1e-12)
    #expect(costs.atStart(mail).taxShareOfGross == 0)
    #expect(costs.entryDuty(ofListing: mail, week: 0).rate == 0)
    #expect(abs(costs.atStart(japanese).dutyRate - 0.05) < 1e-12)
    let tax = costs.atStart(japanese).taxShareOfGross
    #expect(abs(tax - 0.1 / 1.1) < 1e-12)
    #expect(abs(costs.dutyBase(ofListing: japanese) - 100 * 0.0445 / 1.1) < 1e-9)
  }

  @Test("Another mode of the same store is another treatment")
  func modes() throws {
    let fixture = CostsFixture(tariffs: [try rule("us", "duty", percent(30), to: "US")])
    let costs = try fixture.compiled(modes: [
      .directMail, .overseasWarehouse, .platformWarehouse, .bonded,
    ])
    #expect(costs.corridors[fba].saleTreatment == .parcel)
    #expect(costs.entryDuty(ofListing: fba, week: 0).rate == 0)
    #expect(costs.corridors[mail].fallsAtEntry)
    #expect(abs(costs.entryDuty(ofListing: mail, week: 0).rate - 0.3) < 1e-12)
    // No third party's warehouse lies in the United States: the mode's treatment stands in.
    let without = try fixture.compiled(modes: [
      .overseasWarehouse, .overseasWarehouse, .directMail, .bonded,
    ])
    #expect(abs(without.entryDuty(ofListing: fba, week: 0).rate - 0.3) < 1e-12)
    #expect(without.warnings.contains { $0.contains("no node or lane serves charger@us-fba") })
  }

  // 2027-03-10 is a Wednesday; the next Monday, 2027-03-15, begins week 10.
  @Test("A rule that changes mid-week holds from the next Monday and to the last Sunday")
  func mondays() throws {
    let costs = try CostsFixture(
      tariffs: [
        try rule("base", "duty", percent(1), to: "US"),
        try rule("s122", "s122", percent(10), to: "US", from: "2027-03-10", through: "2027-05-05"),
        try rule("s301", "s301", percent(20), to: "US", from: "2027-03-15"),
        try rule(
          "tuesday", "extra", percent(40), to: "US", from: "2027-06-01", through: "2027-06-03"),
      ],
      fees: [
        try fee("r", .referral, .share(partsPerMillion: 150_000, base: .grossPrice)),
        try fee(
          "p", .payment, .share(partsPerMillion: 20_000, base: .grossPrice), from: "2027-01-11"),
      ]
    ).compiled()
    let percents = (0..<40).map {
      Int((costs.entryDuty(ofListing: fba, week: $0).rate * 100).rounded())
    }
    let expected = (0..<40).map { $0 < 10 ? 1 : $0 < 18 ? 31 : 21 }
    #expect(percents == expected)
    let shares = (0..<3).map { costs.saleFees(ofListing: fba, week: $0).feeShareOfGross }
    #expect(zip(shares, [0.15, 0.17, 0.17]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("Fees: shares of gross and net, sums in store currency, by mode")
  func fees() throws {
    let costs = try CostsFixture(
      tariffs: [try rule("fr", "vat", percent(20), to: "FR")],
      fees: [
        try fee("r", .referral, .share(partsPerMillion: 150_000, base: .netPrice)),
        try fee("p", .payment, .fixed(Money(minorUnits: 30, .usd))),
        try fee("f", .fulfilment, .fixed(Money(4, .usd))),
        try fee("i", .placement, .fixed(Money(1, .usd))),
      ]
    ).compiled()
    let us = costs.saleFees(ofListing: fba, week: 0)
    let fr = costs.saleFees(ofListing: french, week: 0)
    #expect(abs(us.feeShareOfGross - 0.15) < 1e-12)
    #expect(abs(fr.feeShareOfGross - 0.15 / 1.2) < 1e-12)
    #expect(abs(fr.feePerUnitLocal - 0.3 * 6.65 / 7.7) < 1e-12)
    #expect(us.fulfilmentPerUnitLocal == 5)
    #expect(abs(fr.fulfilmentPerUnitLocal - 4 * 6.65 / 7.7) < 1e-12)
    #expect(costs.saleFees(ofListing: mail, week: 0).fulfilmentPerUnitLocal == 0)
  }

  @Test("What stores pay whether they sell or not")
  func storeFees() throws {
    let costs = try CostsFixture(fees: [
      try fee("s", .subscription, .fixed(Money(40, .usd))),
      try fee("fr", .subscription, .fixed(Money(39, .eur)), store: "fr-shop"),
      try fee("e", .entry, .fixed(Money(1_000, .cny)), store: "jp-shop"),
      try fee("d", .deposit, .fixed(Money(2_000, .usd)), store: "jp-shop"),
    ]).compiled()
    #expect(
      costs.monthlyStoreFeeBase.map { ($0 * 100).rounded() } == [26_600, 30_030, 26_600, 26_600])
    #expect(costs.entryFee(ofStore: japanese) == 1_000)
    #expect(costs.deposits[japanese] == [Money(2_000, .usd)])
    #expect(costs.deposits[fba].isEmpty)
  }

  @Test("Whoever else imports pays: the seller's figures are nothing")
  func otherImporter() throws {
    let fixture = CostsFixture(
      tariffs: [
        try rule("us", "duty", percent(30), to: "US"), try rule("jp", "duty", percent(5), to: "JP"),
        try rule("ct", "vat", percent(10), to: "JP"),
      ], importer: .buyer)
    let costs = try fixture.compiled()
    #expect(costs.entryDutyRate.allSatisfy { $0 == 0 })
    #expect((0..<4).allSatisfy { costs.atStart($0).dutyRate == 0 })
    #expect(costs.atStart(japanese).taxShareOfGross == 0)
  }

  @Test("What is unknown is said once, with the day from which")
  func warnings() throws {
    let costs = try CostsFixture(
      tariffs: [
        try rule("us", "duty", percent(30), to: "US", through: "2027-03-10"),
        try rule("pound", "levy", .perKilogram(Money(1, .gbp)), to: "US"),
        try rule(
          "peso", "relief", percent(1), to: "US",
          when: [.value(.goods, .atMost, Money(100, try #require(Currency(code: "MXN"))))]),
      ]
    ).compiled()
    let texts = costs.warnings
    #expect(texts.contains { $0.contains("no base duty") && $0.contains("2027-03-15") })
    #expect(texts.contains { $0.contains("no tax is known") && $0.contains("FR") })
    #expect(texts.contains { $0.contains("referral") })
    #expect(texts.contains { $0.contains("no rate is known for GBP: rule pound") })
    #expect(texts.contains { $0.contains("no rate is known for MXN: rule peso") })
    #expect(!texts.contains { $0.contains("no node or lane") })
    #expect(Set(texts).count == texts.count)
  }

  @Test("What an entry is charged as a whole is spread over the least order")
  func entryFee() throws {
    let costs = try CostsFixture(tariffs: [
      try rule("us", "duty", percent(0), to: "US"),
      try rule("once", "entry_fee", .perParcel(Money(3, .usd)), to: "US"),
      try rule(
        "mpf", "mpf", percent(1), to: "US", limits: TariffLimits(minimum: Money(30, .usd))),
    ]).compiled()
    let units = Double(try CostsFixture().scenario().products[0].minimumOrderUnits)
    let entry = costs.entryDuty(ofListing: fba, week: 0)
    // The fee, and the least processing fee or 1 % of what the order is worth.
    let share = max(30 * 6.65 / units, 0.01 * entry.customsValue)
    let charged = entry.customsValue * entry.rate + entry.perUnit
    #expect(abs(charged - (3 * 6.65 / units + share)) < 1e-9)
  }

  @Test("Contradictory rules stop the compilation and are named")
  func conflict() throws {
    let fixture = CostsFixture(tariffs: [
      try rule("a", "duty", percent(1), to: "US"),
      try rule("b", "duty", percent(2), to: "US", from: "2027-05-01"),
    ])
    let error = #expect(throws: LandedCostError.self) { try fixture.compiled() }
    #expect(error?.subjects == ["a", "b"])
  }

  @Test("Arrays are by week, listing fastest")
  func layout() throws {
    let costs = try CostsFixture().compiled()
    #expect(costs.weekCount == 40)
    #expect(costs.index(listing: 2, week: 3, form: 0) == 14)
    #expect(costs.entryDutyRate.count == 160)
    #expect(costs.feePerUnitLocal.count == 160)
    #expect(costs.customsValue.count == 4)
    #expect(costs.monthlyStoreFeeBase.count == 4)
  }

  @Test(
    "A tax inside the price is nothing up to the price on which it reaches the limit",
    arguments: [(250, 0.0), (253, 0.2 / 1.2)] as [(Int64, Double)])
  func exemption(price: Int64, share: Double) throws {
    var fixture = CostsFixture(tariffs: [
      try rule(
        "postal", "vat", percent(20, of: .price), to: "JP", exemptUpTo: Money(50, .jpy)),
      try rule("duty", "duty", percent(0), to: "JP"),
    ])
    fixture.price = price
    let costs = try fixture.compiled()
    let limit = try #require(costs.taxFreeUpToLocal(ofListing: japanese, week: 0))
    #expect(abs(limit - 250) < 1e-9)
    #expect(abs(costs.atStart(japanese).taxShareOfGross - share) < 1e-12)
    let lanes = costs.saleCharges(
      ofListing: japanese, week: 0, forms: FormLanes(facts: 0) { _ in .zero },
      grossLocal: SIMD8(repeating: Double(price)))
    #expect(abs(lanes.taxShareOfGross[3] - share) < 1e-12)
    let net = Double(price) * 0.0445 * (1 - share)
    #expect(abs(costs.dutyBase(ofListing: japanese) - net) < 1e-9)
    // The exact engine agrees where the whole price is the value.
    let exact = try RuleBook(rules: fixture.tariffs).landedCost(
      of: LandedCostRequest(
        day: CostsFixture.start, destination: costs.corridors[japanese].saleMarket,
        treatment: .bonded, importer: .seller,
        lines: [
          GoodsLine(
            id: "x", goods: costs.corridors[japanese].goods, origin: "CN", quantity: 1,
            unitValue: Money(price, .jpy), unitPrice: Money(price, .jpy),
            unitMass: Mass(milligrams: 1))
        ], freight: .zero(.jpy), insurance: .zero(.jpy), exchange: nil))
    #expect((exact.totalTax.minorUnits == 0) == (share == 0))
  }

  @Test("An exemption of a duty, and one beside a second tax in the price, are pieces of the price")
  func exemptions() throws {
    let limit = Money(50, .jpy)
    let duty = try CostsFixture(tariffs: [
      try rule("duty", "duty", percent(5), to: "JP", exemptUpTo: limit)
    ]).compiled()
    #expect(duty.at(1_000, japanese).dutyRate == 0)
    #expect(duty.at(1_001, japanese).dutyRate == 0.05)
    let twice = try CostsFixture(tariffs: [
      try rule("a", "vat", percent(10, of: .price), to: "JP", exemptUpTo: limit),
      try rule("b", "luxury-vat", percent(5, of: .price), to: "JP"),
    ]).compiled()
    #expect(abs(twice.at(500, japanese).taxShareOfGross - 0.05 / 1.05) < 1e-12)
    #expect(abs(twice.at(600, japanese).taxShareOfGross - 0.15 / 1.15) < 1e-12)
  }

  @Test("A relief up to a value ends at the gross price that holds the tax on it")
  func relief() throws {
    let costs = try CostsFixture(tariffs: [
      try rule("duty", "duty", percent(5), to: "JP"),
      try rule(
        "relief", "duty", percent(0), to: "JP",
        when: [.value(.goods, .atMost, Money(10_000, .jpy))]),
      try rule("ct", "vat", percent(10, of: .price), to: "JP"),
    ]).compiled()
    #expect(costs.saleSteps(ofListing: japanese, week: 0).map { $0.rounded() } == [11_000])
    #expect(costs.at(10_999, japanese).dutyRate == 0)
    #expect(costs.at(11_001, japanese).dutyRate == 0.05)
  }

  @Test("An allowance, a minimum and a maximum are pieces of the price")
  func bounds() throws {
    let costs = try CostsFixture(tariffs: [
      try rule(
        "duty", "duty", percent(60), to: "JP",
        limits: TariffLimits(allowance: Money(600, .jpy), maximum: Money(1_200, .jpy)))
    ]).compiled()
    let steps = costs.saleSteps(ofListing: japanese, week: 0).map { $0.rounded() }
    #expect(steps == [1_000, 3_000])
    let duty = { (gross: Double) in
      let charges = costs.at(gross, japanese)
      return gross * charges.dutyRate + charges.dutyPerUnit / 0.0445
    }
    #expect(abs(duty(900)) < 1e-9)
    #expect(abs(duty(2_000) - 600) < 1e-6)
    #expect(abs(duty(5_000) - 1_200) < 1e-6)
  }

  @Test("A fee with tiers is the straight line of the piece on which the price of the start lies")
  func tieredFees() throws {
    let tier = { (percent: Int64, limit: Int64?) in
      FeeScale.Tier(
        upTo: limit.map { Money($0, .usd) },
        charge: FeeScale.Charge(partsPerMillion: percent * 10_000, sum: nil))
    }
    let share = { (tiers: [FeeScale.Tier], isMarginal: Bool) in
      var fixture = CostsFixture()
      fixture.price = 100
      let scale = FeeScale(tiers: tiers, isMarginal: isMarginal, of: .grossPrice)
      fixture.fees = [try fee("r", .referral, .scale(scale))]
      return try fixture.compiled().saleFees(ofListing: 0, week: 0)
    }
    let whole = try share([tier(5, 99), tier(10, 100), tier(17, nil)], false)
    #expect(abs(whole.feeShareOfGross - 0.1) < 1e-12 && whole.feePerUnitLocal == 0)
    let marginal = try share([tier(20, 50), tier(5, nil)], true)
    // 10 on the first 50, then 5 %: 7.5 and 5 % of the whole.
    #expect(abs(marginal.feeShareOfGross - 0.05) < 1e-12)
    #expect(abs(marginal.feePerUnitLocal - 7.5) < 1e-12)
  }

  @Test("A fee that is charged and not known is said, and so is one that only some sales incur")
  func unknownFees() throws {
    var fixture = CostsFixture()
    fixture.fees = [
      try fee("r", .referral, .unknown),
      try fee("a", .affiliate, .share(partsPerMillion: 1, base: .grossPrice)),
    ]
    let warnings = try fixture.compiled().warnings
    #expect(warnings.contains { $0.contains("how much fee r is, is not known") })
    #expect(warnings.contains { $0.contains("fee a falls on some sales only") })
  }

  @Test("An annual fee is a twelfth of it each month, and a seasonal one holds in its months")
  func annualAndSeasonal() throws {
    var fixture = CostsFixture()
    fixture.fees = [
      try fee("s", .subscription, .fixed(Money(40, .cny))),
      try fee("y", .annual, .fixed(Money(1_200, .cny))),
      try fee(
        "peak", .fulfilment, .fixed(Money(2, .usd)), season: FeeSeason(first: 3, last: 4)),
    ]
    let costs = try fixture.compiled()
    #expect(abs(costs.monthlyFee(ofStore: 0) - 140) < 1e-9)
    let peak = (0..<40).filter { week in
      costs.fulfilmentPerUnitLocal[costs.index(listing: 0, week: week, form: 0)] == 2
    }
    // Mondays of March and April 2027, the calendar beginning on 4 January.
    #expect(peak == Array(8...16))
  }
}

extension CompiledCosts {
  /// Tax and duty at a gross price in the store's currency, in the first week.
  fileprivate func at(_ price: Double, _ listing: Int) -> SaleForms.Charges<Double> {
    saleCharges(ofListing: listing, week: 0, grossLocal: price)
  }

  /// The same at the price of the start.
  fileprivate func atStart(_ listing: Int) -> SaleForms.Charges<Double> {
    at(startPriceLocal[listing], listing)
  }
}
