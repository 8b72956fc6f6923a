internal import Artifacts
internal import Commerce

/// Draws the panels of a fan chart: bands, the middle future, single futures, levels and moments.
struct FanChartDrawing {
  let chart: FanChart
  private let plane: ChartPlane

  var text: AxisText { plane.text }

  init(_ chart: FanChart, currency: Currency) {
    self.chart = chart
    let curves = chart.panels.flatMap { [$0.p05, $0.p95] + $0.samplePaths }
    let values = curves.joined() + chart.levels.map(\.value)
    // Room under a level for its name.
    let span = (values.max() ?? 0) - (values.min() ?? 0)
    plane = ChartPlane(
      text: AxisText(currency: currency, axis: chart.axis),
      scale: AxisScale(holding: values + chart.levels.map { $0.value - 0.08 * span }))
  }

  func draw(_ panel: FanChart.Panel, id: String, into markup: inout Markup) {
    let frame = ChartFrame(
      id: id, title: "\(chart.caption.title): \(panel.title)", finding: chart.caption.finding,
      height: plane.frameHeight)
    frame.draw(into: &markup) { svg in
      plane.drawValueAxis(into: &svg)
      drawTimeAxis(into: &svg)
      drawCurves(of: panel, into: &svg)
      drawLevels(into: &svg)
      drawMoments(of: panel, into: &svg)
      if let highlight = panel.highlight { draw(highlight, of: panel, into: &svg) }
    }
  }

  private func x(_ week: Int) -> Double {
    chart.weeks.count > 1 ? min(1, Double(week) / Double(chart.weeks.count - 1)) : 0
  }

  private func drawTimeAxis(into svg: inout Markup) {
    for tick in TimeTicks.ticks(of: chart.weeks) {
      plane.drawTick(tick.month, below: tick.year, at: x(tick.week), into: &svg)
    }
    plane.drawBase(into: &svg)
    svg.label("Week beginning", x: 0, y: plane.bottom + 47, class: "axis")
  }

  private func drawCurves(of panel: FanChart.Panel, into svg: inout Markup) {
    plane.drawCurves(into: &svg) { curves in
      curves.empty("path", ["class": "band90", "d": band(panel.p05, panel.p95)])
      curves.empty("path", ["class": "band50", "d": band(panel.p25, panel.p75)])
      for path in panel.samplePaths {
        curves.empty("path", ["class": "sample", "d": "M" + points(path, digits: 0)])
      }
      curves.empty("path", ["class": "edge", "d": "M" + points(panel.p05, digits: 1)])
      curves.empty("path", ["class": "edge", "d": "M" + points(panel.p95, digits: 1)])
      curves.empty("path", ["class": "median", "d": "M" + points(panel.median, digits: 1)])
    }
  }

  private func band(_ low: [Double], _ high: [Double]) -> String {
    guard !low.isEmpty else { return "M0 0" }
    return "M" + points(high, digits: 1) + "L" + points(low, digits: 1, isReversed: true) + "Z"
  }

  private func points(_ curve: [Double], digits: Int, isReversed: Bool = false) -> String {
    guard !curve.isEmpty else { return "0 0" }
    let corners = curve.enumerated().map { week, value in
      SVGCoordinate.short(x(week) * SVGCoordinate.curveWidth, digits: 0) + " "
        + SVGCoordinate.short(plane.depth(of: value), digits: digits)
    }
    return (isReversed ? corners.reversed() : corners).joined(separator: " ")
  }

  private func drawLevels(into svg: inout Markup) {
    for level in chart.levels {
      let height = plane.top + plane.depth(of: level.value)
      svg.line("level", fromX: 0, y: height, toX: 1, y: height)
      svg.label(level.label, x: 1, y: height + 14, class: "lab halo", anchor: "end")
    }
  }

  private func drawMoments(of panel: FanChart.Panel, into svg: inout Markup) {
    for moment in panel.moments {
      plane.drawMoment(moment.label, at: x(moment.week), turningAt: 0.8, into: &svg)
    }
  }

  private func draw(
    _ highlight: FanChart.Moment, of panel: FanChart.Panel, into svg: inout Markup
  ) {
    guard panel.median.indices.contains(highlight.week) else { return }
    let place = x(highlight.week)
    let height = plane.top + plane.depth(of: panel.median[highlight.week])
    let isLow = height > plane.bottom - 24
    svg.dot("point", x: place, y: height, radius: 4)
    svg.label(
      highlight.label, x: place, y: isLow ? height - 10 : height + 18, class: "lab halo strong",
      anchor: place < 0.3 ? "start" : place > 0.7 ? "end" : "middle")
  }
}
