/// Sums over pairs of different listings of what their errors have in common.
///
/// Errors e = y - f of two listings that share a factor of variance g have the mean product g f f'.
/// Their own noise is independent and cancels, which it does not in squares, and small counts do no
/// harm, which they do to logarithms. With sums E, F, Q = Σe² and S = Σf² over cells (market ×
/// category) all pairs come at the cost of one pass: Σ(i≠j) e e' = E² - Q.
struct PairSums {
  /// Σ e e' over the pairs and weeks.
  var products = 0.0
  /// Σ f f' over the same.
  var weights = 0.0
  /// Σ (Σ f)² over the weeks: what `weights` is a difference of.
  private var scale = 0.0
  /// Σ e² e'² over the same, as it is expected if errors are independent: the noise of `products`.
  var noise = 0.0

  /// Adds a week's pairs of different parts of a whole.
  ///
  /// - Parameters:
  ///   - error, fitted, squares: of the whole: Σe, Σf, Σe².
  ///   - partErrorSquares, partFittedSquares, partSquares: Σ over parts of (Σe)², (Σf)², (Σe²)².
  mutating func add(
    error: Double, fitted: Double, squares: Double, partErrorSquares: Double,
    partFittedSquares: Double, partSquares: Double
  ) {
    products += error * error - partErrorSquares
    weights += fitted * fitted - partFittedSquares
    scale += fitted * fitted
    // Each unordered pair counts twice in `products`, hence its variance four times.
    noise += 2 * max(0, squares * squares - partSquares)
  }

  /// Whether there is a pair: without one, `weights` is what rounding left of a difference of equals.
  private var hasPair: Bool { weights > 1e-9 * scale }

  /// The variance of the shared factor, as measured; nil where there is no pair.
  var variance: Double? { hasPair ? products / weights : nil }

  /// The variance of that figure owing to the listings' own noise.
  var samplingVariance: Double { hasPair ? noise / (weights * weights) : .infinity }
}
