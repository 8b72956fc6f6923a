internal import Artifacts
internal import Commerce

/// Draws horizontal bars, each under its name and beside its value.
struct BarChartDrawing {
  let chart: BarChart
  let text: AxisText
  private let scale: AxisScale
  private let barHeight = 12.0

  init(_ chart: BarChart, currency: Currency) {
    self.chart = chart
    text = AxisText(currency: currency, axis: chart.axis)
    let bars = chart.groups.flatMap(\.bars)
    let ends = bars.flatMap { [$0.value - ($0.halfWidth ?? 0), $0.value + ($0.halfWidth ?? 0)] }
    // Room beyond the longest bars for their figures.
    scale = AxisScale(holding: ends + ends.map { $0 * 1.14 }, tickCount: 6)
  }

  private var groupHeight: Double { 26 + Double(max(1, chart.series.count)) * (barHeight + 3) }

  func draw(id: String, into markup: inout Markup) {
    let bottom = Double(chart.groups.count) * groupHeight + 4
    let frame = ChartFrame(
      id: id, title: chart.caption.title, finding: chart.caption.finding, height: bottom + 36)
    frame.draw(into: &markup) { svg in
      svg.bottomAxis(scale, text, top: 0, bottom: bottom)
      for (position, group) in chart.groups.enumerated() {
        draw(group, top: Double(position) * groupHeight, into: &svg)
      }
    }
  }

  private func draw(_ group: BarChart.Group, top: Double, into svg: inout Markup) {
    svg.label(SVGCoordinate.clipped(group.title, to: 50), x: 0, y: top + 15, class: "lab halo")
    for (position, bar) in group.bars.enumerated() {
      let height = top + 21 + Double(position) * (barHeight + 3)
      svg.element("g", ["class": Palette.seriesClass(chart.series[position].position)]) {
        draw(bar, top: height, into: &$0)
      }
    }
  }

  private func draw(_ bar: BarChart.Bar, top: Double, into svg: inout Markup) {
    svg.box(
      "solid", from: scale.position(of: 0), to: scale.position(of: bar.value), y: top,
      height: barHeight)
    let reach = bar.halfWidth.flatMap { $0.isFinite ? $0 : nil } ?? 0
    let middle = top + barHeight / 2
    if reach > 0 {
      svg.line(
        "whisker", fromX: scale.position(of: bar.value - reach), y: middle,
        toX: scale.position(of: bar.value + reach), y: middle)
    }
    let isNegative = bar.value < 0
    let end = isNegative ? min(0, bar.value - reach) : max(0, bar.value + reach)
    svg.label(
      text.value(bar.value), x: scale.position(of: end), y: middle + 4, class: "val halo",
      anchor: isNegative ? "end" : "start", shift: isNegative ? -5 : 5)
  }
}
