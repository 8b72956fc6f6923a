import Commerce
import LandedCost
import ScenarioIO
import Testing

@testable import Portolan

@Suite("Batches of orders")
struct OrderBatchTests {
  private static let today = Day(daysSinceEpoch: 20_783)  // 2026-11-26

  private static func desk() throws -> CustomsDesk {
    try #require(CustomsDesk.open().desk)
  }

  /// The answers to a file, row by row, cells apart.
  private static func answers(
    _ text: String, asOf: Day? = nil, pieces: Int = 1 << 16
  ) throws -> (rows: [[Substring]], batch: OrderBatch) {
    var terms = OrderBatch.Terms(today: today)
    terms.asOf = asOf
    var batch = OrderBatch(try desk(), terms)
    var output: [UInt8] = []
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      output += try batch.read(Array(bytes[start..<min(start + pieces, bytes.count)]))
    }
    output += try batch.finish()
    let rows = String(decoding: output, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return (rows, batch)
  }

  private static let head = "order,as_of,from,to,hs,value,quantity,freight,content,mode\n"

  @Test("an order costs what the single command says, whatever the corridor, day and currency")
  func agreement() throws {
    let desk = try Self.desk()
    let countries = desk.law.markets.map(\.country).sorted()
    let codes = ["610910", "85044095", "330499", "42022100", "640399"]
    let days = ["2024-02-01", "2025-05-02", "2025-09-01", "2026-06-30", "2026-07-01", "2026-11-01"]
    var text = Self.head
    var consignments: [Consignment] = []
    for index in 0..<600 {
      let to = countries[index % countries.count]
      let code = codes[index % codes.count]
      let day = days[(index / 7) % days.count]
      let value = "\(1 + index * 37 % 400).\(10 + index % 90) \(["EUR", "USD", "CNY"][index % 3])"
      let mode = ["parcel", "bonded", "bulk"][(index / 3) % 3]
      text += "\(index),\(day),VN,\(to),\(code),\(value),\(1 + index % 3),2.50 USD,50 g,\(mode)\n"
      var goods = Consignment.Goods(
        id: "1", code: try #require(HSCode(code)), value: try Quantity.money(value))
      goods.quantity = Int64(1 + index % 3)
      goods.content = try Consignment.Content("50 g")
      var consignment = Consignment(from: "VN", to: to, goods: [goods])
      consignment.day = Day(iso: day)
      consignment.freight = Money(minorUnits: 250, .usd)
      consignment.treatment = try #require(Consignment.treatment(mode))
      consignments.append(consignment)
    }
    let answers = try Self.answers(text)
    #expect(answers.rows.count == 601)
    var reckoned = 0
    for (row, consignment) in zip(answers.rows.dropFirst(), consignments) {
      guard let quote = try? desk.quote(consignment, today: Self.today) else {
        #expect(row.last?.isEmpty == false, "\(row)")
        continue
      }
      reckoned += 1
      #expect(row[2] == quote.answer.currency.code)
      #expect(row[6] == quote.answer.totalDuty.decimalText, "\(row) \(quote.answer.totalDuty)")
      #expect(row[7] == quote.answer.totalTax.decimalText, "\(row)")
      #expect(row[8] == quote.answer.totalFees.decimalText)
      #expect(row[9] == quote.text(quote.landed))
      #expect(row[10] == quote.answer.total(.recoverable).decimalText)
      #expect(
        row[11].contains("base duty unknown")
          == quote.answer.remarks.contains { $0.code == .baseDutyUnknown })
    }
    #expect(reckoned > 400, "\(reckoned)")
    #expect(answers.batch.reckonedCount == reckoned)
    #expect(answers.batch.failedCount == 600 - reckoned)
  }

  @Test("a desk that keeps one corridor at a time answers as one that keeps all")
  func forgetting() throws {
    var text = Self.head
    for index in 0..<60 {
      let (to, day) = (["DE", "US", "JP"][index % 3], ["2026-06-15", "2026-10-15"][index / 3 % 2])
      text += "\(index),\(day),CN,\(to),6109100010,\(10 + index) USD,,,,\n"
    }
    let terms = OrderBatch.Terms(today: Self.today)
    var (all, one) = (
      OrderDesk(try Self.desk(), terms), OrderDesk(try Self.desk(), terms, mostKept: 1)
    )
    var reader = OrderReader()
    var count = 0
    try reader.read(Array(text.utf8)) { row in
      guard case .line(let line) = row else { return }
      let (kept, forgotten) = (try all.cost(of: [line]), try one.cost(of: [line]))
      #expect(kept.landed == forgotten.landed && kept.duty == forgotten.duty)
      count += 1
    }
    #expect(count == 60)
  }

  @Test("an order of more rows than a request may have is refused, and the next is reckoned")
  func endlessOrder() throws {
    let row = "A,2026-10-15,CN,DE,610910,1 EUR,,,,\n"
    let (rows, batch) = try Self.answers(
      Self.head + String(repeating: row, count: OrderLine.mostRows + 5)
        + "B,2026-10-15,CN,DE,610910,1 EUR,,,,\n")
    #expect(rows.map { $0[0] } == ["order", "A", "B"])
    #expect(rows[1].joined().contains("at most 10000 rows"))
    #expect(batch.reckonedCount == 1 && batch.failedCount == 1)
  }

  @Test("the bytes are the same whatever the pieces")
  func pieces() throws {
    let text =
      Self.head
      + "A,2026-10-15,CN,DE,610910,30 EUR,2,4 EUR,,\nA,,CN,DE,850440,2 EUR,,,,\nB,x,CN,DE,1,1 EUR,,,,\n"
    let whole = try Self.answers(text).rows
    for size in [1, 13, 100] { #expect(try Self.answers(text, pieces: size).rows == whole) }
  }

  @Test("rows of one name that follow each other are one consignment: EUR 3 for each line of goods")
  func linesOfOneOrder() throws {
    let rows = try Self.answers(
      Self.head
        + "A,2026-10-15,CN,DE,610910,30 EUR,2,4 EUR,,\nA,2026-10-15,CN,DE,850440,20 EUR,1,,,\n"
        + "B,2026-10-15,CN,DE,610910,30 EUR,2,4 EUR,,\n"
    ).rows
    #expect(rows.map { $0[0] } == ["order", "A", "B"])
    #expect(rows[1][3...8] == ["80.00", "4.00", "0.00", "6.00", "17.10", "0.00"])
    #expect(rows[2][3...8] == ["60.00", "4.00", "0.00", "3.00", "12.73", "0.00"])
  }

  @Test("a bad row spoils its own order and no other; the first is remembered")
  func badRows() throws {
    let (rows, batch) = try Self.answers(
      Self.head
        + "A,2026-10-15,CN,XX,610910,30 EUR,,,,\nB,2026-10-15,CN,DE,30,30 EUR,,,,\n"
        + "C,2026-10-15,CN,DE,610910,30 EUR,,,,\nC,2026-10-15,CN,DE,610910,30 PIGS,,,,\n"
        + "D,2026-10-15,CN,DE,610910,30 EUR,,,,\n")
    #expect(rows.map { $0[0] } == ["order", "A", "B", "C", "D"])
    #expect(rows[1].last?.contains("no market in XX") == true)
    #expect(rows[2].last?.contains("no tariff code") == true)
    #expect(rows[3][2].isEmpty && rows[3].joined().contains("not a currency"))
    #expect(rows[4][9] == "38.70" || rows[4][9] == "39.27", "\(rows[4])")
    #expect(batch.reckonedCount == 1 && batch.failedCount == 3)
    #expect(batch.firstFailure?.hasPrefix("order A: there is no market in XX") == true)
  }

  @Test("one day for all orders replays them under its rules")
  func replay() throws {
    let text = Self.head + "A,2026-10-15,CN,DE,610910,30 EUR,1,,,\n"
    #expect(try Self.answers(text).rows[1][6] == "3.00")
    let before = try Self.answers(text, asOf: Day(iso: "2026-06-30")).rows[1]
    #expect(before[1] == "2026-06-30" && before[6] == "0.00")
  }

  @Test("names that a spreadsheet would take for formulas are defused")
  func formulas() throws {
    let text =
      Self.head + "\"=1+1,2\",2026-10-15,CN,DE,610910,30 EUR,1,,,\n@x,,CN,DE,610910,?,,,,\n"
    let rows = try Self.answers(text).rows
    #expect(rows[1][0] == "\"'=1+1" && rows[2][0] == "'@x")
  }

  @Test("an order whose duty is but typical of the goods says so")
  func remarks() throws {
    let rows = try Self.answers(Self.head + "A,2026-10-15,CN,DE,950300,300 EUR,1,,,\n").rows
    #expect(rows[1][11] == "a rule is not verified")
  }
}
