import Artifacts
import Commerce

extension SmallStudy {
  /// A corridor that two dated rules and an event move, one that nothing moves, a basket and mail.
  func dutyExposure(in scenario: Scenario) -> DutyExposure {
    DutyExposure(
      days: SmallScenario.calendar.daysOfRecord,
      corridors: [movedCorridor(of: scenario), unmovedCorridor(of: scenario)], basket: basket,
      mail: mail,
      problems: [text("corridor of box@jp-shop: no rate from CNY to JPY")])
  }

  private func movedCorridor(of scenario: Scenario) -> CorridorExposure {
    let units = [1_002, 852, 927].map { unit(goods: 850, freight: 2, duty: $0 - 852) }
    let surcharge = rule("surcharge", "17.6 %", from: "2025-11-10", through: "2026-02-23")
    let action = rule("action", "8.8 %", from: "2026-07-24", through: nil)
    return CorridorExposure(
      origin: text("CN"), market: name("us"), treatment: .bulkEntry,
      listing: scenario.listings.first?.id ?? name("lamp@us-amazon"), listingCount: 4,
      since: SmallScenario.calendar.daysOfRecord.lowerBound, first: units[0],
      changes: [
        CorridorExposure.Change(
          day: day("2026-02-24"), before: units[0], after: units[1],
          causes: [CorridorExposure.Cause(before: surcharge, after: nil)]),
        CorridorExposure.Change(
          day: day("2026-07-24"), before: units[1], after: units[2],
          causes: [CorridorExposure.Cause(before: nil, after: action)]),
      ],
      branches: [
        CorridorExposure.Branch(
          event: text("US duty"), name: text("plus10"), probability: 0.25,
          window: interval("2026-10-01", "2027-03-31"), before: units[2],
          after: units[2].adding(duty: Money(minorUnits: 85, .usd)))
      ], unknowns: [text("line box: no base duty is known; none is reckoned")])
  }

  private func unmovedCorridor(of scenario: Scenario) -> CorridorExposure {
    CorridorExposure(
      origin: text("CN"), market: name("de"), treatment: .parcel,
      listing: scenario.listings.last?.id ?? name("lamp@de-amazon"), listingCount: 1,
      since: SmallScenario.calendar.start,
      first: LandedUnit(
        goods: Money(30, .eur), freight: .zero(.eur), duty: .zero(.eur),
        tax: Money(minorUnits: 570, .eur), fees: .zero(.eur),
        total: Money(minorUnits: 3_570, .eur)), changes: [])
  }

  private func unit(goods: Int64, freight: Int64, duty: Int64) -> LandedUnit {
    let money = { (cents: Int64) in Money(minorUnits: cents, .usd) }
    return LandedUnit(
      goods: money(goods), freight: money(freight), duty: money(duty), tax: money(0),
      fees: money(0), total: money(goods + freight + duty))
  }

  private var basket: ParcelBasket {
    let money = { (cents: Int64) in Money(minorUnits: cents, .eur) }
    let byLine = rule("eu-parcel-3eur", "3.00 EUR per line", from: "2026-07-01", through: nil)
    let fee = rule("eu-handling", "2.00 EUR per line", from: "2026-11-01", through: nil)
    func step(
      _ stage: ParcelBasket.Stage, _ iso: String, _ duty: Int64, _ fees: Int64, _ tax: Int64,
      _ rule: NamedRule?
    ) -> ParcelBasket.Step {
      ParcelBasket.Step(
        stage: stage, day: day(iso), goods: money(4_000), duty: money(duty), fees: money(fees),
        tax: money(tax), rule: rule, rules: rule.map { [$0] } ?? [])
    }
    let lines = [("lamp", "940521"), ("box", "851822")].compactMap { id, code in
      HSCode(code).map { ParcelBasket.Line(product: name(id), goods: $0, value: money(2_000)) }
    }
    return ParcelBasket(
      market: name("de"), isUsed: false, lines: lines, limit: money(15_000),
      steps: [
        step(.relief, "2026-06-30", 0, 0, 760, nil),
        step(.chargeByLine, "2026-07-01", 600, 0, 874, byLine),
        step(.handlingFee, "2026-11-01", 600, 400, 950, fee),
      ],
      event: ParcelBasket.Event(
        title: text("EU handling fee"), probability: 0.7, amount: money(200),
        window: interval("2027-01-18", "2027-12-31")))
  }

  private var mail: MailAgainstBond {
    let money = { (cents: Int64) in Money(minorUnits: cents, .cny) }
    func curve(_ now: Int64, _ corners: [(Int64, Int64)]) -> MailAgainstBond.Curve {
      MailAgainstBond.Curve(
        now: money(now),
        corners: corners.map { MailAgainstBond.Corner(value: money($0), tax: money($1)) })
    }
    let retail = curve(1_820, [(0, 0), (25_002, 2_275), (25_003, 2_275), (50_000, 4_550)])
    let product = MailAgainstBond.ProductTaxes(
      product: name("lamp"), price: money(20_000), value: money(20_000),
      mailRule: rule("cn-post", "20 %, none up to 50.00 CNY", from: "2019-04-09", through: nil),
      freeUpTo: money(25_002),
      curves: [
        curve(0, [(0, 0), (25_002, 0), (25_003, 5_001), (50_000, 10_000)]), retail, retail,
      ],
      stretches: [
        MailAgainstBond.Stretch(way: .mail, upTo: money(25_002)),
        MailAgainstBond.Stretch(way: .bond, upTo: nil),
      ])
    return MailAgainstBond(
      market: name("us"),
      ways: [
        MailAgainstBond.Way(kind: .mail, day: day("2026-07-06"), through: day("2027-06-30")),
        MailAgainstBond.Way(kind: .retailParcel, day: day("2027-07-01"), through: nil),
        MailAgainstBond.Way(kind: .bond, day: day("2026-07-06"), through: nil),
      ], products: [product])
  }

  private func rule(
    _ id: String, _ charge: String, from: String, through: String?
  ) -> NamedRule {
    NamedRule(
      id: text(id), charge: text(charge), interval: interval(from, through),
      evidence: Evidence(citation: text("a journal of laws"), status: .verified))
  }

  private func interval(_ from: String, _ through: String?) -> DayInterval {
    DayInterval(from: Day(iso: from), through: through.flatMap { Day(iso: $0) }) ?? .always
  }

  private func day(_ iso: String) -> Day { Day(iso: iso) ?? SmallScenario.calendar.start }
}
