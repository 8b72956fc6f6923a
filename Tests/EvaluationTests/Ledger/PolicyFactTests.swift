import Artifacts
import Commerce
import Economics
import Testing

@testable import Evaluation

/// A rule that begins or ends in some futures is, in each of them, the rule of that date.
@Suite("Rules that begin and end inside a future")
struct PolicyFactTests {
  private static let reform = PolicyFact(destination: "US", name: "reform")
  private static let mail = PolicyFact(destination: "JP", name: "mail")
  /// Week in which the reform begins, and that before which it is taken back.
  private static let (begins, ends) = (20, 40)

  @Test(
    "in futures in which it comes the ledger is that of the dated rule, in the others as without")
  func entry() throws {
    let mixed = try Self.bulk([.fact("reform")]) { week, path in
      path % 2 == 0 && week >= Self.begins
    }
    let dated = try Self.bulk([], from: Self.begins) { _, _ in false }
    let without = try Self.bulk(nil) { _, _ in false }
    #expect(
      dated.books.lines[LedgerLine.duty.rawValue] != without.books.lines[LedgerLine.duty.rawValue])
    for lane in 0..<Lanes.scalarCount {
      Self.expectSame(mixed, lane % 2 == 0 ? dated : without, lane)
    }
  }

  @Test("a reform that is taken back is a rule with an end")
  func reversal() throws {
    let reversed = try Self.bulk([.fact("reform")]) { week, _ in
      (Self.begins..<Self.ends).contains(week)
    }
    let dated = try Self.bulk([], from: Self.begins, before: Self.ends) { _, _ in false }
    for lane in 0..<Lanes.scalarCount { Self.expectSame(reversed, dated, lane) }
  }

  @Test("a rule that ends by the fact is a rule with a last day")
  func ending() throws {
    let ending = try Self.bulk([.notFact("reform")]) { week, path in
      path == 3 && week >= Self.ends
    }
    let dated = try Self.bulk([], before: Self.ends) { _, _ in false }
    let always = try Self.bulk([]) { _, _ in false }
    for lane in 0..<Lanes.scalarCount {
      Self.expectSame(ending, lane == 3 ? dated : always, lane)
    }
  }

  @Test("stock at the start is valued under the rules of its future")
  func opening() throws {
    // Nothing is passed on: a change is one since the start, which a rule of the start is not.
    let fromStart = try Self.bulk([.fact("reform")], passingOn: 0) { _, path in path == 5 }
    let always = try Self.bulk([], passingOn: 0) { _, _ in false }
    let without = try Self.bulk(nil, passingOn: 0) { _, _ in false }
    #expect(fromStart.figures.openingBookValue[5] == always.figures.openingBookValue[5])
    #expect(fromStart.figures.openingBookValue[4] == without.figures.openingBookValue[4])
    Self.expectSame(fromStart, always, 5)
  }

  @Test("tax and charges of parcels follow the fact of their future")
  func sale() throws {
    let mixed = try Self.mailed([.fact("mail")]) { week, path in path > 3 && week >= Self.begins }
    let dated = try Self.mailed([], from: Self.begins) { _, _ in false }
    let without = try Self.mailed(nil) { _, _ in false }
    #expect(
      dated.books.lines[LedgerLine.duty.rawValue] != without.books.lines[LedgerLine.duty.rawValue])
    for lane in 0..<Lanes.scalarCount {
      Self.expectSame(mixed, lane > 3 ? dated : without, lane)
    }
  }

  /// Ten points more on goods that enter in bulk, in a plan that passes on a share of it.
  ///
  /// - Parameter conditions: of the rule; nil for none.
  private static func bulk(
    _ conditions: [TariffCondition]?, from: Int? = nil, before: Int? = nil, passingOn: Double = 0.5,
    holds: @escaping (_ week: Int, _ path: Int) -> Bool
  ) throws -> LedgerTile {
    var fixture = LedgerFixture()
    fixture.strategy = .passing(on: passingOn)
    if let conditions {
      fixture.scenario.tariffs.append(
        fixture.rule(
          "reform", "reform", .adValorem(partsPerMillion: 100_000, base: .goods), to: "US",
          conditions, from: from, before: before))
    }
    return try run(&fixture, reform, holds)
  }

  /// A charge of 3 CNY and a tax of 10 % on parcels into Japan.
  private static func mailed(
    _ conditions: [TariffCondition]?, from: Int? = nil,
    holds: @escaping (_ week: Int, _ path: Int) -> Bool
  ) throws -> LedgerTile {
    var fixture = LedgerFixture()
    fixture.scenario = try ModeFixture(
      price: Money(300, .cny), kilograms: 0.3, allowed: [.directMail]
    ).applied(to: fixture.scenario)
    fixture.scenario.stock = [
      StockPosition(variant: "lamp", node: "hub", units: 9_000, arrival: nil)
    ]
    fixture.strategy = .passing(on: 0.5)
    for (layer, charge) in [
      ("line", TariffRule.Charge.perLine(Money(3, .cny))),
      ("gst", .adValorem(partsPerMillion: 100_000, base: .price)),
    ] {
      guard let conditions else { continue }
      fixture.scenario.tariffs.append(
        fixture.rule(layer, layer, charge, to: "JP", conditions, from: from, before: nil))
    }
    return try run(&fixture, mail, holds)
  }

  private static func run(
    _ fixture: inout LedgerFixture, _ fact: PolicyFact,
    _ holds: @escaping (_ week: Int, _ path: Int) -> Bool
  ) throws -> LedgerTile {
    fixture.scenario.tariffEvents = Roster([
      TariffEvent(
        id: "event", title: "Event",
        branches: [
          TariffEvent.Branch(
            name: "comes", probability: 1, window: .always, durationWeeks: nil,
            effects: [.fact(fact)])
        ], evidence: Evidence(citation: "test", status: .given))
    ])
    fixture.adjust = { factor, week, path, value in
      factor == .fact(fact) ? (holds(week, path) ? 1 : 0) : value
    }
    return try fixture.run().tile
  }

  /// Every line of the books, cash and what the stock is worth, in one future.
  private static func expectSame(
    _ a: LedgerTile, _ b: LedgerTile, _ lane: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = zip(a.books.lines, b.books.lines).map { ($0[lane] - $1[lane]).magnitude }
    #expect((lines.max() ?? 1) < 0.005, sourceLocation: sourceLocation)
    #expect((a.cash.balance[lane] - b.cash.balance[lane]).magnitude < 0.005)
    #expect((a.stock.totalValue[lane] - b.stock.totalValue[lane]).magnitude < 0.005)
    #expect(a.figures.unitsSold[lane] == b.figures.unitsSold[lane])
  }
}

extension Strategy {
  fileprivate static func passing(on share: Double) -> Strategy {
    let plain = plain()
    return Strategy(
      id: plain.id, title: plain.title, summary: plain.summary, stages: plain.stages,
      replenishment: plain.replenishment, passThrough: PassThrough(share: share, lagWeeks: 4))
  }
}

extension LedgerFixture {
  /// A rule from the Monday of one week to the Sunday before another.
  fileprivate func rule(
    _ id: String, _ layer: String, _ charge: TariffRule.Charge, to destination: String,
    _ conditions: [TariffCondition], from: Int?, before: Int?
  ) -> TariffRule {
    let interval = DayInterval(
      from: from.map(scenario.calendar.monday(ofWeek:)),
      through: before.map { scenario.calendar.monday(ofWeek: $0).advanced(by: -1) })
    return TariffRule(
      id: id, origin: nil, destination: destination, goods: [], layer: layer, treatments: [],
      conditions: conditions, charge: charge, interval: interval ?? .always,
      evidence: Evidence(citation: "test", status: .given))
  }
}
