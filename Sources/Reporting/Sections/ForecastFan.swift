internal import Artifacts
internal import Commerce

/// Last year's sales and the forecast's bands of the listings that are expected to sell most.
struct ForecastFan {
  /// Listings drawn: four panels are taken in at a glance.
  private static let panelCount = 4
  /// Weeks of the past drawn before the forecast.
  private static let pastWeeks = 52

  private let study: StudyReading
  private let forecast: ForecastPanel

  init(_ study: StudyReading, _ forecast: ForecastPanel) {
    self.study = study
    self.forecast = forecast
  }

  /// The chart; nil where no listing has a past, or the bands lack a level that fans draw.
  func chart() -> FanChart? {
    let shown = bestSellers
    guard let best = shown.first, forecast.weekCount > 0, levels != nil else { return nil }
    let calendar = study.scenario.calendar
    let past = knownWeeks
    let panels = shown.compactMap { panel($0, past: past) }
    guard panels.count == shown.count else { return nil }
    return FanChart(
      caption: ChartCaption(
        title: "Sales and forecast of the best sellers", finding: finding(best),
        key: "Up to the line what was sold; from there on the middle forecast, with half of all "
          + "futures in the inner band and nine of ten in the outer."),
      weeks: (-past..<forecast.weekCount).map(calendar.monday(ofWeek:)),
      axis: ChartAxis("Units a week", unit: .number(digits: 0)), panels: panels)
  }

  /// Listings with a past, by what they are expected to sell.
  private var bestSellers: [Int] {
    let expected = forecast.listings.indices.map { forecast.means(ofListing: $0).reduce(0, +) }
    return forecast.listings.indices
      .filter { forecast.choices[$0].historyWeeks > 0 && row($0) != nil && expected[$0] > 0 }
      .sorted { (expected[$1], $0) < (expected[$0], $1) }.prefix(Self.panelCount).map { $0 }
  }

  private func row(_ listing: Int) -> Int? {
    study.scenario.sales.listings.firstIndex(of: forecast.listings[listing])
  }

  /// Weeks of the table right before the start; none where it ends earlier.
  private var knownWeeks: Int {
    let sales = study.scenario.sales
    let known = sales.firstMonday.distance(to: study.scenario.calendar.start) / 7
    return known > sales.weekCount ? 0 : max(0, min(known, Self.pastWeeks))
  }

  /// Places of 5, 25, 50, 75 and 95 % among the forecast's levels.
  private var levels: [Int]? {
    let places = [0.05, 0.25, 0.5, 0.75, 0.95].compactMap(forecast.quantileLevels.firstIndex)
    return places.count == 5 ? places : nil
  }

  /// In the past all curves are what was sold.
  private func panel(_ listing: Int, past: Int) -> FanChart.Panel? {
    guard let row = row(listing), let levels else { return nil }
    let sales = study.scenario.sales
    let end = sales.firstMonday.distance(to: study.scenario.calendar.start) / 7
    let sold = sales.units[row * sales.weekCount..<(row + 1) * sales.weekCount]
      .dropFirst(max(0, end - past)).prefix(past).map { $0.isFinite ? max(0, $0) : 0 }
    let curves = levels.map { sold + quantiles(listing, level: $0) }
    return FanChart.Panel(
      title: study.title(of: forecast.listings[listing]), position: 0, p05: curves[0],
      p25: curves[1], median: curves[2], p75: curves[3], p95: curves[4], samplePaths: [],
      moments: past > 0 ? [FanChart.Moment(week: past, label: "forecast")] : [])
  }

  private func quantiles(_ listing: Int, level: Int) -> [Double] {
    let count = forecast.quantileLevels.count
    return (0..<forecast.weekCount).map { week in
      forecast.quantiles[(listing * forecast.weekCount + week) * count + level]
    }
  }

  private func finding(_ listing: Int) -> String {
    func mean(_ values: [Double]) -> String {
      NumberText.count(Int((values.reduce(0, +) / Double(max(1, values.count))).rounded()))
    }
    guard let levels else { return "" }
    return "\(study.title(of: forecast.listings[listing])) is expected to sell "
      + "\(mean(Array(forecast.means(ofListing: listing)))) units a week on average; the band that holds "
      + "nine of ten weeks runs from \(mean(quantiles(listing, level: levels[0]))) to "
      + "\(mean(quantiles(listing, level: levels[4])))."
  }
}
