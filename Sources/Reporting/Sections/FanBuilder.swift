internal import Artifacts
internal import Commerce

/// Makes a fan chart of a weekly series of all plans.
struct FanBuilder {
  private let study: StudyReading
  /// The most single futures drawn over a fan: enough to see that a band is not a limit.
  private let sampleCount = 20

  init(_ study: StudyReading) { self.study = study }

  /// The fan of a series, or nil where no plan has it.
  ///
  /// - Parameter highlight: the week of a plan to point at, by its medians.
  func chart(
    of key: String, caption: ChartCaption, title: String, levels: [FanChart.Level] = [],
    highlight: (Int, [Double]) -> FanChart.Moment? = { _, _ in nil }
  ) -> FanChart? {
    let weekCount = study.outcomes.compactMap { $0.series(key)?.weeks.count }.max() ?? 0
    guard weekCount > 0 else { return nil }
    let panels = study.outcomes.indices.compactMap { position -> FanChart.Panel? in
      guard let series = study.outcomes[position].series(key), series.weeks.count == weekCount,
        series.weeks.allSatisfy({ $0.total > 0 })
      else { return nil }
      return panel(series, position, highlight)
    }
    guard !panels.isEmpty else { return nil }
    let scale = study.scale(panels.flatMap { $0.p05 + $0.p95 } + levels.map(\.value))
    return FanChart(
      caption: caption,
      weeks: (0..<weekCount).map(study.scenario.calendar.monday(ofWeek:)),
      axis: ChartAxis(title, unit: .money(scale)), panels: panels, levels: levels)
  }

  private func panel(
    _ series: Outcome.WeeklySeries, _ position: Int,
    _ highlight: (Int, [Double]) -> FanChart.Moment?
  ) -> FanChart.Panel {
    func curve(_ level: Double) -> [Double] { series.weeks.map { $0.quantile(level) } }
    let median = curve(0.5)
    let samples = series.samplePaths.filter { path in
      path.count == series.weeks.count && path.allSatisfy(\.isFinite)
    }
    return FanChart.Panel(
      title: study.outcomes[position].title, position: position, p05: curve(0.05),
      p25: curve(0.25), median: median, p75: curve(0.75), p95: curve(0.95),
      samplePaths: Array(samples.prefix(sampleCount)), moments: gates(of: position),
      highlight: highlight(position, median))
  }

  /// The weeks at which gates are read: the ends of stages that have one.
  private func gates(of position: Int) -> [FanChart.Moment] {
    let id = study.outcomes[position].plan
    guard let plan = study.result.plans.first(where: { $0.id == id }) else { return [] }
    let stages = plan.strategy.stages
    return stages.indices.compactMap { stage in
      guard stages[stage].gate != nil else { return nil }
      let end =
        stage + 1 < stages.count
        ? stages[stage + 1].firstWeek : study.scenario.calendar.horizonWeeks
      return FanChart.Moment(week: end, label: "gate \(stage + 1)")
    }
  }
}
