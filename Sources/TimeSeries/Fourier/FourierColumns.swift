internal import Kernels

/// The columns of eight series over known and coming periods: harmonics of the season, then covariates.
struct FourierColumns {
  /// Harmonics, each a sine and a cosine.
  let harmonics: Int
  /// Columns beside the values.
  let covariates: Int
  /// `[period][column]`, each a value of eight series.
  private(set) var cells: [SIMD8<Double>] = []
  private let seasonLength: Int

  /// Columns for a panel's series.
  init(_ panel: Panel) {
    seasonLength = panel.seasonLength
    // The last harmonic of an even season has no sine, and says little that is smooth.
    harmonics = max(0, min(FourierSmoothing.mostHarmonics, (panel.seasonLength - 1) / 2))
    covariates = min(panel.covariates?.columnCount ?? 0, FourierSmoothing.mostCovariates)
  }

  /// Columns.
  var count: Int { 2 * harmonics + covariates }

  /// Sets the columns of some series; each is counted from its own first period.
  mutating func load(_ series: ArraySlice<Int>, of panel: Panel, length: Int, horizon: Int) {
    let periods = length + horizon
    cells.removeAll(keepingCapacity: true)
    for period in 0..<periods {
      for harmonic in 0..<harmonics {
        let turn = Double((period * (harmonic + 1)) % seasonLength) / Double(seasonLength)
        let (sine, cosine) = Turns.sineAndCosine(ofTurns: turn)
        cells.append(SIMD8(repeating: sine))
        cells.append(SIMD8(repeating: cosine))
      }
      cells.append(contentsOf: repeatElement(.zero, count: covariates))
    }
    guard let columns = panel.covariates else { return }
    for (lane, position) in series.enumerated() {
      let known = panel.length(of: position)
      for column in 0..<covariates {
        let row = columns.standardised(
          series: position, column: column, known: known, periods: known + horizon)
        for (period, value) in row.enumerated() {
          cells[period * count + 2 * harmonics + column][lane] = value
        }
      }
    }
  }
}
