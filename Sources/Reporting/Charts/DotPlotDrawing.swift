internal import Artifacts
internal import Commerce

/// Draws a hundred dots stacked over a value axis.
struct DotPlotDrawing {
  let chart: DotPlot
  let text: AxisText
  private let scale: AxisScale
  private let binCount = 34
  private let radius = 3.6
  /// The tallest pile before dots begin to overlap.
  private let tallestPile = 16

  init(_ chart: DotPlot, currency: Currency) {
    self.chart = chart
    text = AxisText(currency: currency, axis: chart.axis)
    scale = AxisScale(holding: chart.rows.flatMap(\.dots) + [chart.threshold], tickCount: 6)
  }

  func draw(_ row: DotPlot.Row, id: String, into markup: inout Markup) {
    let piles = piles(of: row.dots)
    let tallest = piles.map(\.count).max() ?? 1
    let pitch = 2 * radius * min(1, Double(tallestPile) / Double(max(1, tallest)))
    let bottom = 12 + Double(min(tallest, tallestPile) + 1) * 2 * radius
    let frame = ChartFrame(
      id: id, title: "\(chart.caption.title): \(row.title)", finding: row.reading,
      height: bottom + 36)
    frame.draw(into: &markup) { svg in
      svg.bottomAxis(scale, text, top: 6, bottom: bottom)
      let threshold = scale.position(of: chart.threshold)
      svg.line("moment", fromX: threshold, y: 0, toX: threshold, y: bottom)
      for (bin, pile) in piles.enumerated() {
        for (height, value) in pile.enumerated() {
          svg.dot(
            value < chart.threshold ? "dot below" : "dot",
            x: (Double(bin) + 0.5) / Double(binCount),
            y: bottom - radius - 1 - Double(height) * pitch, radius: radius)
        }
      }
    }
  }

  /// Dots by bin of equal width.
  ///
  /// A bin that the threshold cuts is filled from the lower side, so that
  /// colours stay in order.
  private func piles(of dots: [Double]) -> [[Double]] {
    var piles = [[Double]](repeating: [], count: binCount)
    for value in dots where value.isFinite {
      let bin = Int(scale.position(of: value) * Double(binCount))
      piles[min(binCount - 1, bin)].append(value)
    }
    return piles
  }
}
