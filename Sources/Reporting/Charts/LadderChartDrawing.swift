internal import Artifacts
internal import Commerce

/// Draws a ladder of sums as floating bars from top to bottom.
struct LadderChartDrawing {
  let chart: LadderChart
  let text: AxisText
  private let scale: AxisScale
  private let rowHeight = 36.0

  init(_ chart: LadderChart, currency: Currency) {
    self.chart = chart
    text = AxisText(currency: currency, axis: chart.axis)
    let steps = chart.panels.flatMap(\.steps)
    scale = AxisScale(holding: steps.flatMap { [$0.start, $0.end] }, tickCount: 4)
  }

  func draw(_ panel: LadderChart.Panel, id: String, into markup: inout Markup) {
    let bottom = Double(panel.steps.count) * rowHeight + 4
    let frame = ChartFrame(
      id: id, title: "\(chart.caption.title): \(panel.title)", finding: chart.caption.finding,
      height: bottom + 36)
    frame.draw(into: &markup) { svg in
      svg.bottomAxis(scale, text, top: 0, bottom: bottom)
      for (position, step) in panel.steps.enumerated() {
        draw(step, top: Double(position) * rowHeight, into: &svg)
      }
    }
  }

  private func draw(_ step: LadderChart.Step, top: Double, into svg: inout Markup) {
    let weight = step.isSubtotal ? " strong" : ""
    svg.label(
      SVGCoordinate.clipped(step.title, to: 40), x: 0, y: top + 15,
      class: "lab halo" + weight)
    svg.label(
      text.value(step.amount), x: 1, y: top + 15, class: "val halo" + weight, anchor: "end")
    svg.box(
      step.isSubtotal ? "solid" : "band50 outlined", from: scale.position(of: step.start),
      to: scale.position(of: step.end), y: top + 20,
      height: 11)
  }
}
