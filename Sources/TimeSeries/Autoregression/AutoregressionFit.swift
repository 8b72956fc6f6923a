internal import Kernels

/// The models of one series' changes and levels, their weights, and what they say together.
///
/// Cost: orders × values for three recursions, and orders × horizon for the paths of all models.
struct AutoregressionFit {
  /// Models that count less than this beside the best are not followed.
  private static let leastWeight = 1e-3
  /// A perfect fit has a finite criterion too.
  private static let leastVariance = 1e-30

  /// What a model is of.
  private enum Kind { case changes, changesWithDrift, levels }

  private struct Model {
    let kind: Kind
    let coefficients: [Double]
    /// The drift, or the mean of levels.
    let centre: Double
    let variance: Double
    /// The criterion, and then the weight.
    var weight: Double
  }

  /// Expected values by step.
  private(set) var points: [Double] = []
  /// The standard deviation of errors by step.
  private(set) var deviations: [Double] = []
  private var levels: [Double] = []
  private var changes: [Double] = []
  private var models: [Model] = []
  private var burg = BurgRecursion()
  private var path: [Double] = []

  /// Fits all models to a series and weighs them.
  ///
  /// - Precondition: there are two values.
  mutating func fit(_ values: Span<Double>, largestOrder: Int) {
    levels.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
    models.removeAll(keepingCapacity: true)
    var (sum, square) = (0.0, 0.0)
    for period in values.indices {
      let value = values[period]
      levels.append(value)
      if period > 0 { changes.append(value - values[period - 1]) }
      sum += value
      square += value * value
    }
    let n = Double(values.count)
    let drift = (values[values.count - 1] - values[0]) / (n - 1)
    let scale = square / n
    add(.changesWithDrift, centre: drift, orders: 0...largestOrder, scale)
    add(.changes, centre: 0, orders: 0...largestOrder, scale)
    // One value back is to levels what none is to changes.
    add(.levels, centre: sum / n, orders: 1...largestOrder + 1, scale)
    turnIntoWeights()
  }

  /// Adds models of several orders, those that there are values enough for.
  private mutating func add(
    _ kind: Kind, centre: Double, orders: ClosedRange<Int>, _ scale: Double
  ) {
    // Criteria of changes and levels are of the errors of the same periods.
    let n = Double(changes.count)
    burg.begin(kind == .levels ? levels : changes, mean: centre)
    for order in 0...orders.upperBound {
      if order > 0 { burg.advance() }
      let k = Double(order + (kind == .changes ? 1 : 2))
      guard orders.contains(order), n - k - 1 > 0 else { continue }
      let fit = KernelMath.log(burg.variance / scale + Self.leastVariance)
      models.append(
        Model(
          kind: kind, coefficients: burg.coefficients, centre: centre,
          variance: burg.variance * n / (n - k), weight: n * fit + 2 * k * n / (n - k - 1)))
    }
  }

  private mutating func turnIntoWeights() {
    let least = models.map(\.weight).min() ?? 0
    var sum = 0.0
    for index in models.indices {
      let share = KernelMath.exp(0.5 * (least - models[index].weight))
      models[index].weight = share < Self.leastWeight ? 0 : share
      sum += models[index].weight
    }
    models.removeAll { $0.weight == 0 }
    for index in models.indices { models[index].weight /= sum }
  }

  /// Sets points and deviations after the last value.
  mutating func extend(horizon: Int) {
    points.removeAll(keepingCapacity: true)
    deviations.removeAll(keepingCapacity: true)
    points.append(contentsOf: repeatElement(0, count: horizon))
    deviations.append(contentsOf: repeatElement(0, count: horizon))
    for model in models {
      follow(model, horizon: horizon)
      spread(model, horizon: horizon)
    }
  }

  private mutating func follow(_ model: Model, horizon: Int) {
    let isLevel = model.kind == .levels
    path.removeAll(keepingCapacity: true)
    for value in (isLevel ? levels : changes).suffix(model.coefficients.count) {
      path.append(value - model.centre)
    }
    var level = levels[levels.count - 1]
    for step in 0..<horizon {
      let next = carryOn(model)
      path.append(next)
      level = next + model.centre + (isLevel ? 0 : level)
      points[step] += model.weight * level
    }
  }

  /// Adds σ √Σ c², c being the response of the level to a shock of one.
  private mutating func spread(_ model: Model, horizon: Int) {
    path.removeAll(keepingCapacity: true)
    path.append(contentsOf: repeatElement(0, count: model.coefficients.count))
    var (response, squares) = (0.0, 0.0)
    for step in 0..<horizon {
      let next = step == 0 ? 1 : carryOn(model)
      path.append(next)
      response = model.kind == .levels ? next : response + next
      squares += response * response
      deviations[step] += model.weight * (model.variance * squares).squareRoot()
    }
  }

  /// What follows ``path``.
  private func carryOn(_ model: Model) -> Double {
    var next = 0.0
    for (lag, coefficient) in model.coefficients.enumerated() {
      next += coefficient * path[path.count - 1 - lag]
    }
    return next
  }

  /// What all models together expect of a period but the first, from those before it.
  func expectation(at period: Int) -> Double {
    var sum = 0.0
    for model in models {
      let isLevel = model.kind == .levels
      // Change i leads to level i + 1.
      let last = isLevel ? period - 1 : period - 2
      var next = model.centre + (isLevel ? 0 : levels[period - 1])
      for (lag, coefficient) in model.coefficients.enumerated() where lag <= last {
        next += coefficient * ((isLevel ? levels : changes)[last - lag] - model.centre)
      }
      sum += model.weight * next
    }
    return sum
  }
}
