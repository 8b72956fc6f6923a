internal import Artifacts
internal import Commerce

/// Draws any chart as panels: each a title and a drawing, laid out by the page.
struct ChartDrawing {
  /// What money is counted in.
  let currency: Currency

  /// One drawing of a chart.
  struct Panel {
    /// The heading above it; nil where the figure's title is enough.
    let title: String?
    /// What its drawing says in words, if more than the chart's finding.
    let reading: String?
    /// Decides its colour; nil where its lines have colours of their own.
    let position: Int?
    /// Writes the drawing under an anchor.
    let draw: (String, inout Markup) -> Void
  }

  /// The panels of a chart.
  func panels(of chart: Report.Chart) -> [Panel] {
    switch chart {
    case .fan(let chart): panels(of: chart)
    case .dots(let chart): panels(of: chart)
    case .ladder(let chart): panels(of: chart)
    case .heat(let chart): panels(of: chart)
    case .lines(let chart): panels(of: chart)
    case .bars(let chart):
      single { BarChartDrawing(chart, currency: currency).draw(id: $0, into: &$1) }
    case .intervals(let chart):
      single { IntervalChartDrawing(chart, currency: currency).draw(id: $0, into: &$1) }
    }
  }

  /// How panels lie beside each other: two (`few`) or three (`small`) in a row, whichever leaves no
  /// hole, or `wide` below each other.
  func layout(of chart: Report.Chart) -> String {
    switch chart {
    case .fan, .ladder, .heat:
      let count = panels(of: chart).count
      return count == 2 || count == 4 ? "few" : "small"
    case .lines(let chart): return chart.panels.count == 1 ? "wide" : "small"
    case .dots, .bars, .intervals: return "wide"
    }
  }

  private func single(_ draw: @escaping (String, inout Markup) -> Void) -> [Panel] {
    [Panel(title: nil, reading: nil, position: 0, draw: draw)]
  }

  private func panels(of chart: FanChart) -> [Panel] {
    let drawing = FanChartDrawing(chart, currency: currency)
    return chart.panels.map { panel in
      Panel(title: panel.title, reading: nil, position: panel.position) {
        drawing.draw(panel, id: $0, into: &$1)
      }
    }
  }

  private func panels(of chart: LineChart) -> [Panel] {
    let drawing = LineChartDrawing(chart, currency: currency)
    return chart.panels.map { panel in
      Panel(title: panel.title.isEmpty ? nil : panel.title, reading: nil, position: nil) {
        drawing.draw(panel, id: $0, into: &$1)
      }
    }
  }

  private func panels(of chart: DotPlot) -> [Panel] {
    let drawing = DotPlotDrawing(chart, currency: currency)
    return chart.rows.map { row in
      Panel(title: row.title, reading: row.reading, position: row.position) {
        drawing.draw(row, id: $0, into: &$1)
      }
    }
  }

  private func panels(of chart: LadderChart) -> [Panel] {
    let drawing = LadderChartDrawing(chart, currency: currency)
    return chart.panels.map { panel in
      Panel(title: panel.title, reading: nil, position: panel.position) {
        drawing.draw(panel, id: $0, into: &$1)
      }
    }
  }

  private func panels(of chart: HeatMap) -> [Panel] {
    let drawing = HeatMapDrawing(chart, currency: currency)
    return chart.panels.map { panel in
      Panel(title: panel.title, reading: nil, position: panel.position) {
        drawing.draw(panel, id: $0, into: &$1)
      }
    }
  }
}
