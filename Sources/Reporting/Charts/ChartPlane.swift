/// The plane of a chart of curves: values upwards on an axis at the left, moments or amounts across.
struct ChartPlane {
  let text: AxisText
  let scale: AxisScale
  /// Where the plot begins below the title of the axis and the names of moments.
  let top = 38.0
  /// Pixels from the highest to the lowest value.
  let height = 200.0

  /// The lower edge of the plot.
  var bottom: Double { top + height }

  /// Pixels of the whole drawing, with the axis across and its title.
  var frameHeight: Double { bottom + 52 }

  /// How far below the plot's upper edge a value lies.
  func depth(of value: Double) -> Double { (1 - scale.position(of: value)) * height }

  /// The axis at the left: its title, lines across and their numbers.
  func drawValueAxis(into svg: inout Markup) {
    svg.label(text.title, x: 0, y: 12, class: "axis", shift: -46)
    for tick in scale.ticks {
      let y = top + depth(of: tick)
      svg.line(tick == 0 ? "zero" : "grid", fromX: 0, y: y, toX: 1, y: y)
      svg.label(
        text.tick(tick, step: scale.step), x: 0, y: y + 4, class: "tick", anchor: "end", shift: -8)
    }
  }

  /// The lower edge as a line.
  func drawBase(into svg: inout Markup) {
    svg.line("rule", fromX: 0, y: bottom, toX: 1, y: bottom)
  }

  /// A tick on the lower edge at a share of the width, with its words and those of a second row.
  func drawTick(
    _ words: String, below second: String? = nil, at place: Double, isSpare: Bool = false,
    into svg: inout Markup
  ) {
    svg.line("rule", fromX: place, y: bottom, toX: place, y: bottom + 4)
    let anchor = place < 0.04 ? "start" : place > 0.94 ? "end" : "middle"
    svg.label(
      words, x: place, y: bottom + 17, class: isSpare ? "tick spare" : "tick", anchor: anchor)
    if let second { svg.label(second, x: place, y: bottom + 31, class: "tick", anchor: anchor) }
  }

  /// An upright line through the plot with its name on top, which turns to the left from a share of the
  /// width on.
  func drawMoment(
    _ name: String, at place: Double, turningAt turn: Double, into svg: inout Markup
  ) {
    let isLate = place > turn
    svg.line("moment", fromX: place, y: top - 14, toX: place, y: bottom)
    svg.label(
      name, x: place, y: top - 5, class: "lab halo", anchor: isLate ? "end" : "start",
      shift: isLate ? -4 : 4)
  }

  /// The inner drawing of curves, which is stretched to the plot's width.
  func drawCurves(into svg: inout Markup, _ content: (inout Markup) -> Void) {
    svg.element(
      "svg",
      [
        "y": SVGCoordinate.pixels(top), "width": "100%",
        "height": SVGCoordinate.pixels(height), "preserveAspectRatio": "none",
        "viewBox": "0 0 1000 \(SVGCoordinate.pixels(height))",
      ], content)
  }
}
