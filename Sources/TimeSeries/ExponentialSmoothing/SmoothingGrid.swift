/// Weights that a fit is begun from, whichever is best: a coarse grid, since the criterion of a series
/// with a break can have more than one minimum.
enum SmoothingGrid {
  private static let levels = [0.05, 0.2, 0.5, 0.9]
  private static let slopes = [0.02, 0.15]
  private static let seasons = [0.02, 0.3]
  private static let damping = 0.95

  /// Every combination, in the order of a layout's weights.
  static func weights(_ layout: SmoothingLayout) -> [[Double]] {
    var trials = levels.map { [$0] }
    if layout.betaIndex != nil { trials = cross(trials, slopes) }
    if layout.gammaIndex != nil { trials = cross(trials, seasons) }
    if layout.phiIndex != nil { trials = cross(trials, [damping]) }
    return trials
  }

  private static func cross(_ trials: [[Double]], _ choices: [Double]) -> [[Double]] {
    trials.flatMap { trial in choices.map { trial + [$0] } }
  }
}
