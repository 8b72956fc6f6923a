import Commerce
import LandedCost
import Testing

/// Laws that hold for any book and consignment, tried on 300 seeded ones each.
@Suite struct CascadePropertyTests {
  static let seeds = 0..<300

  struct Case {
    let book: RuleBook
    let request: LandedCostRequest
  }

  static func makeCase(seed: Int, lines count: Int? = nil) throws -> Case {
    var random = SeededGenerator(seed: UInt64(seed))
    var rules: [TariffRule] = []
    for layer in ["duty", "s301", "fee", "levy", "vat"] {
      rules.append(try rule(layer, layer, charge(for: layer, &random)))
      if Bool.random(using: &random) {
        rules.append(
          try rule("\(layer) 61", layer, charge(for: layer, &random), goods: "6109"))
      }
    }
    let lines = try (0..<(count ?? Int.random(in: 1...6, using: &random))).map { index in
      try line(
        "line \(index)",
        ["610910", "6109100010", "850440", "910211"].randomElement(using: &random)
          ?? "610910",
        quantity: .random(in: 1...500, using: &random),
        value: .random(in: 0...20_000, using: &random),
        price: .random(in: 0...80_000, using: &random),
        grams: .random(in: 0...5_000, using: &random),
        currency: Bool.random(using: &random) ? .usd : .eur)
    }
    let euro = try #require(ExchangeRate(.random(in: 90...130, using: &random), per: 100))
    let treatments: [Lane.CustomsTreatment] = [.bulkEntry, .parcel, .bonded]
    let request = try consignment(
      lines, to: market(pricesIncludeTax: Bool.random(using: &random)),
      treatment: treatments.randomElement(using: &random) ?? .parcel,
      importer: Lane.Importer.allCases.randomElement(using: &random) ?? .seller,
      freight: .random(in: 0...9_999, using: &random),
      insurance: .random(in: 0...999, using: &random),
      exchange: ExchangeTable(into: .usd, [.eur: euro]))
    return Case(book: RuleBook(rules: rules), request: request)
  }

  private static func charge(
    for layer: String, _ random: inout SeededGenerator
  ) -> TariffRule.Charge {
    let money = Money(minorUnits: .random(in: 0...900, using: &random), .usd)
    switch layer {
    case "fee": return Bool.random(using: &random) ? .perLine(money) : .perParcel(money)
    case "levy": return .perKilogram(money)
    default:
      let base = TariffRule.Base.allCases.randomElement(using: &random) ?? .cif
      return .adValorem(partsPerMillion: .random(in: 0...600_000, using: &random), base: base)
    }
  }

  private static func with(_ request: LandedCostRequest, lines: [GoodsLine]) -> LandedCostRequest {
    LandedCostRequest(
      day: request.day, destination: request.destination, treatment: request.treatment,
      importer: request.importer, lines: lines, freight: request.freight,
      insurance: request.insurance, exchange: request.exchange)
  }

  @Test("Charges sum to the totals, in one currency, and none is below zero", arguments: seeds)
  func sums(seed: Int) throws {
    let it = try Self.makeCase(seed: seed)
    let answer = try it.book.landedCost(of: it.request)
    #expect(answer.charges.allSatisfy { $0.amount.currency == answer.currency })
    #expect(answer.charges.allSatisfy { $0.amount.minorUnits >= 0 })
    #expect(answer.charges.count { !$0.layer.isTax } == it.request.lines.count * 4)
    let byIncidence = Incidence.allCases.map(answer.total).reduce(.zero(.usd), +)
    #expect(byIncidence == answer.totalCharges)
    #expect(answer.totalDuty + answer.totalFees + answer.totalTax == answer.totalCharges)
    let byLine = answer.lines.map(\.charges).reduce(.zero(.usd), +)
    #expect(byLine == answer.total(.seller))
    #expect(answer.landedCost == answer.cif + FixedPoint(answer.total(.seller)))
    #expect(answer.charges.allSatisfy { ($0.amount.minorUnits == 0) == ($0.zeroReason != nil) })
  }

  @Test("Freight and insurance are shared without loss", arguments: seeds)
  func freight(seed: Int) throws {
    let it = try Self.makeCase(seed: seed)
    let answer = try it.book.landedCost(of: it.request)
    let freight = answer.lines.reduce(FixedPoint.zero) { $0 + $1.freight }
    #expect(freight == (try it.request.exchange.convert(it.request.freight)))
  }

  @Test("The order of lines changes no figure", arguments: seeds)
  func order(seed: Int) throws {
    let it = try Self.makeCase(seed: seed)
    var random = SeededGenerator(seed: UInt64(seed) + 1_000)
    let shuffled = it.request.lines.shuffled(using: &random)
    let a = try it.book.landedCost(of: it.request)
    let b = try it.book.landedCost(of: Self.with(it.request, lines: shuffled))
    #expect(Set(a.charges) == Set(b.charges))
    #expect(Set(a.lines) == Set(b.lines))
  }

  @Test("One line of goods never pays less for being worth more", arguments: seeds)
  func monotone(seed: Int) throws {
    let it = try Self.makeCase(seed: seed, lines: 1)
    let goods = it.request.lines[0]
    var last = Money.zero(.usd)
    for step in 0..<5 {
      let extra = Money(minorUnits: Int64(step * step) * 37, goods.unitValue.currency)
      let dearer = GoodsLine(
        id: goods.id, goods: goods.goods, origin: goods.origin, quantity: goods.quantity,
        unitValue: goods.unitValue + extra, unitPrice: goods.unitPrice.map { $0 + extra },
        unitMass: goods.unitMass)
      let total = try it.book.landedCost(of: Self.with(it.request, lines: [dearer])).totalCharges
      #expect(total.minorUnits >= last.minorUnits)
      last = total
    }
  }

  @Test("A rate rounds to the nearest cent of its base", arguments: seeds)
  func nearest(seed: Int) throws {
    let it = try Self.makeCase(seed: seed)
    for charge in try it.book.landedCost(of: it.request).charges {
      guard let rate = charge.partsPerMillion, let base = charge.base else { continue }
      let error = FixedPoint(charge.amount) - base.multiplied(byPartsPerMillion: rate)
      #expect(error.units.magnitude <= 500_001)
    }
  }
}
