import Commerce
import Foundation
import Portolan
import ScenarioIO
import Testing

/// The shipped rule book under the published calculations that it reaches, to the cent.
@Suite("Replayed examples") struct ReplayedExampleTests {
  @Test(
    "A published calculation comes out of the rule book of its day", arguments: ReplayedExamples.all
  )
  func replay(_ example: ReplayedExamples.Example) throws {
    let answer = try LandedJSON(try desk().quote(try example.consignment(), today: .today))
    for (name, amount) in example.expected {
      #expect(answer.amount(of: name) == Decimal(string: amount), "\(name), \(example.source)")
    }
  }

  @Test("A book that takes a day too many or too few fails: cliffs of dates, both sides")
  func dates() throws {
    let parcel = { (day: String) in
      try LandedJSON(
        desk().quote(
          ReplayedExamples.Example(
            name: "", source: "", day: day, from: "CN", to: "DE",
            goods: [("610910", 1, "100 EUR")], expected: [:]
          ).consignment(), today: .today)
      ).amount(of: "duty")
    }
    #expect(try parcel("2026-06-30") == 0)
    #expect(try parcel("2026-07-01") == 3)
    #expect(try parcel("2028-06-30") == 3)
    // The ordinary duty, 4 % where the code has no row.
    #expect(try parcel("2028-07-01") == 4)
  }

  private func desk() throws -> CustomsDesk { try #require(CustomsDesk.open().desk) }
}

/// An answer's JSON document.
struct LandedJSON {
  private let lines: [[String: Any]]
  private let totals: [String: String]

  init(_ quote: LandedQuote) throws {
    let document = try JSONSerialization.jsonObject(with: Data(quote.json.utf8))
    let fields = try #require(document as? [String: Any])
    lines = try #require(fields["lines"] as? [[String: Any]])
    totals = try #require(fields["totals"] as? [String: String])
  }

  /// A total by its name, else the sum of a layer.
  func amount(of name: String) -> Decimal? {
    if let total = totals[name] { return Decimal(string: total) }
    return lines.filter { $0["layer"] as? String == name }
      .compactMap { ($0["amount"] as? String).flatMap { Decimal(string: $0) } }.reduce(0, +)
  }
}

extension ReplayedExamples.Example: CustomTestStringConvertible {
  var testDescription: String { name }

  func consignment() throws -> Consignment {
    var consignment = Consignment(
      from: from, to: to,
      goods: try goods.enumerated().map { index, line in
        var goods = Consignment.Goods(
          id: "\(index + 1)", code: try #require(HSCode(line.hs)),
          value: try Quantity.money(line.value))
        goods.quantity = line.quantity
        goods.content = try content.map { try Consignment.Content($0) }
        return goods
      })
    consignment.day = Day(iso: day)
    consignment.treatment = mode
    consignment.freight = try freight.map { try Quantity.money($0) }
    consignment.insurance = try insurance.map { try Quantity.money($0) }
    consignment.facts = facts
    consignment.rates = try rates.map { try Quantity.rate($0) }
    return consignment
  }
}

extension Day {
  /// A day on which no test depends.
  fileprivate static let today = Day(daysSinceEpoch: 20_000)
}
