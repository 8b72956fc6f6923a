internal import Artifacts
internal import Commerce

/// Draws the panels of a line chart: lines of their own colour and dashes, and marked places.
struct LineChartDrawing {
  let chart: LineChart
  let text: AxisText
  private let currency: Currency
  private let scale: AxisScale
  private let top = 38.0
  private let plotHeight = 200.0

  init(_ chart: LineChart, currency: Currency) {
    self.chart = chart
    self.currency = currency
    text = AxisText(currency: currency, axis: chart.axis)
    scale = AxisScale(holding: chart.panels.flatMap(\.lines).flatMap(\.points).map(\.y))
  }

  func draw(_ panel: LineChart.Panel, id: String, into markup: inout Markup) {
    let title =
      panel.title.isEmpty ? chart.caption.title : "\(chart.caption.title): \(panel.title)"
    let frame = ChartFrame(
      id: id, title: title, finding: chart.caption.finding, height: top + plotHeight + 52)
    frame.draw(into: &markup) { svg in
      drawValueAxis(into: &svg)
      drawAxisAcross(into: &svg)
      drawCurves(of: panel, into: &svg)
      for mark in panel.marks { draw(mark, into: &svg) }
    }
  }

  private func y(_ value: Double) -> Double { (1 - scale.position(of: value)) * plotHeight }

  private func x(_ place: Double) -> Double {
    let width = chart.range.upperBound - chart.range.lowerBound
    return width > 0 ? min(1, max(0, (place - chart.range.lowerBound) / width)) : 0
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

  private func drawAxisAcross(into svg: inout Markup) {
    let bottom = top + plotHeight
    svg.line("rule", fromX: 0, y: bottom, toX: 1, y: bottom)
    switch chart.across {
    case .days: drawDays(bottom, into: &svg)
    case .amounts(let axis):
      let text = AxisText(currency: currency, axis: axis)
      let places = AxisScale(holding: [chart.range.upperBound])
      for tick in places.ticks where chart.range.contains(tick) {
        drawTick(
          text.tick(tick, step: places.step), at: x(tick), bottom, isSpare: places.isSpare(tick),
          into: &svg)
      }
      svg.label(text.title, x: 0, y: bottom + 33, class: "axis")
    }
  }

  private func drawDays(_ bottom: Double, into svg: inout Markup) {
    let first = Day(daysSinceEpoch: Int(chart.range.lowerBound))
    let weeks = Int((chart.range.upperBound - chart.range.lowerBound) / 7)
    let mondays = (0...weeks).map { first.weekStart.advanced(by: 7 * $0) }
    for tick in TimeTicks.ticks(of: mondays) {
      let place = x(Double(mondays[tick.week].daysSinceEpoch))
      drawTick(tick.month, at: place, bottom, isSpare: false, into: &svg)
      if let year = tick.year {
        svg.label(year, x: place, y: bottom + 31, class: "tick", anchor: anchor(at: place))
      }
    }
  }

  private func drawTick(
    _ words: String, at place: Double, _ bottom: Double, isSpare: Bool, into svg: inout Markup
  ) {
    svg.line("rule", fromX: place, y: bottom, toX: place, y: bottom + 4)
    svg.label(
      words, x: place, y: bottom + 17, class: isSpare ? "tick spare" : "tick",
      anchor: anchor(at: place))
  }

  private func anchor(at place: Double) -> String {
    place < 0.04 ? "start" : place > 0.94 ? "end" : "middle"
  }

  /// The first line comes last, so that it lies in front.
  private func drawCurves(of panel: LineChart.Panel, into svg: inout Markup) {
    svg.element(
      "svg",
      [
        "y": SVGCoordinate.pixels(top), "width": "100%",
        "height": SVGCoordinate.pixels(plotHeight), "preserveAspectRatio": "none",
        "viewBox": "0 0 1000 \(SVGCoordinate.pixels(plotHeight))",
      ]
    ) { curves in
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
          + SVGCoordinate.short(y($0.y), digits: 1)
      }.joined(separator: " ")
  }

  private func draw(_ mark: LineChart.Mark, into svg: inout Markup) {
    let place = x(mark.x)
    let isLate = place > 0.7
    svg.line("moment", fromX: place, y: top - 14, toX: place, y: top + plotHeight)
    svg.label(
      mark.label, x: place, y: top - 5, class: "lab halo", anchor: isLate ? "end" : "start",
      shift: isLate ? -4 : 4)
  }

  /// The class of a line: dashes tell lines apart where colours do not.
  static func curveClass(_ position: Int) -> String {
    "curve d\(position % Palette.light.series.count)"
  }
}
