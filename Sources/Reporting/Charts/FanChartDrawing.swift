internal import Artifacts
internal import Commerce

/// Draws the panels of a fan chart: bands, the middle future, single futures, levels and moments.
struct FanChartDrawing {
  let chart: FanChart
  let text: AxisText
  private let scale: AxisScale
  private let top = 38.0
  private let plotHeight = 200.0

  init(_ chart: FanChart, currency: Currency) {
    self.chart = chart
    text = AxisText(currency: currency, axis: chart.axis)
    let curves = chart.panels.flatMap { [$0.p05, $0.p95] + $0.samplePaths }
    let values = curves.joined() + chart.levels.map(\.value)
    // Room under a level for its name.
    let span = (values.max() ?? 0) - (values.min() ?? 0)
    scale = AxisScale(holding: values + chart.levels.map { $0.value - 0.08 * span })
  }

  func draw(_ panel: FanChart.Panel, id: String, into markup: inout Markup) {
    let frame = ChartFrame(
      id: id, title: "\(chart.caption.title): \(panel.title)", finding: chart.caption.finding,
      height: top + plotHeight + 52)
    frame.draw(into: &markup) { svg in
      drawValueAxis(into: &svg)
      drawTimeAxis(into: &svg)
      drawCurves(of: panel, into: &svg)
      drawLevels(into: &svg)
      drawMoments(of: panel, into: &svg)
      if let highlight = panel.highlight { draw(highlight, of: panel, into: &svg) }
    }
  }

  private func y(_ value: Double) -> Double { (1 - scale.position(of: value)) * plotHeight }

  private func x(_ week: Int) -> Double {
    chart.weeks.count > 1 ? min(1, Double(week) / Double(chart.weeks.count - 1)) : 0
  }

  private func drawValueAxis(into svg: inout Markup) {
    svg.label(text.title, x: 0, y: 12, class: "axis", shift: -46)
    for tick in scale.ticks {
      let height = top + y(tick)
      svg.line(tick == 0 ? "zero" : "grid", fromX: 0, y: height, toX: 1, y: height)
      svg.label(
        text.tick(tick, step: scale.step), x: 0, y: height + 4, class: "tick", anchor: "end",
        shift: -8)
    }
  }

  private func drawTimeAxis(into svg: inout Markup) {
    let bottom = top + plotHeight
    for tick in TimeTicks.ticks(of: chart.weeks) {
      let place = x(tick.week)
      svg.line("rule", fromX: place, y: bottom, toX: place, y: bottom + 4)
      let anchor = place < 0.04 ? "start" : place > 0.94 ? "end" : "middle"
      svg.label(tick.month, x: place, y: bottom + 17, class: "tick", anchor: anchor)
      if let year = tick.year {
        svg.label(year, x: place, y: bottom + 31, class: "tick", anchor: anchor)
      }
    }
    svg.line("rule", fromX: 0, y: bottom, toX: 1, y: bottom)
    svg.label("Week beginning", x: 0, y: bottom + 47, class: "axis")
  }

  private func drawCurves(of panel: FanChart.Panel, into svg: inout Markup) {
    svg.element(
      "svg",
      [
        "y": SVGCoordinate.pixels(top), "width": "100%",
        "height": SVGCoordinate.pixels(plotHeight), "preserveAspectRatio": "none",
        "viewBox": "0 0 1000 \(SVGCoordinate.pixels(plotHeight))",
      ]
    ) { curves in
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
        + SVGCoordinate.short(y(value), digits: digits)
    }
    return (isReversed ? corners.reversed() : corners).joined(separator: " ")
  }

  private func drawLevels(into svg: inout Markup) {
    for level in chart.levels {
      let height = top + y(level.value)
      svg.line("level", fromX: 0, y: height, toX: 1, y: height)
      svg.label(level.label, x: 1, y: height + 14, class: "lab halo", anchor: "end")
    }
  }

  private func drawMoments(of panel: FanChart.Panel, into svg: inout Markup) {
    for moment in panel.moments {
      let place = x(moment.week)
      let isLate = place > 0.8
      svg.line("moment", fromX: place, y: top - 14, toX: place, y: top + plotHeight)
      svg.label(
        moment.label, x: place, y: top - 5, class: "lab halo", anchor: isLate ? "end" : "start",
        shift: isLate ? -4 : 4)
    }
  }

  private func draw(
    _ highlight: FanChart.Moment, of panel: FanChart.Panel, into svg: inout Markup
  ) {
    guard panel.median.indices.contains(highlight.week) else { return }
    let place = x(highlight.week)
    let height = top + y(panel.median[highlight.week])
    let isLow = height > top + plotHeight - 24
    svg.dot("point", x: place, y: height, radius: 4)
    svg.label(
      highlight.label, x: place, y: isLow ? height - 10 : height + 18, class: "lab halo strong",
      anchor: place < 0.3 ? "start" : place > 0.7 ? "end" : "middle")
  }
}
