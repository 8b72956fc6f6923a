internal import Kernels

/// The forecaster that others must beat, ``SeasonalNaive``, on one listing's known past.
struct NaivePast {
  /// The fewest past errors that quantiles are read from.
  static let fewestErrors = 8

  private let rule = SeasonalNaive()
  private let known: [Double]

  /// A forecaster that knows a listing's units from its first week on.
  ///
  /// - Precondition: there is a week.
  init(known: some Collection<Double>) {
    precondition(!known.isEmpty, "NaivePast: a week expected")
    self.known = Array(known)
  }

  /// Whether a year is known.
  var knowsYear: Bool { rule.covers(known.count) }

  /// The units expected in a week, 0 for the first.
  func point(inWeek week: Int) -> Double {
    rule.point(known.span, known: known.count, lead: week)
  }

  /// Quantiles of a week's units: the point and the errors that the same rule made in the known past;
  /// nil where it made too few.
  func quantiles(inWeek week: Int, levels: [Double]) -> [Double]? {
    // Last year's week errs alike however far ahead it is said; a mean of recent weeks does not.
    let (first, lead) = knowsYear ? (rule.seasonWeeks, 0) : (1, week)
    guard known.count - lead - first >= Self.fewestErrors else { return nil }
    let errors = (first..<known.count - lead)
      .map { known[$0 + lead] - rule.point(known.span, known: $0, lead: lead) }.sorted()
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
