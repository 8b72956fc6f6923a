import Kernels

/// Volatility that comes in clusters: GARCH(1,1).
///
/// A return is the mean plus an error; the error's variance is h' = ω + α e² + β h, from the error and the
/// variance of the period before. Before the first, both are the mean squared error. Fitted by maximum
/// likelihood as if errors were normal, which is consistent where they are not (quasi-maximum
/// likelihood).
///
/// Sources: Bollerslev 1986, doi:10.1016/0304-4076(86)90063-1; start and benchmark: Fiorentini, Calzolari,
/// Panattoni 1996, doi:10.1002/(SICI)1099-1255(199607)11:4<399::AID-JAE401>3.0.CO;2-R.
struct Garch: Sendable, Equatable {
  /// The mean return of a period.
  let mean: Double
  /// ω, above 0.
  let omega: Double
  /// α, how much of the last squared error goes on; not negative.
  let alpha: Double
  /// β, how much of the last variance goes on; not negative, with α below 1 together.
  let beta: Double
  /// Of normal errors.
  let logLikelihood: Double
  /// The variance of the period after the last.
  let nextVariance: Double
  /// Errors over their standard deviations.
  let standardised: [Double]

  /// What a shock to the variance keeps from period to period.
  var persistence: Double { alpha + beta }

  /// The variance in the long run.
  var variance: Double { omega / (1 - persistence) }

  /// The largest α + β: beyond it the variance in the long run is not told from infinity.
  static let largestPersistence = 0.9995

  /// Fits returns; nil where they are constant or the search does not end.
  ///
  /// - Complexity: O(returns) for each of some 30 steps.
  init?(fitting returns: [Double]) {
    let spread = Statistics.variance(returns.span)
    let centre = Statistics.mean(returns.span)
    let scale = spread.squareRoot()
    // What differs from the mean by rounding only is constant.
    guard returns.count > 10, scale > 1e-12 * abs(centre) else { return nil }
    let scaled = returns.map { ($0 - centre) / scale }
    let search = QuasiNewton()
    // Several starts: the likelihood may have a second hill where volatility hardly clusters.
    let found = [(0.05, 0.9), (0.15, 0.8), (0.05, 0.5)].map { alpha, beta in
      search.minimise(from: Self.unbounded(alpha: alpha, beta: beta)) { point in
        Self.objective(scaled, point)
      }
    }
    .min { $0.value < $1.value }
    guard let found, found.value.isFinite else { return nil }
    let numbers = Numbers(found.point)
    mean = centre + scale * numbers.mean
    omega = numbers.omega * spread
    (alpha, beta) = (numbers.alpha, numbers.beta)
    logLikelihood =
      -Double(returns.count) * (found.value + KernelMath.log(scale))
    var variance = 0.0
    var rest: [Double] = []
    Self.follow(returns, mean: mean, omega: omega, alpha: alpha, beta: beta) { error, h in
      rest.append(error / h.squareRoot())
      variance = h
    }
    standardised = rest
    let last = returns[returns.count - 1] - mean
    nextVariance = omega + alpha * last * last + beta * variance
  }

  /// Goes through returns, giving each error with its variance.
  private static func follow(
    _ returns: [Double], mean: Double, omega: Double, alpha: Double, beta: Double,
    _ body: (_ error: Double, _ variance: Double) -> Void
  ) {
    var square = returns.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(returns.count)
    var variance = square
    for value in returns {
      variance = omega + alpha * square + beta * variance
      body(value - mean, variance)
      square = (value - mean) * (value - mean)
    }
  }

  // MARK: - Search

  /// The numbers behind a point without bounds: mean, log ω, and logits of the persistence and of α's part
  /// in it.
  private struct Numbers {
    let mean, omega, alpha, beta: Double
    /// Derivatives by the last two coordinates.
    let alphaSlopes: (Double, Double)
    let betaSlopes: (Double, Double)

    init(_ point: [Double]) {
      mean = point[0]
      omega = KernelMath.exp(point[1])
      let (p, q) = (Self.logistic(point[2]), Self.logistic(point[3]))
      let whole = Garch.largestPersistence * p
      alpha = whole * q
      beta = whole * (1 - q)
      let wholeSlope = whole * (1 - p)
      let partSlope = q * (1 - q)
      alphaSlopes = (wholeSlope * q, whole * partSlope)
      betaSlopes = (wholeSlope * (1 - q), -whole * partSlope)
    }

    private static func logistic(_ x: Double) -> Double { 1 / (1 + KernelMath.exp(-x)) }
  }

  /// The point of returns with variance one.
  private static func unbounded(alpha: Double, beta: Double) -> [Double] {
    func logit(_ p: Double) -> Double { KernelMath.log(p / (1 - p)) }
    let whole = alpha + beta
    return [0, KernelMath.log(1 - whole), logit(whole / largestPersistence), logit(alpha / whole)]
  }

  /// The negative log-likelihood of a return, and its gradient by the point.
  private static func objective(
    _ returns: [Double], _ point: [Double]
  ) -> (value: Double, gradient: [Double]) {
    let numbers = Numbers(point)
    let n = Double(returns.count)
    var sum = (errors: 0.0, squares: 0.0)
    for value in returns {
      sum.errors += value - numbers.mean
      sum.squares += (value - numbers.mean) * (value - numbers.mean)
    }
    // The error's square and the variance of the period before, with derivatives by mean, ω, α, β.
    var (square, variance) = (sum.squares / n, sum.squares / n)
    var squareSlope = -2 * sum.errors / n
    var slopes = SIMD4<Double>(squareSlope, 0, 0, 0)
    var (value, gradient) = (0.0, SIMD4<Double>.zero)
    var product = 1.0
    for number in returns {
      slopes =
        SIMD4(numbers.alpha * squareSlope, 1, square, variance)
        + SIMD4(repeating: numbers.beta) * slopes
      variance = numbers.omega + numbers.alpha * square + numbers.beta * variance
      let error = number - numbers.mean
      square = error * error
      squareSlope = -2 * error
      guard variance > 0, variance < .infinity else { return (.infinity, point) }
      let ratio = square / variance
      value += ratio
      product *= variance
      if product < 1e-200 || product > 1e200 {
        value += KernelMath.log(product)
        product = 1
      }
      gradient += slopes * SIMD4(repeating: (1 - ratio) / variance)
      gradient[0] -= 2 * error / variance
    }
    value += KernelMath.log(product)
    value = (value / n + KernelMath.log(2 * .pi)) / 2
    let g = gradient / SIMD4(repeating: 2 * n)
    return (
      value,
      [
        g[0], g[1] * numbers.omega,
        g[2] * numbers.alphaSlopes.0 + g[3] * numbers.betaSlopes.0,
        g[2] * numbers.alphaSlopes.1 + g[3] * numbers.betaSlopes.1,
      ]
    )
  }
}
