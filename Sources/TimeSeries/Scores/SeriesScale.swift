/// What errors of a series are measured against: the steps that it took in the past.
struct SeriesScale {
  /// Mean absolute seasonal difference: the denominator of MASE.
  let absolute: Double
  /// Mean absolute and mean squared difference from one period to the next: those of MASE without a
  /// season and of RMSSE, squared.
  let absoluteStep, squaredStep: Double

  /// Reads a known series; differences that miss a value do not count.
  ///
  /// A series no longer than a season is measured from one period to the next.
  init(_ values: Span<Double>, seasonLength: Int) {
    let season = values.count > seasonLength ? seasonLength : 1
    absolute = Self.mean(values, lag: season, abs)
    absoluteStep = Self.mean(values, lag: 1, abs)
    squaredStep = Self.mean(values, lag: 1) { $0 * $0 }
  }

  /// The mean of a function of differences; zero where there is none.
  private static func mean(
    _ values: Span<Double>, lag: Int, _ size: (Double) -> Double
  ) -> Double {
    var (sum, count) = (0.0, 0.0)
    for period in values.indices where period >= lag {
      let difference = values[period] - values[period - lag]
      guard !difference.isNaN else { continue }
      sum += size(difference)
      count += 1
    }
    return count > 0 ? sum / count : 0
  }
}
