import Commerce
import Foundation
import Portolan
import ScenarioIO
import Testing

/// Laws of the shipped rule book: cliffs on both sides, identities of countries, and what no order of
/// lines may change.
@Suite("Properties of the rule book") struct RuleBookPropertyTests {
  struct Cliff: Sendable, CustomTestStringConvertible {
    let name: String
    let to: String
    var from = "CN"
    var hs = "610910"
    let day: String
    var facts: [String] = []
    var mode = Lane.CustomsTreatment.parcel
    /// The last value on one side, in minor units, and its charges; then the next and its.
    let below: (value: String, charges: String)
    let above: (value: String, charges: String)
    var rates: [String] = []

    var testDescription: String { name }
  }

  static let cliffs = [
    Cliff(
      name: "European Union, 150 EUR before July 2026", to: "DE", day: "2026-06-30",
      below: ("150.00 EUR", "28.50"), above: ("150.01 EUR", "35.64")),
    Cliff(
      name: "European Union, 150 EUR after: 3 EUR against the ordinary duty", to: "DE",
      day: "2026-07-01", below: ("150.00 EUR", "32.07"), above: ("150.01 EUR", "35.64")),
    Cliff(
      name: "United Kingdom, 135 GBP", to: "GB", day: "2026-07-01",
      below: ("135.00 GBP", "27.00"), above: ("135.01 GBP", "31.86")),
    Cliff(
      name: "Australia, 1,000 AUD", to: "AU", day: "2026-07-01",
      below: ("1000.00 AUD", "100.00"), above: ("1000.01 AUD", "155.00")),
    Cliff(
      name: "Singapore, 400 SGD in 2022", to: "SG", day: "2022-07-01",
      below: ("400.00 SGD", "0.00"), above: ("400.01 SGD", "28.00")),
    Cliff(
      name: "Brazil, 50 USD", to: "BR", day: "2025-01-15", below: ("50.00 USD", "111.45"),
      above: ("50.01 USD", "111.49"), rates: ["USD/BRL=5"]),
    Cliff(
      name: "China, postal tax of 50 CNY", to: "CN", from: "JP", hs: "420222", day: "2026-07-01",
      facts: ["post"], below: ("250.00 CNY", "0.00"), above: ("250.03 CNY", "50.01")),
    Cliff(
      name: "China, 5,000 CNY out of bond", to: "CN", from: "JP", hs: "420222",
      day: "2026-07-01", mode: .bonded, below: ("5000.00 CNY", "455.00"),
      above: ("5000.01 CNY", "1102.00")),
  ]

  @Test("Charges step where the law says, on both sides of it", arguments: cliffs)
  func cliff(_ cliff: Cliff) throws {
    for side in [cliff.below, cliff.above] {
      let charges = try charges(cliff, value: side.value)
      #expect(charges == Decimal(string: side.charges), "at \(side.value)")
    }
  }

  @Test("Between cliffs a dearer parcel never pays less", arguments: cliffs)
  func monotone(_ cliff: Cliff) throws {
    let amount = try Quantity.money(cliff.below.value)
    var last = Decimal.zero
    for share in stride(from: 0, through: 40, by: 1) {
      let value = Money(
        minorUnits: amount.minorUnits * Int64(share) / 40, amount.currency)
      let charges = try charges(cliff, value: "\(value)")
      #expect(charges >= last, "at \(value)")
      last = charges
    }
  }

  @Test("China above the limits: P (t + v + c + t v) / (1 - c)")
  func chinaInFull() throws {
    // 15 % of consumption tax on 700 CNY a gram; 8 % duty, 13 % VAT.
    let answer = try quote(
      to: "CN", from: "JP", hs: "330499", day: "2026-07-01", facts: ["cbec"], value: "6000 CNY")
    let (t, v, c) = (0.08, 0.13, 0.15)
    let whole = 6000 * (t + v + c + t * v) / (1 - c)
    let charged = (answer.amount(of: "duty") ?? 0) + (answer.amount(of: "tax") ?? 0)
    #expect(abs((charged as NSDecimalNumber).doubleValue - whole) <= 0.015)
  }

  @Test("Brazil: ICMS is its rate of the sum that holds it")
  func brazilInside() throws {
    for value in ["1", "33.33", "100", "249.99"] {
      let answer = try quote(
        to: "BR", from: "CN", hs: "610910", day: "2026-07-01", value: "\(value) BRL",
        rates: ["USD/BRL=5"])
      let landed = try #require(answer.amount(of: "landed"))
      let icms = try #require(answer.amount(of: "icms"))
      let share = (landed as NSDecimalNumber).doubleValue * 0.17
      #expect(abs((icms as NSDecimalNumber).doubleValue - share) <= 0.0051, "\(value)")
    }
  }

  @Test("Lines add up to the totals, and their order changes nothing")
  func order() throws {
    let desk = try #require(CustomsDesk.open().desk)
    let goods = [
      ("610910", 3, "12.34 EUR"), ("910211", 1, "41.05 EUR"), ("640359", 2, "19.99 EUR"),
    ]
    var totals: Set<String> = []
    for turn in 0..<3 {
      let turned = Array(goods[turn...] + goods[..<turn])
      var example = ReplayedExamples.Example(
        name: "", source: "", day: "2026-11-26", from: "CN", to: "FR",
        goods: turned.map { ($0.0, Int64($0.1), $0.2) }, expected: [:])
      example.freight = "7.77 EUR"
      let answer = try LandedJSON(
        desk.quote(example.consignment(), today: Day(daysSinceEpoch: 20_000)))
      let parts = ["mfn", "vat"].compactMap(answer.amount(of:)).reduce(0, +)
      let sum = ["duty", "tax", "fees"].compactMap(answer.amount(of:)).reduce(0, +)
      #expect(parts == sum)
      totals.insert("\(answer.amount(of: "landed") ?? 0)")
    }
    #expect(totals.count == 1)
  }

  private func charges(_ cliff: Cliff, value: String) throws -> Decimal {
    let answer = try quote(
      to: cliff.to, from: cliff.from, hs: cliff.hs, day: cliff.day, facts: cliff.facts,
      value: value, mode: cliff.mode, rates: cliff.rates)
    return ["duty", "tax", "fees"].compactMap(answer.amount(of:)).reduce(0, +)
  }

  private func quote(
    to: String, from: String, hs: String, day: String, facts: [String] = [], value: String,
    mode: Lane.CustomsTreatment = .parcel, rates: [String] = []
  ) throws -> LandedJSON {
    let desk = try #require(CustomsDesk.open().desk)
    var example = ReplayedExamples.Example(
      name: "", source: "", day: day, from: from, to: to, goods: [(hs, 1, value)], expected: [:])
    example.facts = facts
    example.mode = mode
    example.rates = rates
    return try LandedJSON(desk.quote(example.consignment(), today: Day(daysSinceEpoch: 20_000)))
  }
}
