import Kernels

/// The columns that a panel's regressions have, counted alike for all series: sines and cosines of the
/// season, shared columns, then series' own.
struct RegressionColumns: Sendable {
  /// The most harmonics of the season.
  private static let mostHarmonics = 6
  /// Seasons that a series must cover for harmonics of it.
  private static let fewestSeasons = 1.5

  private let seasonLength: Int
  private let harmonics: Int
  private let sharedCount: Int
  private let ownCount: Int

  init(_ panel: Panel) {
    seasonLength = panel.seasonLength
    harmonics = max(0, min(Self.mostHarmonics, (panel.seasonLength - 1) / 2))
    sharedCount = panel.covariates?.shared?.names.count ?? 0
    ownCount = panel.covariates?.names.count ?? 0
  }

  /// All columns.
  var count: Int { 2 * harmonics + sharedCount + ownCount }

  /// Where columns that series share stand, and those of their own.
  var sharedPlaces: Range<Int> { 0..<2 * harmonics + sharedCount }
  var ownPlaces: Range<Int> { sharedPlaces.upperBound..<count }

  /// Shared columns that a window is long enough to tell of.
  func places(of window: RegressionWindow, _ panel: Panel) -> [Int] {
    let isSeasonal = Double(window.length) >= Self.fewestSeasons * Double(seasonLength)
    let shared = panel.covariates?.shared
    return sharedPlaces.filter { place in
      place < 2 * harmonics
        ? isSeasonal : window.length >= shared?.fewestPeriods[place - 2 * harmonics] ?? 0
    }
  }

  /// Shared columns over a window and what follows it, `[period][place]`.
  func values(
    _ places: [Int], _ window: RegressionWindow, _ panel: Panel, periods: Int
  ) -> Matrix {
    let shared = panel.covariates?.shared
    let series = window.series[0]
    // Where no rows are told, series are taken to end together.
    let first = shared?.firstRows[series] ?? (seasonLength - window.length % seasonLength)
    var values: [Double] = []
    values.reserveCapacity(periods * places.count)
    for period in 0..<periods {
      for place in places {
        if place < 2 * harmonics {
          let turns = (first + period) * (place / 2 + 1) % seasonLength
          let wave = Turns.sineAndCosine(ofTurns: Double(turns) / Double(seasonLength))
          values.append(place % 2 == 0 ? wave.sine : wave.cosine)
        } else {
          values.append(
            shared?.value(series, period: period, column: place - 2 * harmonics) ?? 0)
        }
      }
    }
    return Matrix(rows: periods, columns: places.count, values: values)
  }
}
