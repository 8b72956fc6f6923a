import Testing

@testable import ScenarioIO

@Suite("Tables of series")
struct PanelReaderTests {
  /// The table of a text that arrives in pieces of so many bytes.
  private static func table(
    _ text: String, pieces: Int = .max, groups: [String] = []
  ) throws -> PanelTable {
    var reader = PanelReader(groups: groups)
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = start + min(pieces, bytes.count - start)
      try reader.read(Array(bytes[start..<end]))
      start = end
    }
    return try reader.finish()
  }

  /// What is wrong with a table; nil where it is sound.
  private static func fault(_ text: String, groups: [String] = []) -> String? {
    do {
      _ = try table(text, groups: groups)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("rows in any order, in pieces of any size, with either line end, give the same table")
  func order() throws {
    let sorted = try Self.table("unique_id,t,y\nA,1,10\nA,2,11.5\nB,7,1e3\nB,8,-2\n")
    #expect(sorted.identifiers == ["A", "B"] && sorted.offsets == [0, 2, 4])
    #expect(sorted.values == [10, 11.5, 1000, -2])
    #expect(sorted.nextTimes == [3, 9] && sorted.timeline == .counted && sorted.timeColumn == "t")
    let mixed = "t,y,unique_id\r\n2,11.5,A\r\n8,-2,B\r\n1,10,A\r\n7,1e3,\"B\""
    for pieces in [1, 3, 7, .max] {
      let table = try Self.table(mixed, pieces: pieces)
      #expect(table.identifiers == ["A", "B"] && table.values == sorted.values)
    }
  }

  @Test("empty cells, words for nothing and times left out are missing values")
  func missing() throws {
    let table = try Self.table("unique_id,t,y\nA,1,\nA,2,NA\nA,3,5\nA,6,6\n")
    #expect(table.offsets == [0, 6])
    #expect(table.values.map(\.isNaN) == [true, true, false, true, true, false])
  }

  @Test("columns to group by are labels of series, numbers too, and no covariates")
  func groups() throws {
    let text =
      "unique_id,t,market,shelf,y,price\nA,1,DE,7,1,9\nB,1,FR,7,2,9\nA,2,DE,7,3,9\nC,1,DE,8,4,9\n"
    let table = try Self.table(text, pieces: 5, groups: ["shelf", "market"])
    #expect(table.groups.names == ["shelf", "market"])
    #expect(table.groups.labels == [["7", "8"], ["DE", "FR"]])
    #expect(table.groups.places == [[0, 0, 1], [0, 1, 0]])
    #expect(table.covariateNames == ["price"] && table.textColumns.isEmpty)
    #expect(try Self.table(text).textColumns == ["market"])
  }

  @Test("a label that is missing, changes or has no column is refused by name and line")
  func badGroups() {
    let start = "unique_id,t,y,market\nA,1,1,DE\n"
    #expect(Self.fault(start + "A,2,2,FR\n", groups: ["market"])?.contains("line 3") == true)
    #expect(
      Self.fault(start + "B,2,2,\n", groups: ["market"])?.contains("`market` is empty") == true)
    #expect(Self.fault(start, groups: ["shop"])?.contains("the others are market") == true)
    #expect(Self.fault(start, groups: ["y"])?.contains("`y`") == true)
    let long = String(repeating: "x", count: 300)
    #expect(Self.fault(start + "B,1,1,\(long)\n", groups: ["market"])?.contains("256") == true)
  }

  @Test("rows of `split` test are kept back, gaps among them stay, and times go on from the known")
  func heldOut() throws {
    let table = try Self.table(
      "unique_id,t,y,split\nA,1,1,train\nA,2,2,\nA,3,3,test\nA,5,5,test\nB,4,4,test\n")
    #expect(table.values == [1, 2] && table.offsets == [0, 2, 2])
    #expect(table.heldOffsets == [0, 3, 4] && table.hasHeldOut)
    #expect(table.heldValues[0] == 3 && table.heldValues[1].isNaN && table.heldValues[2] == 5)
    #expect(table.nextTimes == [3, 4])
  }

  @Test(
    "the step between times names the timeline, and forecasts go on in it",
    arguments: [
      (["2026-01-05", "2026-01-12"], PanelTimeline.days(7), "weekly", "2026-01-26"),
      (["2026-02-27", "2026-02-28"], .days(1), "daily", "2026-03-02"),
      (["2026-01-31", "2026-02-28"], .months(1, day: 31), "monthly", "2026-04-30"),
      (["2025-12-01", "2026-03-01"], .months(3, day: 1), "quarterly", "2026-09-01"),
      (["2024-01-01", "2025-01-01"], .months(12, day: 1), "yearly", "2027-01-01"),
      (
        ["2026-01-01 22:00", "2026-01-01 23:00:00"], .seconds(3600), "hourly", "2026-01-02 01:00:00"
      ),
      (["1969-12-30", "1969-12-31"], .days(1), "daily", "1970-01-02"),
      (["2026-01-05", "2026-02-02"], .days(28), "every 28 days", "2026-03-30"),
    ])
  func timelines(times: [String], timeline: PanelTimeline, name: String, second: String) throws {
    let table = try Self.table(
      "unique_id,ds,y\n" + times.map { "A,\($0),1\n" }.joined())
    #expect(table.timeline == timeline && table.timeline.name == name)
    #expect(table.timeline.text(periods: 1, after: table.nextTimes[0]) == second)
  }

  @Test("quoted names, a byte-order mark, empty lines and other columns are taken")
  func oddities() throws {
    let table = try Self.table(
      "\u{FEFF}unique_id,t,y,price\n\"a \"\"b\"\", c\",1,2,9\n\n\"a \"\"b\"\", c\",2,3,9\n")
    #expect(table.identifiers == ["a \"b\", c"] && table.values == [2, 3])
    #expect(table.covariateNames == ["price"] && table.covariates == [9, 9])
  }

  @Test("columns of numbers have a row for each period, gaps and kept-back ones among them")
  func covariates() throws {
    let table = try Self.table(
      "unique_id,t,y,split,price,colour,promo\nA,1,1,train,9,red,\nA,3,2,train,8,,1\nA,4,,test,7,red,0\n"
        + "B,5,1,train,6,blue,NA\n")
    #expect(table.covariateNames == ["price", "promo"] && table.textColumns == ["colour"])
    #expect(table.covariateOffsets == [0, 4, 5])
    let expected: [Double] = [9, .nan, .nan, .nan, 8, 1, 7, 0, 6, .nan]
    #expect(table.covariates.map { $0.isNaN ? -1 : $0 } == expected.map { $0.isNaN ? -1 : $0 })
    #expect(!table.hasHeldOut && table.heldOffsets == [0, 1, 1])
  }

  @Test(
    "what cannot be read is refused with the line and a way to mend it",
    arguments: [
      ("", "the table is empty"),
      ("unique_id,t,y\n", "a header and no rows"),
      ("unique_id;t;y\nA;1;2\n", "save with commas"),
      ("unique_id,t\nA,1\n", "lacks the column `y`"),
      ("t,y\n1,2\n", "lacks the column `unique_id`"),
      ("unique_id,t,ds,y\nA,1,2026-01-01,2\n", "both times"),
      ("unique_id,t,y,y\nA,1,2,2\n", "given twice"),
      ("unique_id,t,y" + (0..<17).map { ",c\($0)" }.joined() + "\n", "16 at most"),
      ("unique_id,t,y\nA,1,2,3\n", "line 2: 4 cells under 3 columns"),
      ("unique_id,t,y\n,1,2\n", "line 2: `unique_id` is empty"),
      ("unique_id,t,y\nA,one,2\n", "line 2: `one` in `t` is no time"),
      ("unique_id,t,y\nA,-1,2\n", "is no time"),
      ("unique_id,t,y\nA,1.5,2\n", "is no time"),
      ("unique_id,ds,y\nA,2026-02-30,2\n", "is no time"),
      ("unique_id,ds,y\nA,2026-02-03 25:00,2\n", "is no time"),
      ("unique_id,ds,y\nA,2026-02-03,2\nA,4,2\n", "line 3: `ds` is written in another way"),
      ("unique_id,t,y\nA,1,two\n", "line 2: `two` in `y` is no number"),
      ("unique_id,t,y\nA,1,1e300\n", "at most 1e15"),
      ("unique_id,t,y\nA,1,inf\n", "is no number"),
      ("unique_id,t,y\nA,1,1\nB,1,1\nA,1,2\n", "line 4: series `A` has the time of line 2 again"),
      ("unique_id,t,y,split\nA,1,1,tset\n", "expected `train` or `test`"),
      ("unique_id,t,y,split\nA,1,1,test\nA,2,1,train\n", "`train` after `test`"),
      ("unique_id,t,y\nA,1,1\nA,999999999,1\n", "more gaps than values"),
      ("unique_id,ds,y\nA,2026-01-05,1\nA,2026-01-12,1\nA,2026-01-20,1\n", "not a whole number"),
      ("unique_id,t,y\n\"A,1,1\n", "line 2: "),
      ("unique_id,t,y\n\(String(repeating: "x", count: 300)),1,1\n", "more than 256 bytes"),
    ])
  func refusals(text: String, words: String) {
    let fault = Self.fault(text)
    #expect(fault?.contains(words) == true, "\(fault ?? "no fault")")
  }

  @Test("a line without an end is refused before it fills memory")
  func endlessLine() throws {
    var reader = PanelReader()
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    #expect(throws: PanelFileError.self) { for _ in 0..<64 { try reader.read(piece) } }
  }
}
