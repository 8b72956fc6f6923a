import Commerce
import Testing

@testable import ScenarioIO

@Suite("Files of orders")
struct OrderReaderTests {
  /// All rows of a text that arrives in pieces of so many bytes.
  private static func rows(_ text: String, pieces: Int = .max) throws -> [OrderReader.Row] {
    var reader = OrderReader()
    var rows: [OrderReader.Row] = []
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = start + min(pieces, bytes.count - start)
      try reader.read(Array(bytes[start..<end])) { rows.append($0) }
      start = end
    }
    try reader.finish { rows.append($0) }
    return rows
  }

  private static func line(_ text: String) throws -> OrderLine {
    let row = try #require(try rows(text).first)
    switch row {
    case .line(let line): return line
    case .fault(_, let error): throw error
    }
  }

  /// What is wrong with the first row; nil where it is sound.
  private static func fault(_ text: String) throws -> String? {
    guard case .fault(_, let error)? = try rows(text).first else { return nil }
    return error.description
  }

  @Test("a row is read with the units of its cells, of its columns, or the row’s currency")
  func units() throws {
    let cells = try Self.line(
      "order,from,to,hs,value,weight,quantity,as_of\nA-1,CN,DE,6109.10,30.5 EUR,0.25kg,3,2026-07-01"
    )
    #expect(cells.order == "A-1" && cells.isNamed)
    #expect(cells.value == Money(minorUnits: 3050, .eur))
    #expect(cells.milligrams == 250_000 && cells.quantity == 3)
    #expect(cells.day == Day(iso: "2026-07-01"))
    let columns = try Self.line("from,to,hs,value_jpy,weight_g\nCN,JP,610910,1200,75")
    #expect(columns.value == Money(1200, .jpy) && columns.milligrams == 75_000)
    #expect(columns.order == "1" && !columns.isNamed)
    let row = try Self.line("from,to,hs,value,freight,currency\nCN,DE,610910,12.3,4 CNY,USD")
    #expect(row.value == Money(minorUnits: 1230, .usd))
    #expect(row.freight == Money(4, .cny))
  }

  @Test(
    "the quick reading of a cell and the tables’ own agree",
    arguments: [
      "30EUR", "30 EUR", "30.5 EUR", "0.01EUR", "7.30 EUR", " 12 EUR ", "\"12 EUR\"", "1200 JPY",
      "0 EUR", "1.234 KWD", "999999999.99 USD",
    ])
  func amounts(cell: String) throws {
    let line = try Self.line("from,to,hs,value\nCN,DE,610910,\(cell)")
    let plain = cell.replacing("\"", with: "")
    #expect(line.value == (try Quantity.money(plain)))
  }

  @Test(
    "weights in every unit of tables",
    arguments: ["0.2 kg", "200g", "200 g", "1 lb", "2.5 oz", "0.000001 kg", "12.3456789 kg"])
  func weights(cell: String) throws {
    let line = try Self.line("from,to,hs,value_eur,weight\nCN,DE,610910,1,\(cell)")
    #expect(line.milligrams == (try Quantity.milligrams(cell)))
  }

  @Test(
    "a bad cell is the fault of its row, by name, and says what to write",
    arguments: [
      ("value", "30", "currency is missing"), ("value", "30 EURO", "EUR"),
      ("value", "-3 EUR", "negative"), ("value", "900.000 EUR", "thousands"),
      ("value", "1,5 EUR", "row with"), ("value", "\"1,5 EUR\"", "two numbers"),
      ("value", "5.001 EUR", "decimals"), ("value", "", "`value` is empty"),
      ("value", "NaN EUR", "not a number"), ("value", "1e9 EUR", "two numbers"),
      ("weight", "12", "unit"), ("weight", "-1 kg", "negative"), ("weight", "2 stone", "unit"),
      ("quantity", "0", "out of range"), ("quantity", "1.5", "not whole"),
      ("quantity", "99999999999999999999", "whole"), ("as_of", "1.7.2026", "2026-07-01"),
      ("as_of", "2026-02-30", "not a date"), ("content", "5 stones", "content"),
      ("currency", "EURO", "not a currency"), ("freight", "x", "not a number"),
    ])
  func badCells(column: String, cell: String, words: String) throws {
    let isValue = column == "value"
    let text =
      isValue
      ? "from,to,hs,value\nCN,DE,610910,\(cell)\n"
      : "from,to,hs,value,\(column)\nCN,DE,610910,3 EUR,\(cell)\n"
    let fault = try #require(try Self.fault(text), "\(column) \(cell) was taken")
    #expect(fault.contains(words), "\(fault)")
  }

  @Test("a bad row stops nothing: rows after it are read")
  func badRow() throws {
    let rows = try Self.rows(
      "order,from,to,hs,value\nA,CN,DE,610910,x\nB,CN,DE\nC,CN,DE,610910,3 EUR\n")
    #expect(rows.count == 3)
    guard case .fault("A", _) = rows[0], case .fault("B", let ragged) = rows[1],
      case .line(let line) = rows[2]
    else {
      Issue.record("\(rows)")
      return
    }
    #expect(ragged.description == "a row with 3 cells under 5 columns")
    #expect(line.order == "C")
  }

  @Test(
    "the same rows come whatever the pieces, with quoted line ends and Windows’ own",
    arguments: [1, 2, 7, 64])
  func pieces(size: Int) throws {
    let text =
      "\u{FEFF}order,from,to,hs,value_eur\r\n\"a\n\"\"b\"\"\",CN,DE,610910,3\r\n\r\nc,CN,FR,610910,4"
    let rows = try Self.rows(text, pieces: size)
    let names = rows.compactMap { row in if case .line(let line) = row { line.order } else { nil } }
    #expect(names == ["a\n\"b\"", "c"])
  }

  @Test(
    "a file whose form is wrong is refused as a whole",
    arguments: [
      ("", "is empty"), ("\n\n", "is empty"),
      ("from,to,hs\nCN,DE,610910\n", "lacks the column `value`"),
      ("from,to,hs,vlaue\n", "did you mean `value`?"),
      ("from,to,hs,value,value_usd\n", "given twice"),
      ("from;to;hs;value\n", "is no column of orders"),
      ("from,to,hs,value\nCN,DE,61\"0910,3 EUR\n", "line 2: a quote inside a cell"),
      ("from,to,hs,value\nCN,DE,610910,\"3 EUR\n", "line 2: a quote that is not closed"),
      ("from,to,hs,value\nCN,DE,610910,\"3\"EUR\n", "line 2: text after the closing quote"),
      ("from,to,hs,value_stones\n", "`portolan schema orders` describes"),
    ])
  func badForm(text: String, words: String) throws {
    let error = #expect(throws: OrderFileError.self) { try Self.rows(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("a row without an end is refused once it is longer than any row can be")
  func endlessRow() throws {
    var reader = OrderReader()
    try reader.read(Array("from,to,hs,value\n\"".utf8)) { _ in }
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: InputLimits.lineBytes / 2)
    try reader.read(piece) { _ in }
    #expect(throws: OrderFileError.self) {
      try reader.read(piece) { _ in }
      try reader.read(piece) { _ in }
    }
  }

  @Test("rows of one order are one consignment; what is the order’s own stands in its first row")
  func consignment() throws {
    let head = "order,from,to,hs,value_eur,freight_eur,mode\n"
    func consignment(_ text: String) throws -> Consignment {
      let lines = try Self.rows(head + text).map { row in
        guard case .line(let line) = row else { throw OrderFileError("\(row)") }
        return line
      }
      return try OrderLine.consignment(of: lines)
    }
    let whole = try consignment("A,CN,DE,610910,3,4,bonded\nA,CN,DE,850440,5,,bonded\n")
    #expect(whole.goods.map(\.code.digits) == ["610910", "850440"])
    #expect(whole.freight == Money(4, .eur) && whole.treatment == .bonded)
    for (rows, words) in [
      ("A,CN,DE,610910,3,4,\nA,CN,FR,850440,5,,\n", "differ"),
      ("A,CN,DE,610910,3,4,\nA,CN,DE,850440,5,6,\n", "`freight` is the whole order's"),
    ] {
      let error = #expect(throws: OrderFileError.self) { try consignment(rows) }
      #expect(error?.description.contains(words) == true)
    }
  }
}
