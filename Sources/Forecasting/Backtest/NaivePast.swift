internal import Kernels

/// The forecaster that others must beat: a week will be as the same week a year ago; without a year of
/// history, as the last one.
struct NaivePast {
  /// Weeks after which a season repeats.
  static let seasonWeeks = 52
  /// The fewest past errors that quantiles are read from.
  static let fewestErrors = 8

  private let known: [Double]

  /// A forecaster that knows a listing's units from its first week on.
  ///
  /// - Precondition: there is a week.
  init(known: some Collection<Double>) {
    precondition(!known.isEmpty, "NaivePast: a week expected")
    self.known = Array(known)
  }

  /// Whether a year is known.
  var knowsYear: Bool { known.count >= Self.seasonWeeks }

  /// Weeks from a forecast one back to the value that it repeats.
  private func lag(_ week: Int) -> Int { knowsYear ? Self.seasonWeeks : week + 1 }

  /// The units expected in a week, 0 for the first, less than a year ahead.
  func point(inWeek week: Int) -> Double { known[known.count + week - lag(week)] }

  /// Quantiles of a week's units: the point and the errors that the same rule made in the known past;
  /// nil where it made too few.
  func quantiles(inWeek week: Int, levels: [Double]) -> [Double]? {
    let lag = lag(week)
    guard known.count - lag >= Self.fewestErrors else { return nil }
    let errors = (lag..<known.count).map { known[$0] - known[$0 - lag] }.sorted()
    return levels.map { level in
      let place = level * Double(errors.count - 1)
      let low = Int(place)
      let high = min(low + 1, errors.count - 1)
      let error = errors[low] + (place - Double(low)) * (errors[high] - errors[low])
      return max(0, point(inWeek: week) + error)
    }
  }

  /// Mean squared change from one week to the next, the scale of RMSSE; nil where nothing changed.
  var meanSquaredChange: Double? {
    guard known.count > 1 else { return nil }
    let sum = zip(known.dropFirst(), known).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return sum > 0 ? sum / Double(known.count - 1) : nil
  }
}
