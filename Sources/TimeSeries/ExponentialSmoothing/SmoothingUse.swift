internal import Kernels

/// What is made of the members that were fitted to a series.
enum SmoothingUse {
  /// There is one, which was asked for.
  case single
  /// The one of least criterion.
  case best
  /// All, by the chance that the criterion gives each: exp(-Δ / 2).
  case average

  /// Below this share of the best a member is left out: it would move nothing.
  private static let leastWeight = 0.01

  /// The members used and their weights, which sum to one, from the criterion of each; infinite where
  /// a member could not be fitted.
  func weights(_ criteria: [Double]) -> [(member: Int, weight: Double)] {
    guard let best = criteria.indices.min(by: { criteria[$0] < criteria[$1] }),
      criteria[best] < .infinity
    else { return [] }
    guard self == .average else { return [(best, 1)] }
    let shares = criteria.map { KernelMath.exp((criteria[best] - $0) / 2) }
    let used = shares.indices.filter { shares[$0] >= Self.leastWeight }
    let sum = used.reduce(0) { $0 + shares[$1] }
    return used.map { ($0, shares[$0] / sum) }
  }

  /// The note of a series, by the member that weighs most.
  func note(of form: SmoothingForm) -> SeriesNote {
    switch self {
    case .single: SeriesNote(model: form.name, reason: .fitted)
    case .best: SeriesNote(model: form.name, reason: .lowestCriterion)
    case .average: SeriesNote(model: "ets-average", reason: .combined)
    }
  }
}
