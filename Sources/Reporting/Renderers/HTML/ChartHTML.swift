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
      if case .bars(let bars) = chart, bars.series.count > 1 { legend(bars.series, &figure) }
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

  private func legend(_ series: [BarChart.Series], _ figure: inout Markup) {
    figure.element("ul", ["class": "legend"]) { list in
      for entry in series {
        list.element("li", ["class": Palette.seriesClass(entry.position)]) { item in
          item.element("span", ["class": "swatch"], text: "")
          item.text(entry.title)
        }
      }
    }
  }

  private func write(_ panel: ChartDrawing.Panel, id: String, into markup: inout Markup) {
    markup.element("div", ["class": "panel \(Palette.seriesClass(panel.position))"]) { box in
      if let title = panel.title {
        box.element("p", ["class": "paneltitle"]) { line in
          line.element("span", ["class": "swatch"], text: "")
          line.element("b", text: title)
          if let reading = panel.reading {
            line.element("span", ["class": "reading"], text: reading)
          }
        }
      }
      box.element("div", ["class": plotClass]) { panel.draw(id, &$0) }
    }
  }

  /// Fans have the numbers of their value axis beside the plot; the others have theirs below.
  private var plotClass: String {
    if case .fan = chart { "plot beside" } else { "plot" }
  }
}
