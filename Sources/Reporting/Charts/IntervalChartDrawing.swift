internal import Artifacts
internal import Commerce

/// Draws spreads as nested bars around a zero line, one row below the other.
struct IntervalChartDrawing {
  let chart: IntervalChart
  let text: AxisText
  private let scale: AxisScale
  private let rowHeight = 58.0

  init(_ chart: IntervalChart, currency: Currency) {
    self.chart = chart
    text = AxisText(currency: currency, axis: chart.axis)
    let ends = chart.rows.flatMap { [$0.outer.lowerBound, $0.outer.upperBound, $0.mean] }
    scale = AxisScale(holding: ends, tickCount: 6)
  }

  func draw(id: String, into markup: inout Markup) {
    let bottom = Double(chart.rows.count) * rowHeight + 4
    let frame = ChartFrame(
      id: id, title: chart.caption.title, finding: chart.caption.finding, height: bottom + 36)
    frame.draw(into: &markup) { svg in
      svg.bottomAxis(scale, text, top: 0, bottom: bottom)
      for (position, row) in chart.rows.enumerated() {
        draw(row, top: Double(position) * rowHeight, into: &svg)
      }
    }
  }

  private func draw(_ row: IntervalChart.Row, top: Double, into svg: inout Markup) {
    let middle = top + 44
    svg.label(SVGCoordinate.clipped(row.title, to: 46), x: 0, y: top + 14, class: "lab halo strong")
    svg.label(row.reading, x: 0, y: top + 29, class: "lab halo")
    svg.element("g", ["class": Palette.seriesClass(row.position)]) { group in
      group.box(
        "band90 outlined", from: scale.position(of: row.outer.lowerBound),
        to: scale.position(of: row.outer.upperBound), y: middle - 5, height: 10)
      group.box(
        "solid", from: scale.position(of: row.inner.lowerBound),
        to: scale.position(of: row.inner.upperBound), y: middle - 5, height: 10)
      let median = scale.position(of: row.median)
      group.line("tickmark", fromX: median, y: middle - 9, toX: median, y: middle + 9)
      group.dot("meanmark", x: scale.position(of: row.mean), y: middle, radius: 3.5)
    }
  }
}
