/// The least-squares line through values at periods 0, 1, ….
struct TrendLine {
  /// Its value at period −1: the level before the first.
  let level: Double
  /// Change by period.
  let slope: Double

  /// The line; flat through fewer than two values.
  init(_ values: ArraySlice<Double>) {
    let n = Double(values.count)
    guard n >= 2 else {
      level = values.first ?? 0
      slope = 0
      return
    }
    let middle = (n + 1) / 2
    let mean = values.reduce(0, +) / n
    var (products, squares) = (0.0, 0.0)
    for (index, value) in values.enumerated() {
      let x = Double(index + 1) - middle
      products += x * (value - mean)
      squares += x * x
    }
    slope = products / squares
    level = mean - slope * middle
  }

  /// The line's value at a period.
  func value(at period: Int) -> Double { level + slope * Double(period + 1) }
}
