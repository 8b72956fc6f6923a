public import Artifacts
internal import Commerce

/// Two scenarios on the same futures for a terminal: a verdict, then a table of differences by plan.
public enum ComparisonText {
  private static let width = 96
  /// The figures that a reader asks for first; all others are in the tidy table.
  private static let figures = [
    KPIKey.headline, KPIKey.operatingProfit, KPIKey.netRevenue, KPIKey.lowestCash,
    KPIKey.lineExceeded, KPIKey.insolvent, KPIKey.targetMet, KPIKey.lostSalesShare,
    KPIKey.topMarketShare,
  ]

  /// The verdict and a table for each plan that both have.
  public static func render(_ first: StudyResult, _ second: StudyResult) -> String {
    let reading = ComparisonReading(first, second)
    let tables = reading.plans.map { plan in
      ([heading(of: plan, reading)]
        + TextLayout.lines(of: table(of: plan, reading), currency: first.scenario.baseCurrency))
        .joined(separator: "\n")
    }
    let blocks = [wrapped(verdict(on: reading))] + tables + [wrapped(legend(reading))]
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Which scenario is ahead, by how much and how surely.
  public static func verdict(on first: StudyResult, _ second: StudyResult) -> String {
    verdict(on: ComparisonReading(first, second))
  }

  private static func wrapped(_ text: String) -> String {
    TextLayout.wrapped(Escaping.plain(text), width: width).joined(separator: "\n")
  }

  private static func verdict(on reading: ComparisonReading) -> String {
    guard let plan = reading.spoken,
      let difference = reading.difference(of: plan, in: KPIKey.headline)
    else { return "No plan was evaluated, so there is nothing to compare." }
    let sentence = DifferenceText.sentence(
      reading.names.second, against: reading.names.first, difference, reading.first.currency)
    return "Under \(reading.first.outcomes[plan.first].title), \(sentence)"
      + (leaders(plan, reading).map { " \($0)" } ?? "")
  }

  /// Whether the decision changes with the scenario; nothing to say of one plan.
  private static func leaders(
    _ plan: (first: Int, second: Int), _ reading: ComparisonReading
  ) -> String? {
    guard reading.plans.count > 1, let other = reading.leaderOfSecond else { return nil }
    let (here, there) = (
      reading.first.outcomes[plan.first].title, reading.second.outcomes[other.second].title
    )
    return plan.second == other.second
      ? "The plan with the highest mean is \(here) in both."
      : "The plan with the highest mean is \(here) in \(reading.names.first), \(there) in "
        + "\(reading.names.second)."
  }

  private static func heading(
    of plan: (first: Int, second: Int), _ reading: ComparisonReading
  ) -> String {
    let title =
      "\(reading.first.outcomes[plan.first].title): \(reading.names.second) less "
      + reading.names.first
    return TextLayout.clipped(Escaping.plain(title), width: width)
  }

  // MARK: - Table

  private static func table(
    of plan: (first: Int, second: Int), _ reading: ComparisonReading
  ) -> Report.Table {
    Report.Table(
      title: "Differences",
      columns: [.init("", alignment: .leading)]
        + ["median", "P5", "P95", "ahead in", "mean ± standard error"].map { .init($0) },
      rows: figures.compactMap { key in
        guard let kpi = reading.first.outcomes[plan.first].kpi(key)?.kpi,
          let difference = reading.difference(of: plan, in: key)
        else { return nil }
        return row(of: kpi, difference)
      })
  }

  private static func row(
    of kpi: KPIDescription, _ difference: PairedDifference
  ) -> [Report.Cell] {
    let summary = difference.summary
    // An event happens or not: only its frequency can differ by a part.
    let quantiles =
      kpi.unit == .event
      ? [.blank, .blank, .blank]
      : [summary.median, summary.p05, summary.p95].map { cell($0, kpi.unit) }
    let mean = cell(summary.mean, kpi.unit)
    return [.text(kpi.title)] + quantiles + [
      kpi.better == .neutral ? .blank : .frequency(difference.aheadShare),
      summary.standardError.isFinite
        ? .estimate(mean, standardError: cell(summary.standardError, kpi.unit)) : mean,
    ]
  }

  /// A difference of shares is one of points.
  private static func cell(_ value: Double, _ unit: KPIUnit) -> Report.Cell {
    switch unit {
    case .share, .event:
      let points = NumberText.fixed(value * 100, digits: 1)
      return .text(points == NumberText.missing ? points : "\(points)\(NumberText.space)points")
    default: return AllFigures.cell(value, unit)
    }
  }

  private static func legend(_ reading: ComparisonReading) -> String {
    let futures = NumberText.counted(reading.first.futureCount, "future")
    return
      "\(futures), seed \(reading.first.scenario.seed). Both scenarios met the same futures, and "
      + "each difference is taken future by future. P5 to P95: nine futures in ten. ahead: better, "
      + "which is less where less is better. points: of per cent. All figures: --csv."
  }
}
