internal import Artifacts
internal import Commerce

/// Cumulative operating profit by plan.
struct ProfitSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let lead = sentence(study)
    let caption = ChartCaption(
      title: "Cumulative operating profit", finding: lead,
      key: "Bands and lines as above; below the zero line the plan has not yet earned its cost.")
    let chart = FanBuilder(study).chart(
      of: KPIKey.profitSeries, caption: caption, title: "Operating profit since the start")
    guard let chart else { return nil }
    return Report.Section(
      id: "profit", title: "Profit over time", lead: lead, blocks: [.chart(.fan(chart))])
  }

  private func sentence(_ study: StudyReading) -> String {
    let ends = study.outcomes.compactMap { outcome -> String? in
      guard let last = outcome.series(KPIKey.profitSeries)?.weeks.last, last.total > 0 else {
        return nil
      }
      let low = study.money(last.quantile(0.05))
      let high = study.money(last.quantile(0.95))
      return "\(outcome.title) \(study.money(last.quantile(0.5))) (\(low) to \(high))"
    }
    guard !ends.isEmpty else { return "Operating profit by week and plan." }
    return "Operating profit at the end of the horizon, middle future and nine in ten: "
      + ends.joined(separator: "; ") + "."
  }
}
