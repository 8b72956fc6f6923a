import Forecasting
import Testing

/// Smoothing against the figures of a widely used package on public data.
@Suite struct PublishedAccuracyTests {
  static let monthly = "data/forecasting/m3_monthly.csv.gz"

  /// Series of the sample: known months and the 18 kept back.
  private func read(_ text: String) -> [(known: [Double], kept: [Double])] {
    var order: [Substring] = []
    var series: [Substring: (known: [Double], kept: [Double])] = [:]
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = line.split(separator: ",")
      guard cells.count == 4, let value = Double(cells[2]) else { continue }
      if series[cells[0]] == nil { order.append(cells[0]) }
      if cells[3].hasPrefix("train") {
        series[cells[0], default: ([], [])].known.append(value)
      } else {
        series[cells[0], default: ([], [])].kept.append(value)
      }
    }
    return order.compactMap { series[$0] }
  }

  /// M3 monthly, 1,000 series, horizon 18: statsforecast 2.1.1's optimised SES has sMAPE 15.53 and
  /// MASE 1.114; ours, whose first level is free, must be as good to 2 %.
  @Test(.enabled(if: SharedData.text(monthly) != nil, "no shared data beside the project"))
  func smoothingIsAsAccurateAsPublished() throws {
    let series = read(try #require(SharedData.text(Self.monthly)))
    #expect(series.count == 1_000)
    let batch = try SimpleExponentialSmoothing().run(
      Panels.make(series.map(\.known)), horizon: 18)
    var (percent, scaled) = (0.0, 0.0)
    for (position, (known, kept)) in series.enumerated() {
      let points = batch.points(ofSeries: position)
      let errors = zip(points, kept).map { abs($0 - $1) }
      percent +=
        zip(zip(points, kept), errors).reduce(0) {
          $0 + 200 * $1.1 / ($1.0.0 + $1.0.1)
        } / 18
      let steps = zip(known.dropFirst(12), known).map { abs($0 - $1) }
      scaled += errors.reduce(0, +) / 18 / (steps.reduce(0, +) / Double(steps.count))
    }
    let (error, scaledError) = (percent / 1_000, scaled / 1_000)
    #expect(error < 15.53 * 1.02, "sMAPE \(error)")
    #expect(scaledError < 1.114 * 1.02, "MASE \(scaledError)")
  }
}
