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
    /// Millionths of each charge that are collected.
    var collected: Int64 = 1_000_000
    /// Charges expected by layer, in minor units.
    let expected: [String: Int64]

    var testDescription: String { name }
  }

  @Test("A published calculation comes out to the cent", arguments: Self.all)
  func example(_ example: Example) throws {
    let currency = try #require(Currency(code: example.code))
    let rules = try example.layers.map {
      try rule(
        $0.name, $0.name, $0.charge, to: example.country,
        limits: TariffLimits(collectedPartsPerMillion: example.collected))
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

  static let all = fob + cif + inside + layered

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
  ]

  private static let inside = [
    Example(
      name: "WE29 CN 70 % of VAT 13 % and consumption tax 10 %, 17.89 % of the price",
      source: "mymypanda.com, cross-border business model", country: "CN", code: "CNY",
      goods: [(10_000_000, "330499", 1)], origin: "JP", treatment: .bonded, importer: .buyer,
      layers: [
        ("consumption-tax", .inside(partsPerMillion: 100_000, base: .cifAndDuty)),
        ("vat", rate(13, .cifAndDuty)),
      ], collected: 700_000, expected: ["consumption-tax": 777_778, "vat": 1_011_111]),
    Example(
      name: "WE33 CN above the limit in full: 1,186.80",
      source: "azoyagroup.com/page/view/taxrate (formula)", country: "CN", code: "CNY",
      goods: [(600_000, "420222", 1)], origin: "JP", treatment: .bonded, importer: .buyer,
      layers: [("mfn", rate(6, .cif)), ("vat", rate(13, .cifAndDuty))],
      expected: ["mfn": 36_000, "vat": 82_680]),
  ]

  private static let layered = [
    Example(
      name: "WE35 US base, section 122 and section 301",
      source: "tcc-iframe.xport.glopalservice.com",
      country: "US", code: "USD", goods: [(100_000, "392620", 1)],
      layers: [
        ("mfn", rate(6.5, .goods)), ("s122", rate(10, .goods)), ("s301", rate(25, .goods)),
      ],
      expected: ["mfn": 6_500, "s122": 10_000, "s301": 25_000])
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
