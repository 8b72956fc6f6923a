/// Whether a season shows in a series.
enum SeasonalityTest {
  /// Whether the autocorrelation at the season's lag is beyond what a series without one shows in nine of
  /// ten cases, by Bartlett's formula.
  ///
  /// As the M4 competition's benchmarks test it; never with fewer than three seasons.
  ///
  /// - Complexity: values × season.
  static func passes(_ values: [Double], seasonLength m: Int) -> Bool {
    let n = values.count
    guard m > 1, n >= 3 * m else { return false }
    let mean = values.reduce(0, +) / Double(n)
    var variance = 0.0
    for value in values { variance += (value - mean) * (value - mean) }
    guard variance > 0 else { return false }
    var cumulated = 1.0
    for lag in 1...m {
      var sum = 0.0
      for period in lag..<n { sum += (values[period] - mean) * (values[period - lag] - mean) }
      let correlation = sum / variance
      if lag == m {
        return abs(correlation) > 1.645 * (cumulated / Double(n)).squareRoot()
      }
      cumulated += 2 * correlation * correlation
    }
    return false
  }
}
