internal import Kernels

/// Fits a model to a tile by damped Gauss-Newton steps on weights and first states together, eight
/// series in lock-step.
///
/// A step that lowers a lane's criterion is taken in that lane and its damping falls; else the damping
/// grows. A lane that gains no more is left alone, so that a series' fit does not depend on its
/// neighbours. A weight at its bound whose slope points outward is held for that step. First states,
/// on which additive models depend linearly, are solved for exactly by each step once weights rest.
///
/// Cost: at most ``maximumSteps`` passes, and as many solutions of P equations.
/// Source: Marquardt 1963, doi:10.1137/0111030.
struct LaneFit<Pass: LanePass> {
  /// Passes after which a lane that still gains must do.
  static var maximumSteps: Int { 30 }
  /// A gain in the logarithm of the criterion below which a lane is done: an information criterion of a
  /// hundred values moves by 0.01.
  static var leastGain: Double { 1e-4 }
  /// Damping at the start, at least, and beyond which steps are too small to matter.
  static var damping: (first: Double, least: Double, largest: Double) { (1e-2, 1e-9, 1e6) }

  /// The recursion.
  private(set) var pass: Pass
  /// Parameters: where to begin, and after ``improve(_:in:)`` the best found.
  var parameters: [SIMD8<Double>]
  /// The criterion of ``parameters``; see `LanePass.logCriterion`.
  private(set) var logCriterion = SIMD8<Double>(repeating: .infinity)

  private var trial: [SIMD8<Double>]
  private var kept: NormalEquations
  private var keptLog: [SIMD8<Double>]
  private var system: [SIMD8<Double>]
  private var step: [SIMD8<Double>]
  private var slope: [SIMD8<Double>]

  /// A fit of a recursion; memory is made once.
  init(_ pass: Pass) {
    self.pass = pass
    let count = pass.count
    parameters = Array(repeating: .zero, count: count)
    trial = Array(repeating: .zero, count: count)
    kept = NormalEquations(count: count)
    keptLog = Array(repeating: .zero, count: count)
    system = Array(repeating: .zero, count: count * (count + 1) / 2)
    step = Array(repeating: .zero, count: count)
    slope = Array(repeating: .zero, count: count)
  }

  /// Improves ``parameters`` in the lanes that are one in `lanes`.
  mutating func improve(_ tile: SeriesTile, in lanes: SIMD8<Double>) {
    let one = SIMD8<Double>(repeating: 1)
    var active = lanes
    var damping = SIMD8<Double>(repeating: Self.damping.first)
    pass.run(tile, parameters)
    logCriterion = pass.logCriterion(tile)
    keepSums(where: one)
    for _ in 0..<Self.maximumSteps where active.hasPositiveLane {
      let promised = propose(tile, damping, active)
      // What a step cannot gain is not tried for: most lanes end so, and not by steps that fail. Damping
      // shortens steps, and with them what they promise, by about 1 + damping.
      active *= VectorMath.oneWhereLess(
        SIMD8(repeating: Self.leastGain), promised * (1 + damping))
      guard active.hasPositiveLane else { return }
      pass.run(tile, trial)
      let criterion = pass.logCriterion(tile)
      let gain = logCriterion - criterion
      // NaN, from two infinite criteria, compares false: nothing is taken.
      let taken = VectorMath.oneWhereLess(.zero, gain) * active
      for index in parameters.indices {
        parameters[index] = VectorMath.select(
          .zero, isLess: taken, trial[index], parameters[index])
      }
      logCriterion = VectorMath.select(.zero, isLess: taken, criterion, logCriterion)
      keepSums(where: taken)
      let eased = pointwiseMax(damping * 0.2, SIMD8(repeating: Self.damping.least))
      damping = VectorMath.select(.zero, isLess: taken, eased, damping * 6)
      let small = VectorMath.oneWhereLess(gain, SIMD8(repeating: Self.leastGain)) * taken
      let stuck = VectorMath.oneWhereLess(SIMD8(repeating: Self.damping.largest), damping)
      active *= one - pointwiseMax(small, stuck)
    }
  }

  /// Keeps the pass's sums in some lanes: those of ``parameters``.
  private mutating func keepSums(where taken: SIMD8<Double>) {
    func mix(_ new: SIMD8<Double>, _ old: SIMD8<Double>) -> SIMD8<Double> {
      VectorMath.select(.zero, isLess: taken, new, old)
    }
    kept.squaredError = mix(pass.equations.squaredError, kept.squaredError)
    for index in kept.gradient.indices {
      kept.gradient[index] = mix(pass.equations.gradient[index], kept.gradient[index])
    }
    for index in kept.products.indices {
      kept.products[index] = mix(pass.equations.products[index], kept.products[index])
    }
    guard pass.isRelative else { return }
    for index in keptLog.indices { keptLog[index] = mix(pass.logGradient[index], keptLog[index]) }
  }

  /// Sets ``trial`` to the next parameters to try; the gain that they promise to first order.
  private mutating func propose(
    _ tile: SeriesTile, _ damping: SIMD8<Double>, _ active: SIMD8<Double>
  ) -> SIMD8<Double> {
    assemble(tile)
    hold()
    for index in slope.indices { slope[index] = step[index] }
    DampedSolve.solve(&system, &step, damping: damping)
    var promised = SIMD8<Double>.zero
    for index in trial.indices {
      promised += slope[index] * step[index]
      trial[index] = parameters[index] + step[index] * active
    }
    for weight in 0..<pass.weightCount {
      let box = pass.bounds(of: weight)
      trial[weight] = pointwiseMin(
        pointwiseMax(trial[weight], SIMD8(repeating: box.lowerBound)),
        SIMD8(repeating: box.upperBound))
    }
    return promised / pointwiseMax(kept.squaredError, SIMD8(repeating: .leastNormalMagnitude))
  }

  /// Sets ``system`` and ``step`` to the normal equations of the kept sums.
  ///
  /// Relative residuals count times the geometric mean G of expectations. With g the derivative of
  /// log G, that of r G is (∂r + r g) G, and G² cancels from both sides.
  private mutating func assemble(_ tile: SeriesTile) {
    guard pass.isRelative else {
      for index in system.indices { system[index] = kept.products[index] }
      for index in step.indices { step[index] = 0 - kept.gradient[index] }
      return
    }
    let inverse = 1 / pointwiseMax(tile.counts, SIMD8(repeating: 1))
    var index = 0
    for i in step.indices {
      let gi = keptLog[i] * inverse
      for j in 0...i {
        let gj = keptLog[j] * inverse
        system[index] =
          kept.products[index] + kept.gradient[i] * gj
          + gi * (kept.gradient[j] + gj * kept.squaredError)
        index += 1
      }
      step[i] = 0 - (kept.gradient[i] + gi * kept.squaredError)
    }
  }

  /// Takes weights that are at a bound and want to leave their box out of the system.
  private mutating func hold() {
    let one = SIMD8<Double>(repeating: 1)
    for weight in 0..<pass.weightCount {
      let box = pass.bounds(of: weight)
      let low =
        VectorMath.oneWhereLess(parameters[weight], SIMD8(repeating: box.lowerBound + 1e-12))
        * VectorMath.oneWhereLess(step[weight], .zero)
      let high =
        VectorMath.oneWhereLess(SIMD8(repeating: box.upperBound - 1e-12), parameters[weight])
        * VectorMath.oneWhereLess(.zero, step[weight])
      let free = one - pointwiseMax(low, high)
      step[weight] *= free
      let row = weight * (weight + 1) / 2
      for column in 0..<weight { system[row + column] *= free }
      system[row + weight] = system[row + weight] * free + (one - free)
      for other in step.indices where other > weight {
        system[other * (other + 1) / 2 + weight] *= free
      }
    }
  }
}
