import Commerce
import LandedCost
import Testing

/// Published calculations, to the cent.
///
/// Each names its source; "rule" marks one whose rates are in the
/// source and whose numbers were chosen for the test.
@Suite struct WorkedExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    let country: String
    let code: String
    /// Values of the lines and their codes.
    let goods: [(minor: Int64, hs: String, quantity: Int64)]
    var freight: Int64 = 0
    var insurance: Int64 = 0
    var origin = "CN"
    var day = "2027-01-04"
    var treatment = Lane.CustomsTreatment.bulkEntry
    var importer = Lane.Importer.seller
    /// Foreign units that one unit of the assessment's currency buys, per hundred, with their currency.
    var quote: (Int64, per: Int64)?
    let layers: [(name: String, charge: TariffRule.Charge)]
    /// Charges expected by layer, in minor units.
    let expected: [String: Int64]

    var testDescription: String { name }
  }

  @Test("A published calculation comes out to the cent", arguments: Self.all)
  func example(_ example: Example) throws {
    let currency = try #require(Currency(code: example.code))
    let rules = try example.layers.map {
      try rule($0.name, $0.name, $0.charge, to: example.country)
    }
    var exchange: ExchangeTable?
    if let quote = example.quote {
      let rate = try #require(ExchangeRate(quote.0, per: quote.per))
      exchange = ExchangeTable(into: currency, [.usd: rate])
    }
    let paidIn = exchange == nil ? currency : .usd
    let lines = try example.goods.enumerated().map { index, goods in
      try line(
        "line \(index)", goods.hs, origin: example.origin, quantity: goods.quantity,
        value: goods.minor, currency: paidIn)
    }
    let request = try consignment(
      lines, to: market(example.country, currency: currency), on: example.day,
      treatment: example.treatment, importer: example.importer, freight: example.freight,
      insurance: example.insurance, exchange: exchange)
    let answer = try RuleBook(rules: rules).landedCost(of: request)
    for (layer, minor) in example.expected {
      #expect(
        answer.total(layer: layer) == Money(minorUnits: minor, currency),
        "\(layer), \(example.source)")
    }
  }

  static let all = fob + cif + parcels + layered

  private static func rate(_ percent: Double, _ base: TariffRule.Base) -> TariffRule.Charge {
    .adValorem(partsPerMillion: Int64((percent * 10_000).rounded()), base: base)
  }

  private static let fob = [
    Example(
      name: "WE01 AU duty FOB, GST on value, duty, freight; USD at 0.91",
      source: "clubcobra.com/forums/1097338-post12.html (text of customs.gov.au)",
      country: "AU", code: "AUD", goods: [(127_400, "851840", 1)], freight: 11_830,
      quote: (100, per: 91),
      layers: [("duty", rate(5, .goods)), ("gst", rate(10, .cifAndDuty))],
      expected: ["duty": 7_000, "gst": 16_000]),
    Example(
      name: "WE02 AU duty FOB and GST", source: "customs.gov.au page5549, quoted at vwwatercooled",
      country: "AU", code: "AUD", goods: [(120_000, "851840", 1)], freight: 15_000,
      layers: [("duty", rate(5, .goods)), ("gst", rate(10, .cifAndDuty))],
      expected: ["duty": 6_000, "gst": 14_100]),
    Example(
      name: "WE04 NZ GST only", source: "NZ Customs, fyi.org.nz/request/657",
      country: "NZ", code: "NZD", goods: [(100_000, "851840", 1)], freight: 10_000,
      layers: [("duty", rate(0, .goods)), ("gst", rate(15, .cifAndDuty))],
      expected: ["duty": 0, "gst": 16_500]),
    Example(
      name: "WE05 NZ duty FOB and GST", source: "NZ Customs, fyi.org.nz/request/657",
      country: "NZ", code: "NZD", goods: [(100_000, "851840", 1)], freight: 10_000,
      layers: [("duty", rate(5, .goods)), ("gst", rate(15, .cifAndDuty))],
      expected: ["duty": 5_000, "gst": 17_250]),
    Example(
      name: "WE10 CA duty then GST; USD at 1.15",
      source: "smallformfactor.net post 46018 (quotes CBSA)",
      country: "CA", code: "CAD", goods: [(10_000, "847330", 1)], quote: (115, per: 100),
      layers: [("duty", rate(4, .goods)), ("gst", rate(5, .cifAndDuty))],
      expected: ["duty": 460, "gst": 598]),
  ]

  private static let cif = [
    Example(
      name: "WE15 duty on CIF, then VAT", source: "calqoo.com/en/financial/import-export-cost",
      country: "EU", code: "EUR", goods: [(100_000, "851840", 1)], freight: 10_000,
      insurance: 5_000, layers: [("duty", rate(20, .cif)), ("vat", rate(18, .cifAndDuty))],
      expected: ["duty": 23_000, "vat": 24_840]),
    Example(
      name: "WE16 UK laptop", source: "costcalculator.calculator.city/import-duty-calculator",
      country: "GB", code: "GBP", goods: [(100_000, "847130", 1)], freight: 10_000,
      layers: [("duty", rate(2, .cif)), ("vat", rate(20, .cifAndDuty))],
      expected: ["duty": 2_200, "vat": 22_440]),
    Example(
      name: "WE25 ID bag 25 % and VAT 11 %", source: "rule: PMK 4/2025", country: "ID",
      code: "USD", goods: [(10_000, "420222", 1)], freight: 1_000, insurance: 50,
      layers: [("duty", rate(25, .cif)), ("vat", rate(11, .cifAndDuty))],
      expected: ["duty": 2_763, "vat": 1_519]),
  ]

  private static let parcels = [
    Example(
      name: "WE12 FR two tariff lines and VAT on the duty",
      source: "merchants.glopal.com/en-us/blog/eu-customs-changes-on-1st-july-2026",
      country: "FR", code: "EUR", goods: [(0, "610910", 2), (0, "640359", 1)],
      treatment: .parcel, importer: .buyer,
      layers: [("duty", .perLine(Money(3, .eur))), ("vat", rate(20, .cifAndDuty))],
      expected: ["duty": 600, "vat": 120]),
    Example(
      name: "WE13 EU five of one kind are one line",
      source: "en.ilsole24ore.com, Commission guidance", country: "EU", code: "EUR",
      goods: [(1_500, "610910", 5)], treatment: .parcel, importer: .buyer,
      layers: [("duty", .perLine(Money(3, .eur)))], expected: ["duty": 300]),
    Example(
      name: "WE14 EU T-shirt and watch are two",
      source: "globalimportblog.bakermckenzie.com, 2026-07-02", country: "EU", code: "EUR",
      goods: [(1_500, "610910", 1), (4_000, "910211", 1)], treatment: .parcel, importer: .buyer,
      layers: [("duty", .perLine(Money(3, .eur)))], expected: ["duty": 600]),
    Example(
      name: "WE22 MX courier from China",
      source: "rule: internationaltradecomplianceupdate.com, 2025-07-29", country: "MX",
      code: "USD", goods: [(10_000, "610910", 1)], treatment: .parcel,
      layers: [("duty", rate(33.5, .goods))], expected: ["duty": 3_350]),
    Example(
      name: "WE28 CN 70 % of VAT 13 %", source: "mymypanda.com, cross-border business model",
      country: "CN", code: "CNY", goods: [(10_000, "330499", 1)], origin: "JP",
      treatment: .bonded, layers: [("duty", rate(0, .price)), ("vat", rate(9.1, .price))],
      expected: ["duty": 0, "vat": 910]),
  ]

  private static let layered = [
    Example(
      name: "WE35 US base, section 122 and section 301",
      source: "tcc-iframe.xport.glopalservice.com",
      country: "US", code: "USD", goods: [(100_000, "392620", 1)],
      layers: [
        ("mfn", rate(6.5, .goods)), ("s122", rate(10, .goods)), ("s301", rate(25, .goods)),
      ],
      expected: ["mfn": 6_500, "s122": 10_000, "s301": 25_000]),
    Example(
      name: "WE37b US base, forced-labor layer, processing and harbor fee",
      source: "rule: dutycite sample call; VN 12.5 %, 9903.05.83", country: "US", code: "USD",
      goods: [(2_000_000, "6109100012", 1)], origin: "VN",
      layers: [
        ("mfn", rate(16.5, .goods)), ("forced_labor", rate(12.5, .goods)),
        ("mpf", rate(0.3464, .goods)), ("hmf", rate(0.125, .goods)),
      ],
      expected: ["mfn": 330_000, "forced_labor": 250_000, "mpf": 6_928, "hmf": 2_500]),
  ]

  @Test("WE15 and WE16: the total with every charge")
  func totals() throws {
    let rules = [
      try rule("duty", "duty", Self.rate(2, .cif)),
      try rule("vat", "vat", Self.rate(20, .cifAndDuty)),
    ]
    let request = try consignment([try line(value: 100_000)], freight: 10_000)
    let answer = try RuleBook(rules: rules).landedCost(of: request)
    #expect(answer.cif == FixedPoint(Money(1_100, .usd)))
    #expect(answer.costWithAllCharges == FixedPoint(Money(minorUnits: 134_640, .usd)))
    #expect(answer.landedCost == FixedPoint(Money(1_122, .usd)))
  }

  // importcostcalc.com, section 122 expiry calculator.
  @Test("WE36: a layer falls away the day after it ends")
  func expiry() throws {
    let rules = [
      try rule("mfn", "mfn", Self.rate(2.5, .goods)),
      try rule("s301", "s301", Self.rate(25, .goods)),
      try rule(
        "s122", "s122", Self.rate(10, .goods), from: "2026-02-24", through: "2026-07-23"),
    ]
    let book = RuleBook(rules: rules)
    for (day, duty) in [("2026-05-08", 37_500), ("2026-07-23", 37_500), ("2026-07-24", 27_500)] {
      let request = try consignment([try line(value: 10_000_000)], on: day)
      #expect(try book.landedCost(of: request).totalDuty == Money(Int64(duty), .usd))
    }
  }
}
