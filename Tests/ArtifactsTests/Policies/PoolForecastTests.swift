import Artifacts
import Testing

@Suite struct PoolForecastTests {
  private func pool(weeks: Int) -> PoolForecast {
    PoolForecast(
      name: "lamp@ontario", means: (0..<weeks).map { Double(1 + $0) }, variances: [], leadWeeks: 6,
      reviewWeeks: 1, coverDays: 30, serviceLevel: 0.95)
  }

  private func sum(_ weeks: Int, from week: Int, count: Int) -> Double {
    let pool = pool(weeks: weeks)
    return pool.sum(pool.means, from: week, count: count)
  }

  @Test("Inside the horizon it is the sum of the weeks asked for")
  func inside() {
    #expect(sum(20, from: 0, count: 20) == 210)
    #expect(sum(20, from: 3, count: 4) == 4 + 5 + 6 + 7)
    #expect(sum(20, from: 19, count: 1) == 20)
    #expect(sum(20, from: 5, count: 0) == 0)
  }

  // Weeks 7 to 19 are 8 to 20, on average 14.
  @Test("Across the end the mean of the last thirteen weeks stands in for what is missing")
  func acrossTheEnd() {
    #expect(sum(20, from: 18, count: 5) == 19 + 20 + 3 * 14)
  }

  @Test("Beyond the end all weeks are that mean")
  func beyond() {
    #expect(sum(20, from: 20, count: 2) == 28)
    #expect(sum(20, from: 50, count: 2) == 28)
  }

  @Test("A horizon shorter than thirteen weeks is averaged as it is, an empty one is zero")
  func short() {
    #expect(sum(4, from: 4, count: 2) == 5)
    #expect(sum(0, from: 0, count: 3) == 0)
  }

  /// A flat forecast is flat for ever.
  @Test("Any span of a constant is its length times the constant")
  func constant() {
    let pool = pool(weeks: 0)
    let weekly = [Double](repeating: 3, count: 30)
    for week in 0...40 {
      for count in 0...20 {
        #expect(pool.sum(weekly, from: week, count: count) == 3 * Double(count))
      }
    }
  }
}
