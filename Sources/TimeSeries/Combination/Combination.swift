public import Kernels

/// Several models together: at each step the mean or the median of their points.
///
/// Members that err in different ways cancel out much of each other's errors, and equal weights are hard
/// to beat by weights that must themselves be estimated. Deviations are the members' mean: what they
/// say of the future's noise, which averaging points does not reduce.
///
/// Source: Bates, Granger 1969, doi:10.1057/jors.1969.103; Petropoulos, Svetunkov 2020,
/// doi:10.1016/j.ijforecast.2019.01.006.
public struct Combination: SeriesModel {
  /// How points are combined.
  public enum Rule: Sendable, Hashable {
    /// Equal weights.
    case mean
    /// The middle one, or the mean of the two in the middle.
    case median
    /// Weights by member, not negative.
    case weights([Double])
  }

  /// The name.
  public let name: String
  /// Whether a member does.
  public var poolsSeries: Bool { members.contains { $0.poolsSeries } }
  /// Whether a member does.
  public var usesCovariates: Bool { members.contains { $0.usesCovariates } }
  /// The models.
  public let members: [any SeriesModel]
  /// How points are combined.
  public let rule: Rule
  /// Why series get it.
  public let reason: SeriesNote.Reason

  /// A combination.
  ///
  /// - Precondition: there is a member, and a weight for each if there are weights, not all zero.
  public init(
    name: String, _ members: [any SeriesModel], by rule: Rule,
    reason: SeriesNote.Reason = .combined
  ) {
    precondition(!members.isEmpty, "Combination: a member expected")
    if case .weights(let weights) = rule {
      precondition(
        weights.count == members.count && weights.allSatisfy { $0 >= 0 }
          && weights.reduce(0, +) > 0, "Combination: weights \(weights)")
    }
    self.reason = reason
    self.name = name
    self.members = members
    self.rule = rule
  }

  /// Forecasts all series.
  ///
  /// - Complexity: that of the members, one after the other; a forecast of each is kept.
  public func forecast(
    _ panel: Panel, _ request: ForecastRequest, parallel: ParallelBlocks, control: RunControl
  ) throws -> PanelForecast {
    let forecasts = try members.map {
      try $0.forecast(panel, request, parallel: parallel, control: control)
    }
    let average = Self.weighted(weights)
    let combine = rule == .median ? Self.middle : average
    var whole = forecasts[0]
    var row = [Double](repeating: 0, count: members.count)
    func fold(_ path: KeyPath<PanelForecast, [Double]>, _ combine: ([Double]) -> Double)
      -> [Double]
    {
      forecasts[0][keyPath: path].indices.map { index in
        for (member, forecast) in forecasts.enumerated() {
          row[member] = forecast[keyPath: path][index]
        }
        return combine(row)
      }
    }
    whole.points = fold(\.points, combine)
    whole.deviations = fold(\.deviations, average)
    whole.fitted = fold(\.fitted, combine)
    whole.notes = whole.notes.map {
      switch $0.reason {
      case .fitted, .lowestCriterion, .combined: SeriesNote(model: name, reason: reason)
      default: $0
      }
    }
    return whole
  }

  /// Weights of the members' mean, which deviations are in any case.
  private var weights: [Double] {
    if case .weights(let weights) = rule { return weights }
    return [Double](repeating: 1, count: members.count)
  }

  private static func weighted(_ weights: [Double]) -> ([Double]) -> Double {
    let sum = weights.reduce(0, +)
    return { row in
      var total = 0.0
      for index in row.indices { total += weights[index] * row[index] }
      return total / sum
    }
  }

  private static func middle(_ row: [Double]) -> Double {
    let sorted = row.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
