public import Kernels

/// How far off forecasts were in the past, in units of what the model said they would be: what makes
/// intervals hold in practice what they promise.
///
/// A model's own deviations take its form and its numbers for certain, and are too small. Here the model
/// forecasts the last periods of every series from what was known before, and errors over deviations
/// are pooled over the panel: split conformal prediction with a scaled score. Intervals then hold on
/// average over the panel if its past is like its future, whatever the model. Where series are of several
/// classes, such as sums and their parts, each class that has errors enough is pooled by itself: what series
/// have in common is most of a sum's error and little of theirs.
///
/// Source: Lei, G'Sell, Rinaldo, Tibshirani, Wasserman 2018, doi:10.1080/01621459.2017.1307116.
public struct IntervalCalibration: Sendable, Hashable {
  /// Shares of cases that intervals are to hold, ascending.
  public let levels: [Double]
  /// Deviations below and above a point, `[class][level][step]`, step fastest; below are not positive.
  public let lower, upper: [Double]
  /// Series whose past was forecast; where there were too few, a normal law stands in.
  public let seriesCount: Int
  /// The class of each series.
  let classes: [Int]

  /// The fewest errors from which a quantile is read.
  static let fewestErrors = 100
  /// Seasons, and values, that must be known before the periods forecast.
  static let fewestKnown = (seasons: 2, values: 8)

  /// Calibrates a model on the panel's own past.
  ///
  /// - Parameters:
  ///   - model: what forecasts.
  ///   - panel: the series, of which the last `horizon` periods are forecast.
  ///   - levels: shares between 0 and 1, as 0.8 and 0.95.
  ///   - classes: the class of each series, from 0 on; nil for one of all.
  /// - Throws: `RunCancelled`.
  /// - Complexity: a forecast of the panel, and sorting its errors.
  public init(
    _ model: any SeriesModel, on panel: Panel, horizon: Int, levels: [Double],
    classes: [Int]? = nil, parallel: ParallelBlocks, control: RunControl
  ) throws {
    precondition(levels.allSatisfy { $0 > 0 && $0 < 1 }, "IntervalCalibration: levels \(levels)")
    let kept = max(Self.fewestKnown.seasons * panel.seasonLength, Self.fewestKnown.values)
    let (past, heldOut) = panel.split(last: horizon, keeping: kept)
    let forecast = try model.forecast(
      past, ForecastRequest(horizon: horizon), parallel: parallel, control: control)
    let classes = classes ?? [Int](repeating: 0, count: panel.count)
    precondition(classes.count == panel.count, "IntervalCalibration: a class of each series")
    let none = [[Double]](repeating: [], count: horizon)
    var scores = [[[Double]]](repeating: none, count: (classes.max() ?? 0) + 1)
    for series in 0..<panel.count where heldOut.length(of: series) > 0 {
      for step in 0..<horizon {
        let index = series * horizon + step
        let deviation = forecast.deviations[index]
        let error = heldOut.value(series: series, step: step) - forecast.points[index]
        if deviation > 0, error.isFinite { scores[classes[series]][step].append(error / deviation) }
      }
    }
    self.levels = levels.sorted()
    seriesCount = (0..<panel.count).count { heldOut.length(of: $0) > 0 }
    self.classes = classes
    let levels = self.levels
    let sorted = Self.pooled(scores).map { steps in steps.map { $0.sorted() } }
    lower = sorted.flatMap { steps in
      levels.flatMap { level in steps.map { min(0, Self.quantile($0, (1 - level) / 2)) } }
    }
    upper = sorted.flatMap { steps in
      levels.flatMap { level in steps.map { max(0, Self.quantile($0, (1 + level) / 2)) } }
    }
  }

  /// Steps that have too few errors share those of all steps of their class, and a class that has too few
  /// those of all classes.
  private static func pooled(_ scores: [[[Double]]]) -> [[[Double]]] {
    let everything = scores.joined().flatMap { $0 }
    return scores.map { steps in
      let own = steps.flatMap { $0 }
      let all = own.count >= fewestErrors ? own : everything.count >= fewestErrors ? everything : []
      return steps.map { $0.count >= fewestErrors ? $0 : all }
    }
  }

  /// The quantile that leaves a new error beyond it with the chance asked for, the sample being finite;
  /// the normal law's without a sample.
  private static func quantile(_ sorted: [Double], _ level: Double) -> Double {
    guard !sorted.isEmpty else { return NormalDistribution.standard.quantile(level) }
    let rank = level * Double(sorted.count + 1)
    let exact = level < 0.5 ? rank.rounded(.down) : rank.rounded(.up)
    return sorted[min(max(Int(exact) - 1, 0), sorted.count - 1)]
  }

  /// The intervals of all levels around every point.
  ///
  /// - Parameter floors: what a series' intervals may not fall below, by series.
  public func intervals(_ forecast: PanelForecast, floors: [Double]) -> [Interval] {
    levels.indices.map { interval(level: $0, forecast, floors: floors) }
  }

  /// The interval of a level around every point.
  ///
  /// - Parameters:
  ///   - level: its place in ``levels``.
  ///   - floors: what a series' interval may not fall below, by series.
  public func interval(level: Int, _ forecast: PanelForecast, floors: [Double]) -> Interval {
    let steps = forecast.horizon
    var interval = Interval(level: levels[level], lower: [], upper: [])
    interval.lower.reserveCapacity(forecast.points.count)
    interval.upper.reserveCapacity(forecast.points.count)
    for index in forecast.points.indices {
      let (series, step) = index.quotientAndRemainder(dividingBy: steps)
      let (point, deviation) = (forecast.points[index], forecast.deviations[index])
      let place = (classes[series] * levels.count + level) * steps + step
      interval.lower.append(max(floors[series], point + lower[place] * deviation))
      interval.upper.append(point + upper[place] * deviation)
    }
    return interval
  }
}

/// An interval around every point of a forecast.
public struct Interval: Sendable, Hashable {
  /// The share of cases that it is to hold.
  public let level: Double
  /// Its ends, `[series][step]`, step fastest.
  public internal(set) var lower, upper: [Double]

  /// The interval around some of the series, in the order given.
  public func part(_ series: [Int], horizon: Int) -> Interval {
    func cut(_ ends: [Double]) -> [Double] {
      series.flatMap { ends[$0 * horizon..<($0 + 1) * horizon] }
    }
    return Interval(level: level, lower: cut(lower), upper: cut(upper))
  }

  /// The standard deviation of a normal law that holds its level between two ends.
  public func deviation(upper: Double, lower: Double) -> Double {
    max(0, upper - lower) / (2 * NormalDistribution.standard.quantile((1 + level) / 2))
  }
}

extension Panel {
  /// What forecasts of each series may not fall below: zero where no value does.
  public var floors: [Double] {
    (0..<count).map { SeriesSummary(values.span.extracting(range(of: $0))).floor }
  }
}
