internal import Artifacts

/// The outer drawing of one panel with its words for those who cannot see it.
struct ChartFrame {
  /// Unique in the page: the words' anchors are built on it.
  let id: String
  /// The panel's title.
  let title: String
  /// The finding in words.
  let finding: String
  /// Pixels from top to bottom.
  let height: Double

  /// Writes the drawing; the content lies in a plot as wide as the page lets it.
  func draw(into markup: inout Markup, _ content: (inout Markup) -> Void) {
    markup.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "role": "img", "width": "100%",
        "height": SVGCoordinate.pixels(height), "aria-labelledby": "\(id)-t \(id)-d",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-t"], text: title)
      svg.element("desc", ["id": "\(id)-d"], text: finding)
      content(&svg)
    }
  }
}

extension Markup {
  /// A word in a drawing at a share of the width.
  mutating func label(
    _ words: String, x share: Double, y: Double, class name: String = "lab",
    anchor: String = "start", shift: Double = 0
  ) {
    element(
      "text",
      [
        "x": SVGCoordinate.percent(share), "y": SVGCoordinate.pixels(y),
        "dx": shift == 0 ? nil : SVGCoordinate.pixels(shift), "text-anchor": anchor, "class": name,
      ], text: words)
  }

  /// A straight line between two places.
  mutating func line(
    _ name: String, fromX: Double, y fromY: Double, toX: Double, y toY: Double
  ) {
    empty(
      "line",
      [
        "x1": SVGCoordinate.percent(fromX), "x2": SVGCoordinate.percent(toX),
        "y1": SVGCoordinate.pixels(fromY), "y2": SVGCoordinate.pixels(toY), "class": name,
      ])
  }

  /// A box between two shares of the width.
  mutating func box(_ name: String, from: Double, to: Double, y: Double, height: Double) {
    empty(
      "rect",
      [
        "x": SVGCoordinate.percent(min(from, to)),
        "width": SVGCoordinate.percent((to - from).magnitude), "y": SVGCoordinate.pixels(y),
        "height": SVGCoordinate.pixels(height), "class": name,
      ])
  }

  /// A dot.
  mutating func dot(_ name: String, x share: Double, y: Double, radius: Double) {
    empty(
      "circle",
      [
        "cx": SVGCoordinate.percent(share), "cy": SVGCoordinate.pixels(y),
        "r": SVGCoordinate.pixels(radius), "class": name,
      ])
  }

  /// A value axis along the bottom: upright lines at the ticks, their numbers, and the title.
  mutating func bottomAxis(_ scale: AxisScale, _ text: AxisText, top: Double, bottom: Double) {
    for tick in scale.ticks {
      let x = scale.position(of: tick)
      line(tick == 0 ? "zero" : "grid", fromX: x, y: top, toX: x, y: bottom)
      label(
        text.tick(tick, step: scale.step), x: x, y: bottom + 15,
        class: scale.isSpare(tick) ? "tick spare" : "tick",
        anchor: x < 0.03 ? "start" : x > 0.97 ? "end" : "middle")
    }
    label(text.title, x: 1, y: bottom + 31, class: "axis", anchor: "end")
  }
}
