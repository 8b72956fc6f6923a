internal import Artifacts
internal import Commerce

/// Writes a chart: its words, its panels, and the figures behind it.
struct ChartHTML {
  let chart: Report.Chart
  let currency: Currency
  let anchor: String
  /// Whether the finding is to be read here; not where the section's lead has just said it.
  let saysFinding: Bool

  func render(into markup: inout Markup) {
    let drawing = ChartDrawing(currency: currency)
    markup.element("figure") { figure in
      figure.element("figcaption") { caption in
        caption.element("strong", text: chart.caption.title)
        if saysFinding {
          caption.element("span", ["class": "finding"], text: chart.caption.finding)
        }
      }
      legend(&figure)
      figure.element("div", ["class": "panels \(drawing.layout(of: chart))"]) { panels in
        for (number, panel) in drawing.panels(of: chart).enumerated() {
          panels.newline()
          write(panel, id: "\(anchor)-\(number)", into: &panels)
        }
      }
      figure.element("p", ["class": "key"], text: chart.caption.key)
      figure.element("details", ["class": "data"]) { details in
        details.element("summary", text: "The figures behind this chart")
        TableHTML(table: ChartTable(currency: currency).table(of: chart), currency: currency)
          .render(into: &details)
      }
    }
  }

  /// What bars or lines of each colour stand for.
  private func legend(_ figure: inout Markup) {
    switch chart {
    case .bars(let bars) where bars.series.count > 1:
      legend(bars.series.map { ($0.title, $0.position) }, &figure) { item, _ in
        item.element("span", ["class": "swatch"], text: "")
      }
    case .lines(let chart):
      let lines = chart.panels.first?.lines ?? []
      legend(lines.map { ($0.title, $0.position) }, &figure, mark: sampleLine)
    default: break
    }
  }

  private func legend(
    _ entries: [(title: String, position: Int)], _ figure: inout Markup,
    mark: (inout Markup, Int) -> Void
  ) {
    figure.element("ul", ["class": "legend"]) { list in
      for entry in entries {
        list.element("li", ["class": Palette.seriesClass(entry.position)]) { item in
          mark(&item, entry.position)
          item.text(entry.title)
        }
      }
    }
  }

  /// A piece of the line itself, so that dashes are told too.
  private func sampleLine(into item: inout Markup, position: Int) {
    item.element(
      "svg", ["class": "sampleline", "width": "30", "height": "10", "aria-hidden": "true"]
    ) { svg in
      svg.empty(
        "path", ["class": LineChartDrawing.curveClass(position), "d": "M0 5 30 5"])
    }
  }

  private func write(_ panel: ChartDrawing.Panel, id: String, into markup: inout Markup) {
    let colour = panel.position.map { " " + Palette.seriesClass($0) } ?? ""
    markup.element("div", ["class": "panel" + colour]) { box in
      if let title = panel.title {
        box.element("p", ["class": "paneltitle"]) { line in
          if panel.position != nil { line.element("span", ["class": "swatch"], text: "") }
          line.element("b", text: title)
          if let reading = panel.reading {
            line.element("span", ["class": "reading"], text: reading)
          }
        }
      }
      box.element("div", ["class": plotClass]) { panel.draw(id, &$0) }
    }
  }

  /// Fans and lines have the numbers of their value axis beside the plot; the others have theirs below.
  private var plotClass: String {
    switch chart {
    case .fan, .lines: "plot beside"
    case .bars, .dots, .intervals, .heat, .ladder: "plot"
    }
  }
}
