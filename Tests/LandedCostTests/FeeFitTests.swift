import Commerce
import LandedCost
import Testing

/// Fees by size, weight, volume and season, and what is said where they are not known.
@Suite struct FeeFitTests {
  /// 30 x 20 x 5 cm and 0.4 kg.
  static let box = FeeParcel(
    mass: Mass(milligrams: 400_000),
    size: PackedSize(lengthCentimetres: 30, widthCentimetres: 20, heightCentimetres: 5))

  private func fulfilment(
    _ id: String, cents: Int64, sides: [Double]? = nil, kilograms: Double? = nil,
    divisor: Double? = nil
  ) throws -> FeeRule {
    let box = sides.map {
      PackedSize(lengthCentimetres: $0[0], widthCentimetres: $0[1], heightCentimetres: $0[2])
    }
    return try FeeFixture.fee(
      id, .fulfilment, .fixed(FeeFixture.cents(cents)),
      fit: FeeFit(box: box, kilograms: kilograms, cubicCentimetresPerKilogram: divisor))
  }

  private func held(_ rules: [FeeRule], _ parcel: FeeParcel?) throws -> [String] {
    try FeeSchedule(rules: rules).fees(for: try FeeFixture.sale(gross: 2_000, parcel: parcel))
      .lines.map(\.rule.id)
  }

  @Test("The larger of weight and volume is charged: 3,000 cm³ at 5,000 cm³/kg are 0.6 kg")
  func dimensionalWeight() throws {
    let mass = Self.box.chargeableMass(cubicCentimetresPerKilogram: 5_000)
    #expect(mass == Mass(milligrams: 600_000))
    #expect(Self.box.chargeableMass(cubicCentimetresPerKilogram: 10_000) == Self.box.mass)
    #expect(Self.box.chargeableMass(cubicCentimetresPerKilogram: nil) == Self.box.mass)
    let light = try fulfilment("light", cents: 1, kilograms: 0.6, divisor: 5_000)
    let lighter = try fulfilment("lighter", cents: 1, kilograms: 0.59, divisor: 5_000)
    #expect(try held([light, lighter], Self.box) == ["light"])
    #expect(try held([lighter], Self.box).isEmpty)
  }

  @Test("The tightest tier that the goods fit holds, sides in any order, and else the rule for all")
  func tightest() throws {
    let rules = [
      try fulfilment("all", cents: 500),
      try fulfilment("large", cents: 400, sides: [40, 40, 40], kilograms: 10),
      try fulfilment("medium", cents: 300, sides: [5, 20, 30], kilograms: 10),
      try fulfilment("medium light", cents: 200, sides: [5, 20, 30], kilograms: 1),
      try fulfilment("small", cents: 100, sides: [30, 20, 4.99], kilograms: 1),
    ]
    for rules in [rules, rules.reversed(), rules.shuffled()] {
      #expect(try held(rules, Self.box) == ["medium light"])
      let heavy = FeeParcel(mass: Mass(milligrams: 1_000_001), size: Self.box.size)
      #expect(try held(rules, heavy) == ["medium"])
      let huge = FeeParcel(mass: Mass(milligrams: 20_000_000), size: Self.box.size)
      #expect(try held(rules, huge) == ["all"])
    }
  }

  @Test("18 inches fit a box of 18 inches, told in centimetres")
  func inches() throws {
    let rule = try fulfilment(
      "large standard", cents: 460, sides: [18 * 2.54, 14 * 2.54, 8 * 2.54])
    let parcel = FeeParcel(
      mass: nil,
      size: PackedSize(lengthCentimetres: 45.72, widthCentimetres: 35.56, heightCentimetres: 20.32))
    #expect(try held([rule], parcel) == ["large standard"])
  }

  @Test("Without size the rule for all holds, and the answer says that size would matter")
  func sizeUnknown() throws {
    let rules = [
      try fulfilment("all", cents: 500), try fulfilment("light", cents: 100, kilograms: 1),
      try FeeFixture.fee("r", .referral, FeeFixture.percent(15)),
    ]
    let answer = try FeeSchedule(rules: rules).fees(for: try FeeFixture.sale(gross: 2_000))
    #expect(answer.lines.map(\.rule.id) == ["r", "all"])
    #expect(answer.warnings.map(\.code) == [.sizeUnknown])
  }

  @Test(
    "Storage is by volume and month, dearer from October",
    arguments: [("2026-09-30", 8), ("2026-10-01", 25), ("2026-12-31", 25), ("2027-01-01", 8)]
      as [(String, Int64)])
  func season(day: String, expected: Int64) throws {
    let rent = { (id: String, cents: Int64, first: Int, last: Int) in
      try FeeFixture.fee(
        id, .storage, .perVolume(FeeFixture.cents(cents), .cubicFoot),
        season: FeeSeason(first: first, last: last))
    }
    // 3,000 cm³ are 0.10594 ft³: 0.78 and 2.40 USD per ft³ are 0.0826 and 0.2543 USD.
    let rules = [try rent("low", 78, 1, 9), try rent("high", 240, 10, 12)]
    let answer = try FeeSchedule(rules: rules).fees(
      for: try FeeFixture.sale(gross: 2_000, parcel: Self.box, kinds: [.storage], on: day))
    #expect(answer.standing.map(\.amount.minorUnits) == [expected])
    #expect(answer.lines.isEmpty && answer.total == .zero(.usd))
  }

  @Test("A season may pass the new year")
  func seasonOverNewYear() throws {
    let season = try #require(FeeSeason(first: 11, last: 1))
    for (day, isInside) in [
      ("2026-10-31", false), ("2026-11-01", true), ("2027-01-31", true), ("2027-02-01", false),
    ] {
      #expect(season.contains(try #require(Day(iso: day))) == isInside)
    }
    #expect(FeeSeason(first: 0, last: 3) == nil && FeeSeason(first: 1, last: 13) == nil)
  }

  @Test("A volume that is not given is unknown, not zero")
  func volumeUnknown() throws {
    let rules = [
      try FeeFixture.fee("rent", .storage, .perVolume(FeeFixture.cents(78), .cubicFoot)),
      try FeeFixture.fee("r", .referral, FeeFixture.percent(15)),
    ]
    let answer = try FeeSchedule(rules: rules).fees(
      for: try FeeFixture.sale(gross: 2_000, kinds: [.referral, .storage]))
    #expect(answer.standing.isEmpty)
    #expect(answer.warnings.map(\.code) == [.sizeUnknown])
  }

  @Test("A market that is missing from a table of rates is unknown, never zero")
  func missingMarket() throws {
    let rules = [
      try FeeFixture.fee("r", .referral, FeeFixture.percent(15)),
      try FeeFixture.fee("de", .fulfilment, .fixed(FeeFixture.cents(450)), market: "de"),
    ]
    let schedule = FeeSchedule(rules: rules)
    let known = try schedule.fees(for: try FeeFixture.sale(gross: 2_000, market: "de"))
    #expect(known.lines.count == 2 && known.warnings.isEmpty)
    let unknown = try schedule.fees(for: try FeeFixture.sale(gross: 2_000, market: "tr"))
    #expect(unknown.lines.map(\.rule.id) == ["r"])
    #expect(unknown.warnings.map(\.code) == [.feeUnknown])
    #expect(unknown.warnings.first?.description.contains("fulfilment") == true)
  }

  @Test("An unknown share keeps a coarser one from holding in its stead")
  func unknownHolds() throws {
    let rules = [
      try FeeFixture.fee("all", .referral, FeeFixture.percent(16)),
      try FeeFixture.fee("br", .referral, .unknown, market: "br"),
    ]
    let answer = try FeeSchedule(rules: rules).fees(
      for: try FeeFixture.sale(gross: 2_000, market: "br"))
    #expect(answer.lines.isEmpty)
    #expect(answer.warnings.map(\.code) == [.feeUnknown])
  }

  @Test("A figure of a range says so, and one from memory; one that was read or given does not")
  func remarks() throws {
    let low = FeeScale.Charge(partsPerMillion: 50_000, sum: nil)
    let high = FeeScale.Charge(partsPerMillion: 70_000, sum: nil)
    let warnings = { (range: FeeRange?, status: Evidence.Status) in
      try FeeSchedule(rules: [
        try FeeFixture.fee("r", .referral, FeeFixture.percent(6), range: range, status: status)
      ]).fees(for: try FeeFixture.sale(gross: 2_000)).warnings
    }
    let ranged = try warnings(FeeRange(low: low, high: high), .typical)
    #expect(ranged.map(\.code) == [.feeRange])
    #expect(ranged[0].description == "r is reckoned at 6 %; its source leaves it at 5 % to 7 %")
    #expect(try warnings(nil, .memory).map(\.code) == [.feeUnchecked])
    #expect(try warnings(nil, .verified).isEmpty)
    #expect(try warnings(nil, .given).isEmpty)
  }
}
