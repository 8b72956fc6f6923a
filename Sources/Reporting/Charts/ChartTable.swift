internal import Artifacts
internal import Commerce

/// The figures behind a chart as a table: for readers who cannot see it, and for those who check.
struct ChartTable {
  /// What money is counted in.
  let currency: Currency
  /// The most weeks listed for one panel; the tidy files have them all.
  private let longestPanel = 27

  /// The table of a chart.
  func table(of chart: Report.Chart) -> Report.Table {
    switch chart {
    case .fan(let chart): table(of: chart)
    case .bars(let chart): table(of: chart)
    case .dots(let chart): table(of: chart)
    case .intervals(let chart): table(of: chart)
    case .heat(let chart): table(of: chart)
    case .ladder(let chart): table(of: chart)
    case .lines(let chart): table(of: chart)
    }
  }

  private func table(of chart: FanChart) -> Report.Table {
    let every = max(1, (chart.weeks.count + longestPanel - 1) / longestPanel)
    let rows = chart.panels.flatMap { panel in
      chart.weeks.indices.filter { $0 % every == 0 || $0 == chart.weeks.count - 1 }.map { week in
        [.text(panel.title), .day(chart.weeks[week])]
          + [panel.p05, panel.p25, panel.median, panel.p75, panel.p95].map {
            cell($0[week], chart.axis)
          }
      }
    }
    let quantiles = ["P5", "P25", "Median", "P75", "P95"].map { column($0, chart.axis) }
    return Report.Table(
      title: chart.caption.title,
      columns: [words("Plan"), words("Week beginning")] + quantiles, rows: rows,
      note: every > 1 ? "Every \(every)th week and the last; the CSV files have all." : nil)
  }

  private func table(of chart: BarChart) -> Report.Table {
    Report.Table(
      title: chart.caption.title,
      columns: [words("What")] + chart.series.map { column($0.title, chart.axis) },
      rows: chart.groups.map { group in
        [.text(group.title)]
          + group.bars.map { bar in
            let value = cell(bar.value, chart.axis)
            guard let reach = bar.halfWidth, reach.isFinite else { return value }
            return .interval(
              cell(bar.value - reach, chart.axis), cell(bar.value + reach, chart.axis))
          }
      })
  }

  private func table(of chart: DotPlot) -> Report.Table {
    let levels = [5, 25, 50, 75, 95]
    return Report.Table(
      title: chart.caption.title,
      columns: [words("Plan")] + levels.map { column("Dot \($0) of 100", chart.axis) }
        + [words("Reading")],
      rows: chart.rows.map { row in
        [.text(row.title)]
          + levels.map { row.dots.count >= $0 ? cell(row.dots[$0 - 1], chart.axis) : .blank }
          + [.text(row.reading)]
      })
  }

  private func table(of chart: IntervalChart) -> Report.Table {
    let titles = ["P5", "P25", "Median", "P75", "P95", "Mean"]
    return Report.Table(
      title: chart.caption.title,
      columns: [words("Plan")] + titles.map { column($0, chart.axis) } + [words("Reading")],
      rows: chart.rows.map { row in
        let figures = [
          row.outer.lowerBound, row.inner.lowerBound, row.median, row.inner.upperBound,
          row.outer.upperBound, row.mean,
        ]
        return [.text(row.title)] + figures.map { cell($0, chart.axis) } + [.text(row.reading)]
      })
  }

  private func table(of chart: HeatMap) -> Report.Table {
    let rows = chart.panels.flatMap { panel in
      panel.rows.flatMap { row in
        panel.columns.indices.map { column -> [Report.Cell] in
          [
            .text(panel.title), .text(row.title), .text(panel.columns[column]),
            row.values[column].map { cell($0, chart.axis) } ?? .text("closed"),
          ]
        }
      }
    }
    return Report.Table(
      title: chart.caption.title,
      columns: [words("Plan"), words("Store"), words("Stage"), column("Amount", chart.axis)],
      rows: rows)
  }

  private func table(of chart: LadderChart) -> Report.Table {
    Report.Table(
      title: chart.caption.title,
      columns: [words("Plan"), words("Line"), column("Amount", chart.axis)],
      rows: chart.panels.flatMap { panel in
        panel.steps.map { step in
          [.text(panel.title), .text(step.title), cell(step.amount, chart.axis)]
        }
      })
  }

  /// The corners of every line.
  private func table(of chart: LineChart) -> Report.Table {
    let isTitled = chart.panels.contains { !$0.title.isEmpty }
    let rows = chart.panels.flatMap { panel in
      panel.lines.flatMap { line in
        line.points.map { point -> [Report.Cell] in
          (isTitled ? [.text(panel.title)] : []) + [
            .text(line.title), place(point.x, chart.across), cell(point.y, chart.axis),
          ]
        }
      }
    }
    return Report.Table(
      title: chart.caption.title,
      columns: (isTitled ? [words("Panel")] : []) + [
        words("Line"), column(across: chart.across), column(chart.axis.title, chart.axis),
      ], rows: rows)
  }

  private func column(across: LineChart.Across) -> Report.Table.Column {
    switch across {
    case .days: Report.Table.Column("Day")
    case .amounts(let axis): column(axis.title, axis)
    }
  }

  private func place(_ x: Double, _ across: LineChart.Across) -> Report.Cell {
    switch across {
    case .days: .day(Day(daysSinceEpoch: Int(x)))
    case .amounts(let axis): cell(x, axis)
    }
  }

  private func words(_ title: String) -> Report.Table.Column {
    Report.Table.Column(title, alignment: .leading)
  }

  private func column(_ title: String, _ axis: ChartAxis) -> Report.Table.Column {
    switch axis.unit {
    case .money(let scale):
      Report.Table.Column(title, unit: MoneyText.unit(currency, scale), scale: scale)
    case .share, .number: Report.Table.Column(title)
    }
  }

  private func cell(_ value: Double, _ axis: ChartAxis) -> Report.Cell {
    guard value.isFinite else { return .blank }
    switch axis.unit {
    case .money: return .money(value)
    case .share: return .share(value)
    case .number(let digits): return .number(value, digits: digits)
    }
  }
}
