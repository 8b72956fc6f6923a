import Commerce
import Foundation
import Testing

@testable import ScenarioIO

/// Every row of the research table of marketplace fees ships, or says why not.
@Suite struct FeeRowsTests {
  static let shipped = FeeBookLoader.load().book?.rules ?? []

  @Test("There is an entry for each row, and each fee it names ships with a source")
  func rowsAreShipped() {
    let byName = Dictionary(grouping: Self.shipped, by: \.id)
    #expect(MarketplaceFeeRows.all.count == 73)
    for row in MarketplaceFeeRows.all {
      #expect(row.fees.isEmpty == (row.reason != nil), "\(row.name)")
      for fee in row.fees {
        #expect(byName[fee]?.count == 1, "\(fee)")
        #expect(byName[fee]?.first?.evidence.citation.isEmpty == false, "\(fee)")
      }
    }
  }

  @Test(
    "A fee that is one figure of a range is typical or unknown, or verified as the lower of two")
  func rangesAreMarked() {
    for rule in Self.shipped where rule.range != nil {
      #expect(
        rule.evidence.status != .given && rule.evidence.status != .assumed, "\(rule.id)")
      let isMarked = [.typical, .memory].contains(rule.evidence.status)
      let isOfCategories = Self.rangesOfCategories.contains(rule.id)
      #expect(isMarked || isOfCategories, "\(rule.id)")
    }
  }

  /// The figure was read; the range is of other categories.
  private static let rangesOfCategories: Set<String> = [
    "amazon-referral", "amazon-us-referral", "tmall-global-subscription",
  ]

  @Test(
    "The entries are the rows of the table, in its order",
    .enabled(if: table != nil, "no facts/marketplace_fees.csv: set PORTOLAN_SHARED to its folder"))
  func rowsAreTheTable() throws {
    let text = try #require(Self.table)
    let read = CSVReader.read(
      SourceText(path: "marketplace_fees.csv", bytes: Array(text)), DiagnosticCollector())
    let table = try #require(read)
    let rows = (0..<table.rowCount).map { row in
      (0..<4).map { table.text(table.cell(row: row, column: $0)) }
    }
    #expect(rows == MarketplaceFeeRows.all.map(\.name))
  }

  /// The table in the folder of PORTOLAN_SHARED, else in `shared` beside the project.
  private static let table: Data? = {
    let project = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    let folder =
      ProcessInfo.processInfo.environment["PORTOLAN_SHARED"]
      .map { URL(fileURLWithPath: $0, isDirectory: true) }
      ?? project.deletingLastPathComponent().appendingPathComponent("shared")
    return try? Data(
      contentsOf: folder.appendingPathComponent("facts/marketplace_fees.csv"))
  }()
}
