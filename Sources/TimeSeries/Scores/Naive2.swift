/// The benchmark of the M competitions: the last value, with a multiplicative season where one shows.
///
/// Source: Makridakis, Spiliotis, Assimakopoulos 2020, doi:10.1016/j.ijforecast.2019.04.014.
enum Naive2 {
  /// Forecasts a series without gaps that has a value.
  static func forecast(_ values: [Double], seasonLength m: Int, horizon: Int) -> [Double] {
    let n = values.count
    let plain = [Double](repeating: values[n - 1], count: horizon)
    guard SeasonalityTest.passes(values, seasonLength: m) else { return plain }
    let figures = SeasonalFigure.figures(
      values, seasonLength: m, isMultiplicative: true, least: -.infinity)
    let level = values[n - 1] / figures[(n - 1) % m]
    let seasonal = (0..<horizon).map { level * figures[(n + $0) % m] }
    // Zeros among the values can leave a phase without a figure.
    return seasonal.allSatisfy(\.isFinite) ? seasonal : plain
  }
}
