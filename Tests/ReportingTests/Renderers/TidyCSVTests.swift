import Commerce
import Reporting
import TestSupport
import Testing

@Suite("The tidy table")
struct TidyCSVTests {
  private let lines = TidyCSV.render(SmallStudy().make()).split(separator: "\n").map(String.init)

  @Test func `has the columns promised and one row for each figure`() {
    #expect(lines[0] == "scenario,plan,market,platform,week,metric,quantile,value")
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 7 })
    // Three plans of two weekly series: 78 weeks of five quantiles and a mean.
    #expect(lines.count { $0.contains(",cash,") || $0.contains(",profit,") } == 3 * 2 * 78 * 6)
  }

  @Test func `has dates in ISO form that are Mondays of the calendar`() {
    for line in lines.dropFirst() {
      let week = line.split(separator: ",", omittingEmptySubsequences: false)[4]
      guard !week.isEmpty else { continue }
      #expect(Day(iso: week)?.isoWeekday == 1)
    }
  }

  @Test func `adds up stores that share market and platform`() {
    let rows = lines.filter { $0.contains(",us,amazon,") && $0.contains("stage_units") }
    // Three plans by three stages of the calendar, whatever stages a plan has.
    #expect(rows.count == 3 * 3)
    #expect(rows.allSatisfy { !$0.contains("amazon,,") })
  }
}
