internal import Kernels

/// A model's recursion over a tile: one pass gives errors and their derivatives by every parameter.
///
/// Parameters are weights, each in a box of its own, and then the states before the first period.
protocol LanePass {
  /// Parameters.
  var count: Int { get }
  /// How many of them are weights; they come first.
  var weightCount: Int { get }
  /// Whether an error is a share of what was expected: the criterion then has the geometric mean of
  /// expectations in it.
  var isRelative: Bool { get }
  /// Sums of the last pass.
  var equations: NormalEquations { get }
  /// Σ w ∂μ / μ by parameter, if errors are relative.
  var logGradient: [SIMD8<Double>] { get }
  /// Σ w log μ, if errors are relative.
  var logSum: SIMD8<Double> { get }
  /// Above zero where the pass met an expectation that the model cannot have.
  var failed: SIMD8<Double> { get }

  /// The box of a weight.
  func bounds(of weight: Int) -> ClosedRange<Double>

  /// Runs through the tile.
  mutating func run(_ tile: SeriesTile, _ parameters: [SIMD8<Double>])
}

extension LanePass {
  /// The logarithm of the criterion: log Σ r² + 2 Σ log μ / n, infinite where the pass failed.
  ///
  /// Times n
  /// it is twice the negative logarithm of the concentrated likelihood, but for a constant.
  func logCriterion(_ tile: SeriesTile) -> SIMD8<Double> {
    // A perfect fit has a finite criterion too.
    var value = VectorMath.log(equations.squaredError + SIMD8(repeating: 1e-30))
    if isRelative { value += 2 * logSum / pointwiseMax(tile.counts, SIMD8(repeating: 1)) }
    let infinite = SIMD8<Double>(repeating: .infinity)
    value = VectorMath.select(.zero, isLess: failed, infinite, value)
    return value.replacing(with: infinite, where: value .!= value)
  }
}
