internal import Artifacts
internal import Commerce

/// Every figure of one plan with its distribution and definition.
struct AllFigures {
  private let study: StudyReading

  init(_ study: StudyReading) { self.study = study }

  /// Figures in rows.
  func table(of position: Int) -> Report.Table {
    let outcome = study.outcomes[position]
    let titles = ["Mean ± standard error", "P5", "Median", "P95"]
    return Report.Table(
      title: "All figures: \(outcome.title)",
      columns: [Report.Table.Column("Figure", alignment: .leading)]
        + titles.map { Report.Table.Column($0) }
        + [Report.Table.Column("Definition", alignment: .leading)],
      rows: outcome.kpis.map(row))
  }

  private func row(_ column: KPIColumn) -> [Report.Cell] {
    let summary = KPISummary(column)
    let unit = column.kpi.unit
    var cells: [Report.Cell] = [.text(column.kpi.title)]
    let mean = Self.cell(summary.mean, unit)
    if summary.standardError.isFinite {
      cells.append(.estimate(mean, standardError: Self.cell(summary.standardError, unit)))
    } else {
      cells.append(mean)
    }
    for level in [0.05, 0.5, 0.95] {
      cells.append(unit == .event ? .blank : Self.cell(summary.sorted.quantile(level), unit))
    }
    return cells + [.text(column.kpi.definition)]
  }

  /// A figure of a unit as a cell.
  static func cell(_ value: Double, _ unit: KPIUnit) -> Report.Cell {
    guard value.isFinite else { return .blank }
    switch unit {
    case .money: return .money(value)
    case .share, .event: return .share(value)
    case .weeks: return .number(value, digits: 1)
    case .units: return .number(value, digits: 0)
    }
  }
}
