import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Evaluation

@Suite("Orders of the first weeks are told as the ledger placed them")
struct OrderOutlookTests {
  private func weeks(_ fixture: LedgerFixture, paths: Int = 16) throws -> [OrderWeek] {
    OrderOutlook(
      program: try fixture.program(), sample: try fixture.run(paths: paths).record.orders
    )
    .weeks
  }

  @Test("an order of a solver stands in week 0, the same in every future")
  func firstOrder() throws {
    var fixture = LedgerFixture()
    fixture.firstOrders = [Plan.FirstOrder(variant: "lamp", node: "ontario", units: 5000)]
    let first = try #require(try weeks(fixture).first)
    let order = try #require(first.orders.first { $0.variant == "lamp" })
    #expect(first.week == 0 && first.share == 1 && order.share == 1)
    #expect(order.units == OrderWeek.Spread(p10: 5000, median: 5000, p90: 5000))
    #expect(order.node == "ontario" && order.lane == "sea-ontario")
    #expect(order.arrivalWeek > 6)
  }

  @Test("nothing is told beyond the first weeks or of futures that were not kept")
  func limits() throws {
    #expect(try weeks(LedgerFixture()).allSatisfy { $0.week < OrderWeek.horizon })
    #expect(OrderSample(firstPath: OrderWeek.futures, pathCount: 512).futures.isEmpty)
    #expect(OrderSample(firstPath: 0, pathCount: 512).futures.count == OrderWeek.futures)
  }

  @Test("money tied up is at least the goods, and the deposit is part of it")
  func outlay() throws {
    for order in try weeks(LedgerFixture()).flatMap(\.orders) {
      #expect(order.outlayPerUnit > order.depositPerUnit && order.depositPerUnit > 0)
    }
  }

  @Test("a sample that was written is read back, and one of another size is refused")
  func bytes() throws {
    let sample = try LedgerFixture().run(paths: 8).record.orders
    var writer = ByteWriter()
    sample.write(to: &writer)
    var reader = try ByteReader(sealed: writer.sealed())
    var copy = OrderSample(firstPath: 0, pathCount: 8)
    try copy.read(from: &reader)
    #expect(copy.futures == sample.futures && sample.futures.contains { !$0.isEmpty })
    var other = OrderSample(firstPath: 0, pathCount: 9)
    var again = try ByteReader(sealed: writer.sealed())
    #expect(throws: ByteReader.Malformed.self) { try other.read(from: &again) }
  }

  @Test("a spread keeps whole units whole, and is zero of nothing")
  func spread() {
    let spread = OrderWeek.Spread(of: [5, 1, 4, 2, 3])
    #expect(spread == OrderWeek.Spread(p10: 1, median: 3, p90: 5))
    #expect(OrderWeek.Spread(of: []).median == 0)
  }
}
