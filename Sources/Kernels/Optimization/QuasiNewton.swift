/// Smallest values of smooth functions of a few numbers, by the method of Broyden, Fletcher, Goldfarb and
/// Shanno (BFGS).
///
/// The inverse of the curvature is built up from gradients; each step is shortened until the value falls
/// by a fair share of what its slope promises (Armijo). A point where the value is not finite counts as
/// too far, so a function may say `.infinity` where it is not defined.
///
/// Source: Nocedal, Wright 2006, "Numerical Optimization", doi:10.1007/978-0-387-40065-5, chapter 6.
public struct QuasiNewton: Sendable {
  /// Where a search ended.
  public struct Minimum: Sendable, Equatable {
    /// The best point found.
    public fileprivate(set) var point: [Double]
    /// Its value.
    public fileprivate(set) var value: Double
    /// Whether the gradient there is as good as zero.
    public fileprivate(set) var isConverged = false
    /// Steps taken.
    public fileprivate(set) var steps = 0
  }

  /// The value and gradient of a function at a point.
  public typealias Objective = (_ point: [Double]) -> (value: Double, gradient: [Double])

  /// Steps at most.
  public var mostSteps = 400
  /// A gradient is as good as zero if no entry, times the size of its number, is above this share of
  /// the value's size.
  public var tolerance = 1e-10

  /// A search with the usual limits.
  public init() {}

  /// Searches from a point.
  ///
  /// - Precondition: the value at the start is finite.
  /// - Complexity: one evaluation and n² operations a step.
  public func minimise(from start: [Double], _ objective: Objective) -> Minimum {
    var (value, gradient) = objective(start)
    precondition(value.isFinite, "QuasiNewton: no value at the start")
    var best = Minimum(point: start, value: value)
    var inverse = Self.identity(start.count)
    while best.steps < mostSteps {
      best.isConverged = isFlat(gradient, best)
      if best.isConverged { break }
      var direction = Self.product(inverse, gradient).map { -$0 }
      if !(Self.dot(direction, gradient) < 0) {
        inverse = Self.identity(start.count)
        direction = gradient.map { -$0 }
      }
      guard let next = Self.search(best, gradient, along: direction, objective) else { break }
      Self.update(
        &inverse, step: zip(next.point, best.point).map { $0 - $1 },
        change: zip(next.gradient, gradient).map { $0 - $1 }, isFirst: best.steps == 0)
      (best.point, value, gradient) = (next.point, next.value, next.gradient)
      best.value = value
      best.steps += 1
    }
    return best
  }

  private func isFlat(_ gradient: [Double], _ best: Minimum) -> Bool {
    zip(gradient, best.point).allSatisfy { slope, number in
      abs(slope) * max(1, abs(number)) <= tolerance * max(1, abs(best.value))
    }
  }

  private typealias Place = (point: [Double], value: Double, gradient: [Double])

  /// Halves the step until the value falls enough; nil where no step lowers it.
  private static func search(
    _ best: Minimum, _ gradient: [Double], along direction: [Double], _ objective: Objective
  ) -> Place? {
    let slope = dot(direction, gradient)
    var share = 1.0
    for _ in 0..<60 {
      let point = zip(best.point, direction).map { $0 + share * $1 }
      let (value, next) = objective(point)
      if value.isFinite, value <= best.value + 1e-4 * share * slope, point != best.point {
        return (point, value, next)
      }
      share /= 2
    }
    return nil
  }

  /// The BFGS update; left out where the curvature along the step is not positive.
  private static func update(
    _ inverse: inout [[Double]], step: [Double], change: [Double], isFirst: Bool
  ) {
    let curvature = dot(step, change)
    guard curvature > 1e-14 * (dot(step, step) * dot(change, change)).squareRoot() else { return }
    if isFirst {
      let size = curvature / dot(change, change)
      for row in inverse.indices { inverse[row][row] = size }
    }
    let turned = product(inverse, change)
    let scale = (1 + dot(change, turned) / curvature) / curvature
    for row in inverse.indices {
      for column in inverse.indices {
        inverse[row][column] +=
          scale * step[row] * step[column]
          - (turned[row] * step[column] + step[row] * turned[column]) / curvature
      }
    }
  }

  private static func identity(_ count: Int) -> [[Double]] {
    (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for (x, y) in zip(a, b) { sum += x * y }
    return sum
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { dot($0, vector) }
  }
}

extension QuasiNewton {
  /// Searches a function whose gradient is taken from central differences: two evaluations a number, and
  /// about half the digits of an exact gradient.
  public func minimise(
    from start: [Double], differencing objective: (_ point: [Double]) -> Double
  ) -> Minimum {
    minimise(from: start) { point in
      let value = objective(point)
      guard value.isFinite else { return (value, point) }
      let gradient = point.indices.map { index -> Double in
        let reach = 6e-6 * max(1, abs(point[index]))
        var (low, high) = (point, point)
        low[index] -= reach
        high[index] += reach
        return (objective(high) - objective(low)) / (high[index] - low[index])
      }
      return (value, gradient)
    }
  }
}
