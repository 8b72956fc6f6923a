import Testing

@testable import TimeSeries

@Suite("Autoregression")
struct AutoregressionTests {
  /// Noise around zero, the same on every run.
  private static func noise(_ count: Int) -> [Double] {
    (0..<count).map { Panels.uniform(9, $0) + Panels.uniform(10, $0) - 1 }
  }

  @Test("Burg's recursion finds the coefficients of a long series")
  func coefficients() {
    var values = [0.0, 0.0]
    for shock in Self.noise(20_000) {
      values.append(0.5 * values[values.count - 1] + 0.3 * values[values.count - 2] + shock)
    }
    var burg = BurgRecursion()
    burg.begin(values, mean: 0)
    burg.advance()
    burg.advance()
    #expect(isClose(burg.coefficients[0], 0.5, within: 0.03))
    #expect(isClose(burg.coefficients[1], 0.3, within: 0.05))
    #expect(isClose(burg.variance, 1.0 / 6, within: 0.02))
  }

  @Test("A line is carried on")
  func line() throws {
    let row = (0..<30).map { 10 + 3 * Double($0) }
    let forecast = try Autoregression().run(Panel(rows: [row], seasonLength: 1), horizon: 4)
    for step in 0..<4 {
      #expect(isClose(forecast.points[step], 100 + 3 * Double(step), within: 1e-6))
    }
  }

  @Test("What returns to its mean is forecast to return")
  func reverting() throws {
    var row = [100.0]
    for shock in Self.noise(400) { row.append(100 + 0.5 * (row[row.count - 1] - 100) + shock) }
    row += [106, 108]
    let forecast = try Autoregression().run(Panel(rows: [row], seasonLength: 1), horizon: 12)
    #expect(forecast.points[0] < 107 && forecast.points[11] < 102)
    #expect(forecast.deviations[11] < 2 * forecast.deviations[0])
  }

  @Test("Fitted values of a walk with drift follow it")
  func fitted() throws {
    let row = Self.noise(60).indices.map { 50 + 2 * Double($0) + 0.1 * Panels.uniform(2, $0) }
    let forecast = try Autoregression().run(
      Panel(rows: [row], seasonLength: 1), horizon: 1, keepsFitted: true)
    #expect(forecast.fitted[0].isNaN)
    for period in 5..<60 { #expect(abs(forecast.fitted[period] - row[period]) < 0.5) }
  }
}
