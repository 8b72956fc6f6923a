import Kernels

/// Futures of every series, drawn from a forecast's own past errors so that series stay together.
///
/// A future takes its shocks from past periods, the same period for all series: what moved them together
/// then moves them together again (a residual bootstrap of whole columns). A shock of one step is felt
/// in later ones as much as the forecast's deviations grow: their squares' increments over the first are
/// the squares of the responses, which is exact for additive models (variance σ² (1 + Σ c²)). So every
/// step has the deviation that the forecast says, and steps are correlated as its growth implies.
/// A series with too little past gets normal shocks.
///
/// Shocks are addressed by future and step: paths have the same bits whatever is drawn before, and a
/// path does not change when more are drawn.
///
/// Source: Hyndman, Athanasopoulos, "Forecasting: Principles and Practice", 3rd edition 2021, section
/// 5.5; Panagiotelis, Gamakumara, Athanasopoulos, Hyndman 2023, doi:10.1016/j.ejor.2022.07.040 (columns
/// of residuals).
public struct SamplePaths: Sendable {
  /// Futures of each series.
  public let pathCount: Int
  /// The fewest past errors from which shocks are drawn.
  static let fewestErrors = 8

  private let panel: Panel
  private let forecast: PanelForecast
  private let floors: [Double]
  private let widening: [Double]
  /// Which past period a shock is taken from, as a share of the past, `[step][path]`, path fastest.
  private let draws: [Double]
  private let seed: UInt64

  /// Futures of a forecast.
  ///
  /// - Parameters:
  ///   - forecast: with fitted values.
  ///   - panel: what it was made from.
  ///   - widening: by how much deviations are widened, as `IntervalCalibration` measures it, by series and
  ///     step; empty for not at all.
  /// - Precondition: the forecast keeps fitted values.
  /// - Complexity: horizon × paths numbers are kept.
  public init(
    _ forecast: PanelForecast, of panel: Panel, pathCount: Int, seed: UInt64,
    widening: [Double] = []
  ) {
    precondition(
      forecast.fitted.count == panel.values.count, "SamplePaths: fitted values expected")
    precondition(
      widening.isEmpty || widening.count == forecast.points.count,
      "SamplePaths: widening by series and step")
    self.pathCount = pathCount
    self.forecast = forecast
    self.panel = panel
    self.widening = widening
    floors = panel.floors
    let key = RandomKey(
      seed: seed, purpose: .forecast, stream: RandomStream("shock period"), entity: "")
    self.seed = seed
    var draws = [Double](repeating: 0, count: forecast.horizon * pathCount)
    var rows = draws.mutableSpan
    for step in 0..<forecast.horizon {
      var row = rows._mutatingExtracting(step * pathCount..<(step + 1) * pathCount)
      key.fillUniforms(&row, firstPath: 0, period: UInt16(step))
    }
    self.draws = draws
  }

  /// The futures of one series, `[step][path]`, path fastest.
  ///
  /// - Complexity: horizon² × paths multiplications.
  public func paths(ofSeries series: Int) -> [Double] {
    let horizon = forecast.horizon
    let shocks = shocks(ofSeries: series)
    let deviations = forecast.deviations(ofSeries: series)
    let responses = Self.responses(deviations)
    var paths = [Double](repeating: 0, count: horizon * pathCount)
    var out = paths.mutableSpan
    for step in 0..<horizon {
      let point = forecast.points[series * horizon + step]
      let spread =
        deviations[deviations.startIndex + step]
        * (widening.isEmpty ? 1 : widening[series * horizon + step])
      let weights = Self.unitWeights(responses, step: step)
      for path in 0..<pathCount {
        var sum = 0.0
        for shock in 0...step { sum += weights[step - shock] * shocks[shock * pathCount + path] }
        out[step * pathCount + path] = max(floors[series], point + spread * sum)
      }
    }
    return paths
  }

  /// Shocks of mean zero and variance one, `[step][path]`.
  private func shocks(ofSeries series: Int) -> [Double] {
    let range = panel.range(of: series)
    var errors: [Double] = []
    for index in range.reversed() {
      let error = panel.values[index] - forecast.fitted[index]
      // Not known, or not foreseen: no shock, so that columns of series stay in step.
      errors.append(error.isFinite ? error : .nan)
    }
    let known = errors.filter { !$0.isNaN }
    let mean = known.reduce(0, +) / Double(max(1, known.count))
    let squares = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard known.count >= Self.fewestErrors, squares > 0 else { return normalShocks(series) }
    let scale = (squares / Double(known.count)).squareRoot()
    let standard = errors.map { $0.isNaN ? 0 : ($0 - mean) / scale }
    let longest = panel.longestLength
    return draws.map { draw in
      // Counted back from the end, where series of all lengths meet.
      standard[Int(draw * Double(longest)) % standard.count]
    }
  }

  private func normalShocks(_ series: Int) -> [Double] {
    let key = RandomKey(
      seed: seed, purpose: .forecast, stream: RandomStream("shock size"), entity: "\(series)")
    var shocks = [Double](repeating: 0, count: draws.count)
    var rows = shocks.mutableSpan
    for step in 0..<forecast.horizon {
      var row = rows._mutatingExtracting(step * pathCount..<(step + 1) * pathCount)
      key.fillNormals(&row, firstPath: 0, period: UInt16(step))
    }
    return shocks
  }

  /// How much a shock moves what comes so many steps later, relative to its own step: 1, c₁, c₂, ….
  static func responses(_ deviations: ArraySlice<Double>) -> [Double] {
    guard let first = deviations.first, first > 0 else {
      return [1] + [Double](repeating: 0, count: max(0, deviations.count - 1))
    }
    var (responses, largest) = ([1.0], first * first)
    for deviation in deviations.dropFirst() {
      // A deviation that shrinks, as seasons make it, takes no response back.
      let square = deviation * deviation
      responses.append(max(0, (square - largest) / (first * first)).squareRoot())
      largest = max(largest, square)
    }
    return responses
  }

  /// Weights of the shocks up to a step, squares summing to one.
  private static func unitWeights(_ responses: [Double], step: Int) -> [Double] {
    let part = responses[0...step]
    let norm = part.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return part.map { $0 / norm }
  }
}

extension IntervalCalibration {
  /// By how much intervals are wider than those of a normal law with the model's deviations, by series
  /// and step, step fastest.
  public var widening: [Double] {
    let classCount = (classes.max() ?? 0) + 1
    let steps = lower.count / max(1, levels.count * classCount)
    let byClass = (0..<classCount).map { widening(ofClass: $0, steps: steps) }
    return classes.flatMap { byClass[$0] }
  }

  private func widening(ofClass place: Int, steps: Int) -> [Double] {
    (0..<steps).map { step in
      let ratios = levels.indices.map { level in
        let index = (place * levels.count + level) * steps + step
        let width = upper[index] - lower[index]
        let normal = NormalDistribution.standard.quantile((1 + levels[level]) / 2)
        return width / (2 * normal)
      }
      return ratios.reduce(0, +) / Double(ratios.count)
    }
  }
}
