import Artifacts
import Commerce
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("Duty exposure is told with the answer first")
struct DutyTests {
  private func section(_ result: StudyResult) throws -> Report.Section {
    try #require(DutySection().section(for: result))
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\u{A0}").joined(separator: " ")
  }

  private func blocks(_ blocks: [Report.Block]) -> [Report.Block] {
    blocks.flatMap { block -> [Report.Block] in
      if case .group(_, _, let inner) = block { self.blocks(inner) } else { [block] }
    }
  }

  private func tables(_ result: StudyResult) throws -> [Report.Table] {
    blocks(try section(result).blocks).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }

  @Test("the lead names the corridor, the order and the cliff with their figures")
  func lead() throws {
    let lead = plain(try section(SmallStudy().make()).lead)
    #expect(lead.contains("1 of the 2 corridors"))
    #expect(lead.contains("+USD 0.75 or +8.8 % a unit of Desk lamp from 24 Jul 2026"))
    #expect(lead.contains("pays EUR 6.00 of duty more, EUR 7.14 more in all"))
    #expect(lead.contains("handling fee that is expected would add EUR 4.76"))
    #expect(lead.contains("untaxed up to a value of CNY 250.02 (Desk lamp) and pays CNY 50.01"))
    #expect(lead.contains("where bond pays CNY 22.75"))
  }

  @Test("a change names the rules that come and go, and their standing")
  func causes() throws {
    let all = try tables(SmallStudy().make())
    let changes = try #require(all.first { $0.title.contains("each dated change") })
    #expect(changes.rows.count == 2)
    #expect(changes.rows[0].last == .text("surcharge (17.6\u{A0}%) ends"))
    #expect(changes.rows[1].last == .text("action (8.8\u{A0}%) begins"))
    let rules = try #require(all.first { $0.title.contains("come and go") })
    #expect(rules.rows.map { $0[3] } == [.text("read in the source"), .text("read in the source")])
  }

  @Test("a corridor that nothing moves is one line")
  func unmoved() throws {
    let texts = blocks(try section(SmallStudy().make()).blocks).compactMap { block in
      if case .paragraph(let text) = block { text } else { nil }
    }
    #expect(texts == ["No dated law moves the landed cost on: CN to Germany, by parcel."])
  }

  @Test("ways that pay the same share a line, and the cliff is marked")
  func lines() throws {
    let charts = blocks(try section(SmallStudy().make()).blocks).compactMap { block in
      if case .chart(.lines(let chart)) = block { chart } else { nil }
    }
    let mail = try #require(charts.last?.panels.first)
    #expect(mail.lines.count == 2 && mail.lines[1].title.contains("9610"))
    #expect(mail.lines[1].title.contains("1210"))
    #expect(mail.marks.map(\.x) == [250.02])
  }

  @Test("what was not reckoned is said, and nothing at all is no section")
  func absence() throws {
    let days = SmallScenario.calendar.daysOfRecord
    let empty = SmallStudy().make().with(dutyExposure: DutyExposure(days: days, corridors: []))
    #expect(DutySection().section(for: empty) == nil)
    #expect(DutySection().section(for: SmallStudy().makeEmpty()) == nil)
    let failed = SmallStudy().make().with(
      dutyExposure: DutyExposure(days: days, corridors: [], problems: ["corridor of x: no rate"]))
    #expect(
      try section(failed).blocks
        == [.callout(Report.Callout(.warning, "Not reckoned: corridor of x: no rate."))])
  }

  @Test("parts are absent one by one")
  func parts() throws {
    let full = try #require(SmallStudy().make().dutyExposure)
    let corridors = DutyExposure(days: full.days, corridors: full.corridors)
    let section = try section(SmallStudy().make().with(dutyExposure: corridors))
    #expect(section.blocks.count == 1)
    #expect(!section.lead.contains("mail") && !section.lead.contains("order by parcel"))
  }

  @Test("the table has a row for each part from the first week and from the week after each change")
  func table() {
    let rows = TidyCSV.render(SmallStudy().make()).split(separator: "\n")
      .filter { $0.contains("landed_total") }
    #expect(rows.count == 4)
    #expect(rows[1].hasPrefix("lamps-abroad,,us,,2026-03-02,landed_total_bulkEntry_CN,mean,"))
  }

  @Test("the summary has exact amounts as text")
  func summary() throws {
    let text = JSONRenderer.summary(SmallStudy().make())
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let duty = try #require(read?["dutyExposure"] as? [String: Any])
    let basket = try #require(duty["basket"] as? [String: Any])
    let steps = try #require(basket["steps"] as? [[String: Any]])
    #expect(steps.compactMap { $0["total"] as? String } == ["47.60", "54.74", "59.50"])
    let empty = JSONRenderer.summary(SmallStudy().makeEmpty())
    #expect(empty.contains("\"dutyExposure\": null"))
  }
}
