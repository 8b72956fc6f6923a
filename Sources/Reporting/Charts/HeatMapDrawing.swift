internal import Artifacts
internal import Commerce

/// Draws a heat map: amounts as figures on a ground whose depth says how large they are.
struct HeatMapDrawing {
  let chart: HeatMap
  let text: AxisText
  private let largest: Double
  private let rowHeight = 46.0
  private let top = 38.0

  init(_ chart: HeatMap, currency: Currency) {
    self.chart = chart
    text = AxisText(currency: currency, axis: chart.axis)
    let values = chart.panels.flatMap(\.rows).flatMap(\.values).compactMap { $0 }
    largest = values.filter(\.isFinite).map(\.magnitude).max() ?? 0
  }

  func draw(_ panel: HeatMap.Panel, id: String, into markup: inout Markup) {
    let frame = ChartFrame(
      id: id, title: "\(chart.caption.title): \(panel.title)", finding: chart.caption.finding,
      height: top + Double(panel.rows.count) * rowHeight + 6)
    frame.draw(into: &markup) { svg in
      svg.label(text.title, x: 0, y: 12, class: "axis")
      let width = 1 / Double(max(1, panel.columns.count))
      for (column, title) in panel.columns.enumerated() {
        svg.label(
          SVGCoordinate.clipped(title, to: 45 / panel.columns.count),
          x: (Double(column) + 0.5) * width, y: 30, class: "tick", anchor: "middle")
      }
      for (position, row) in panel.rows.enumerated() {
        draw(row, top: top + Double(position) * rowHeight, width: width, into: &svg)
      }
    }
  }

  private func draw(_ row: HeatMap.Row, top: Double, width: Double, into svg: inout Markup) {
    svg.label(SVGCoordinate.clipped(row.title, to: 46), x: 0, y: top + 13, class: "lab")
    for (column, value) in row.values.enumerated() {
      let left = Double(column) * width
      svg.box(
        "heat \(depth(of: value))", from: left + 0.004, to: left + width - 0.004, y: top + 18,
        height: 24)
      svg.label(
        value.map(text.value) ?? "closed", x: left + width / 2, y: top + 34,
        class: value == nil ? "tick" : "heatval", anchor: "middle")
    }
  }

  /// Three depths to each side of zero: more cannot be told apart by eye.
  ///
  /// Roots of the amounts, so that one large store does not leave all others pale; what is next to nothing has none.
  private func depth(of value: Double?) -> String {
    guard let value, value.isFinite, largest > 0 else { return "none" }
    let share = value.magnitude / largest
    guard share >= 0.001 else { return "none" }
    let level = min(3, 1 + Int(share.squareRoot() * 2.999))
    return value < 0 ? "n\(level)" : "p\(level)"
  }
}
