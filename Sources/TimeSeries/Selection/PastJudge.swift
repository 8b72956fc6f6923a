import Kernels

/// What candidates said at a past origin beside what came, and how wrong means of them were.
///
/// A series' loss is the mean of its MASE and its RMSSE, each over the first candidate's mean: absolute
/// and squared errors count alike, in units in which series are alike.
struct PastJudge {
  private let points: [[Double]]
  private let horizon: Int
  private let heldOut: HeldOut
  /// The series that can be scored, and what their absolute and squared errors are divided by.
  private let scored: [(series: Int, absolute: Double, squared: Double)]

  /// Forecasts a past by all candidates.
  init(
    _ candidates: [any SeriesModel], _ past: Panel, _ heldOut: HeldOut, horizon: Int,
    parallel: ParallelBlocks, control: RunControl
  ) throws {
    let request = ForecastRequest(horizon: horizon)
    points = try candidates.map {
      try $0.forecast(past, request, parallel: parallel, control: control).points
    }
    self.horizon = horizon
    self.heldOut = heldOut
    let scales = (0..<past.count).compactMap {
      series -> (series: Int, absolute: Double, squared: Double)? in
      guard heldOut.length(of: series) > 0 else { return nil }
      let scale = SeriesScale(
        past.values.span.extracting(past.range(of: series)), seasonLength: past.seasonLength)
      guard scale.absolute > 0, scale.squaredStep > 0 else { return nil }
      return (series, scale.absolute, scale.squaredStep.squareRoot())
    }
    var sums = (absolute: 0.0, squared: 0.0)
    for scale in scales {
      let errors = Self.errors(points[0], 1, heldOut, horizon, scale.series)
      sums.absolute += errors.absolute / scale.absolute
      sums.squared += errors.squared / scale.squared
    }
    let count = Double(max(1, scales.count))
    scored = scales.map {
      ($0.series, $0.absolute * sums.absolute / count, $0.squared * sums.squared / count)
    }
  }

  /// How many candidates there are.
  var candidateCount: Int { points.count }

  /// The mean over series of the loss of the mean of some candidates; a place given twice counts twice.
  func meanLoss(of members: [Int]) -> Double {
    let losses = losses(of: members)
    return losses.reduce(0, +) / Double(max(1, losses.count))
  }

  /// By how much the mean loss of some is below that of others, as a share of it and in standard errors; 0
  /// where it cannot be told.
  func gain(by some: [Int], over others: [Int]) -> (share: Double, errors: Double) {
    let before = losses(of: others)
    let gains = zip(before, losses(of: some)).map { $0 - $1 }
    guard gains.count > 1 else { return (0, 0) }
    let error = Statistics.standardErrorOfMean(gains.span)
    let loss = Statistics.mean(before.span)
    guard error > 0, loss > 0 else { return (0, 0) }
    let gain = Statistics.mean(gains.span)
    return (gain / loss, gain / error)
  }

  /// By how many standard errors the mean loss of some is below that of others at several origins together.
  static func errorsGained(_ judges: [PastJudge], by some: [Int], over others: [Int]) -> Double {
    let gains = judges.map { $0.gain(by: some, over: others) }
    let variance = gains.reduce(0) { sum, gain in
      let error = gain.errors == 0 ? 0 : gain.share / gain.errors
      return sum + error * error
    }
    return variance > 0 ? gains.reduce(0) { $0 + $1.share } / variance.squareRoot() : 0
  }

  private func losses(of members: [Int]) -> [Double] {
    var sums = points[members[0]]
    for member in members.dropFirst() {
      let other = points[member]
      for index in sums.indices { sums[index] += other[index] }
    }
    return scored.map { scale in
      let errors = Self.errors(sums, Double(members.count), heldOut, horizon, scale.series)
      return (errors.absolute / scale.absolute + errors.squared / scale.squared) / 2
    }
  }

  /// The mean absolute and the root mean squared error of a series.
  private static func errors(
    _ sums: [Double], _ count: Double, _ heldOut: HeldOut, _ horizon: Int, _ series: Int
  ) -> (absolute: Double, squared: Double) {
    var (absolute, squared, steps) = (0.0, 0.0, 0.0)
    for step in 0..<min(horizon, heldOut.length(of: series)) {
      let error = heldOut.value(series: series, step: step) - sums[series * horizon + step] / count
      guard !error.isNaN else { continue }
      absolute += abs(error)
      squared += error * error
      steps += 1
    }
    guard steps > 0 else { return (0, 0) }
    return (absolute / steps, (squared / steps).squareRoot())
  }
}
