import Testing

@testable import TimeSeries

@Suite("Theta models")
struct ThetaTests {
  @Test("The running line is the least-squares line through all values so far")
  func runningLine() {
    var line = RunningLine()
    var values: [Double] = []
    for period in 0..<25 {
      let value = 3 + 0.7 * Double(period) + Panels.uniform(1, period)
      values.append(value)
      line.add(value)
      guard period > 0 else { continue }
      let whole = TrendLine(values[...])
      #expect(isClose(line.slope, whole.slope) && isClose(line.level, whole.level))
    }
  }

  @Test(
    "The search finds what a fine grid over weight, level and share finds", arguments: [0, 1, 2])
  func search(series: Int) {
    let values = (0..<40).map { 10 + 0.3 * Double($0) + 4 * Panels.uniform(series, $0) }
    let line = TrendLine(values[...])
    let lines = values.flatMap { _ in [line.level, line.slope] }
    let fit = ThetaSearch.best(values.span, lines.span, omega: nil, warmUp: 0)
    var least = Double.infinity
    for alpha in stride(from: 0.1, through: 0.99, by: 0.01) {
      for omega in stride(from: 0.0, through: 1, by: 0.02) {
        for first in stride(from: -5.0, through: 20, by: 0.25) {
          least = min(least, squaredError(values, line, alpha, omega, first))
        }
      }
    }
    #expect(fit.squaredError <= least + 1e-9)
    #expect(
      isClose(
        fit.squaredError, squaredError(values, line, fit.alpha, fit.omega, fit.level),
        within: 1e-8))
  }

  private func squaredError(
    _ values: [Double], _ line: TrendLine, _ alpha: Double, _ omega: Double, _ first: Double
  ) -> Double {
    var (level, decay, sum) = (first, 1.0, 0.0)
    for value in values {
      let next = decay * (1 - alpha)
      let part = decay * line.level + (1 - next) / alpha * line.slope
      let error = value - level - omega * part
      sum += error * error
      level += alpha * (value - level)
      decay = next
    }
    return sum
  }

  @Test("On a line the optimised models carry it on, the standard one rises half as fast")
  func onALine() throws {
    let row = (0..<60).map { 20 + 3 * Double($0) }
    let panel = Panel(rows: [row], seasonLength: 1)
    for kind in [Theta.Kind.optimised, .dynamicOptimised] {
      let points = try Theta(kind).run(panel, horizon: 4).points
      #expect(isClose(points[3] - points[0], 9, within: 0.02), "\(kind)")
    }
    let points = try Theta(.standard).run(panel, horizon: 4).points
    #expect(isClose(points[3] - points[0], 4.5, within: 0.02))
  }

  @Test("A season that shows is carried on; noise is not taken for one")
  func season() throws {
    let figures = [0.5, 1.5, 1.2, 0.8]
    let row = (0..<40).map { 100 * figures[$0 % 4] }
    let points = try Theta(.dynamicOptimised).run(
      Panel(rows: [row], seasonLength: 4), horizon: 4
    ).points
    for step in 0..<4 { #expect(isClose(points[step], row[step], within: 1e-6)) }
    let noise = (0..<40).map { 100 + Panels.uniform(9, $0) }
    #expect(!SeasonalityTest.passes(noise, seasonLength: 4))
  }
}
