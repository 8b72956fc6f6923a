import Artifacts
import Commerce
import Testing

@testable import Reporting

@Suite("Every section stands every result")
struct SectionConformanceTests {
  @Test(arguments: Studies.all)
  func `none stops, and what it says is complete`(study: Studies.Case) {
    let result = study.make()
    for builder in Sections.all {
      guard let section = builder.section(for: result) else { continue }
      let name = "\(type(of: builder))"
      #expect(!section.title.isEmpty && !section.lead.isEmpty, "\(name)")
      #expect(section.id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(name)")
      check(section.blocks, name)
    }
  }

  @Test func `all tell something of a full result, under names of their own`() {
    let result = Studies.all[0].make()
    let sections = Sections.all.compactMap { $0.section(for: result) }
    #expect(sections.count == Sections.all.count)
    #expect(Set(sections.map(\.id)).count == sections.count)
    #expect(sections.first?.id == "verdict")
  }

  private func check(_ blocks: [Report.Block], _ name: String) {
    for block in blocks {
      switch block {
      case .paragraph(let text): #expect(!text.isEmpty, "\(name)")
      case .list(let items): #expect(!items.isEmpty, "\(name)")
      case .table(let table):
        #expect(!table.title.isEmpty && !table.rows.isEmpty, "\(name): \(table.title)")
        #expect(table.rows.joined().allSatisfy(isFinite), "\(name): \(table.title)")
      case .chart(let chart):
        let caption = chart.caption
        #expect(
          !caption.title.isEmpty && !caption.finding.isEmpty && !caption.key.isEmpty, "\(name)")
      case .callout(let callout): #expect(!callout.text.isEmpty, "\(name)")
      case .figures(let figures): #expect(!figures.isEmpty, "\(name)")
      case .group(let title, _, let blocks):
        #expect(!title.isEmpty && !blocks.isEmpty, "\(name)")
        check(blocks, name)
      }
    }
  }

  private func isFinite(_ cell: Report.Cell) -> Bool {
    switch cell {
    case .money(let value), .share(let value), .frequency(let value), .number(let value, _):
      value.isFinite
    case .interval(let low, let high): isFinite(low) && isFinite(high)
    case .estimate(let value, let error): isFinite(value) && isFinite(error)
    case .best(let cell): isFinite(cell)
    case .blank, .text, .key, .price, .count, .day, .mark: true
    }
  }
}
