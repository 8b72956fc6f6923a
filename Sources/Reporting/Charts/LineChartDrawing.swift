internal import Artifacts
internal import Commerce

/// Draws the panels of a line chart: lines of their own colour and dashes, and marked places.
struct LineChartDrawing {
  let chart: LineChart
  private let currency: Currency
  private let plane: ChartPlane

  var text: AxisText { plane.text }

  init(_ chart: LineChart, currency: Currency) {
    self.chart = chart
    self.currency = currency
    plane = ChartPlane(
      text: AxisText(currency: currency, axis: chart.axis),
      scale: AxisScale(holding: chart.panels.flatMap(\.lines).flatMap(\.points).map(\.y)))
  }

  func draw(_ panel: LineChart.Panel, id: String, into markup: inout Markup) {
    let title =
      panel.title.isEmpty ? chart.caption.title : "\(chart.caption.title): \(panel.title)"
    let frame = ChartFrame(
      id: id, title: title, finding: chart.caption.finding, height: plane.frameHeight)
    frame.draw(into: &markup) { svg in
      plane.drawValueAxis(into: &svg)
      drawAxisAcross(into: &svg)
      drawCurves(of: panel, into: &svg)
      for mark in panel.marks {
        plane.drawMoment(mark.label, at: x(mark.x), turningAt: 0.7, into: &svg)
      }
    }
  }

  private func x(_ place: Double) -> Double {
    let width = chart.range.upperBound - chart.range.lowerBound
    return width > 0 ? min(1, max(0, (place - chart.range.lowerBound) / width)) : 0
  }

  private func drawAxisAcross(into svg: inout Markup) {
    plane.drawBase(into: &svg)
    switch chart.across {
    case .days: drawDays(into: &svg)
    case .amounts(let axis):
      let text = AxisText(currency: currency, axis: axis)
      let places = AxisScale(holding: [chart.range.upperBound])
      for tick in places.ticks where chart.range.contains(tick) {
        plane.drawTick(
          text.tick(tick, step: places.step), at: x(tick), isSpare: places.isSpare(tick), into: &svg
        )
      }
      svg.label(text.title, x: 0, y: plane.bottom + 33, class: "axis")
    }
  }

  private func drawDays(into svg: inout Markup) {
    let first = Day(daysSinceEpoch: Int(chart.range.lowerBound))
    let weeks = Int((chart.range.upperBound - chart.range.lowerBound) / 7)
    let mondays = (0...weeks).map { first.weekStart.advanced(by: 7 * $0) }
    for tick in TimeTicks.ticks(of: mondays) {
      plane.drawTick(
        tick.month, below: tick.year, at: x(Double(mondays[tick.week].daysSinceEpoch)), into: &svg)
    }
  }

  /// The first line comes last, so that it lies in front.
  private func drawCurves(of panel: LineChart.Panel, into svg: inout Markup) {
    plane.drawCurves(into: &svg) { curves in
      for line in panel.lines.reversed() where !line.points.isEmpty {
        curves.element("g", ["class": Palette.seriesClass(line.position)]) { group in
          group.empty("path", ["class": Self.curveClass(line.position), "d": path(line)])
        }
      }
    }
  }

  private func path(_ line: LineChart.Line) -> String {
    "M"
      + line.points.map {
        SVGCoordinate.short(x($0.x) * SVGCoordinate.curveWidth, digits: 1) + " "
          + SVGCoordinate.short(plane.depth(of: $0.y), digits: 1)
      }.joined(separator: " ")
  }

  /// The class of a line: dashes tell lines apart where colours do not.
  static func curveClass(_ position: Int) -> String {
    "curve d\(position % Palette.light.series.count)"
  }
}
