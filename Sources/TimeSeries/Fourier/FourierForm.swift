/// An order in which columns enter a regression: the first level, perhaps the covariates, then harmonic
/// after harmonic, of which any number may be used.
struct FourierForm {
  /// Places in the normal equations, where the first level is 0.
  let columns: [Int]
  /// Whether covariates are used.
  let usesCovariates: Bool
  /// How many harmonics may be used.
  let harmonics: ClosedRange<Int>

  /// Columns used with so many harmonics.
  func used(_ harmonics: Int) -> Int { columns.count - 2 * (self.harmonics.upperBound - harmonics) }

  /// Without covariates, and with them if there are any.
  static func all(harmonics: Int, covariates: Int) -> [FourierForm] {
    let waves = 1..<2 * harmonics + 1
    let plain = FourierForm(
      columns: [0] + waves, usesCovariates: false, harmonics: 0...harmonics)
    guard covariates > 0 else { return [plain] }
    let own = waves.upperBound..<waves.upperBound + covariates
    return [
      plain,
      FourierForm(columns: [0] + own + waves, usesCovariates: true, harmonics: 0...harmonics),
    ]
  }
}
