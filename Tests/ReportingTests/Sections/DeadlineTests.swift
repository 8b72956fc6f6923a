import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Reporting

@Suite("Last dates to decide are told with what they are counted back from")
struct DeadlineTests {
  private func cells(_ result: StudyResult) throws -> [[String]] {
    let section = try #require(DeadlineSection().section(for: result))
    guard case .table(let table)? = section.blocks.first else { return [] }
    let text = CellText(currency: .cny)
    return table.rows.map { row in
      zip(row, table.columns).map { cell, column in
        text.text(cell, in: column).split(separator: "\u{A0}").joined(separator: " ")
      }
    }
  }

  @Test("what is late comes first and says by how much")
  func late() throws {
    let rows = try cells(SmallStudy().make())
    #expect(rows[0][2] == "○ 2 weeks too late")
    #expect(rows[0][4] == "10 weeks from application to paper")
  }

  @Test("a date before the gate is told apart from one after it")
  func gate() throws {
    let rows = try cells(SmallStudy().make())
    #expect(rows[1][2] == "27 Jul 2026" && rows[1][5] == "◐ before 5 Oct 2026")
    #expect(rows[2][5] == "● after 5 Oct 2026")
  }

  @Test("without dates there is no section")
  func none() {
    #expect(DeadlineSection().section(for: SmallStudy().makeEmpty()) == nil)
  }
}
