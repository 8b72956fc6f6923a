public import Kernels

/// A Bayesian vector autoregression with a Minnesota prior: a few series that move each other, such as the
/// logarithms of exchange rates.
///
/// y(t) = c + A₁ y(t-1) + … + A_p y(t-p) + u(t). A priori each series is a random walk (or, if it comes
/// back, white noise), and coefficients of others and of longer lags are near zero; how near is one
/// number, the tightness λ. The prior enters as a few made-up observations, so the posterior mean is least
/// squares of made-up and real rows together, and λ is chosen by the marginal likelihood, which is in closed
/// form too.
///
/// Cost for n series, p lags, T periods and each λ tried: T (n p)² operations for the cross products (dsyrk,
/// once) and (n p)³ / 3 for the factor (dpotrf), bound by the library's speed.
/// Source: Bańbura, Giannone, Reichlin 2010, doi:10.1002/jae.1137; Giannone, Lenza, Primiceri 2015,
/// doi:10.1162/REST_a_00483 (the likelihood).
public struct VectorAutoregression: Sendable {
  /// How a series behaves a priori.
  public enum Belief: Sendable, Hashable {
    /// It stays where it is.
    case walk
    /// It comes back to its mean.
    case noise
  }

  /// The tightness tried: from a firm prior to hardly any.
  public static let tightnesses = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]
  /// The spread of the constant's prior: none to speak of.
  static let constantShare = 1e-4

  /// Lags.
  public let lags: Int
  /// The tightness chosen.
  public let tightness: Double
  /// The logarithm of the marginal likelihood at the tightness, up to a constant.
  public let logLikelihood: Double
  /// `[lag × series + series, then the constant][equation]`, the nearest lag first.
  public let coefficients: Matrix
  /// The covariance of u, `[series][series]`: the mean of its posterior.
  public let covariance: Matrix
  private let last: [[Double]]

  /// Fits series `[period][series]`.
  ///
  /// - Parameters:
  ///   - beliefs: by series.
  ///   - tightness: λ; nil to choose it.
  /// - Throws: `LinearAlgebraError`: `shape` where there are too few periods, `notFinite`, `noSpread` where a
  ///   series never changes.
  public init(
    _ series: Matrix, lags: Int, beliefs: [Belief], tightness: Double? = nil
  ) throws(LinearAlgebraError) {
    precondition(
      lags >= 1 && beliefs.count == series.columns, "VectorAutoregression: lags, beliefs")
    let data = try VectorRows(series, lags: lags)
    let trials = tightness.map { [$0] } ?? Self.tightnesses
    var best: MinnesotaFit?
    for trial in trials {
      let fit = try MinnesotaFit(data, beliefs: beliefs, tightness: trial)
      if fit.logLikelihood > best?.logLikelihood ?? -.infinity { best = fit }
    }
    guard let best else {
      throw LinearAlgebraError(
        .noResult, "VectorAutoregression: no tightness has a likelihood")
    }
    self.lags = lags
    self.tightness = best.tightness
    logLikelihood = best.logLikelihood
    coefficients = best.coefficients
    covariance = best.covariance
    last = (0..<lags).map { lag in
      (0..<series.columns).map { series[series.rows - 1 - lag, $0] }
    }
  }

  /// Series.
  public var count: Int { covariance.rows }

  /// Expected values and standard deviations, `[step][series]` each; parameters are taken for certain.
  ///
  /// - Complexity: steps × lags × series².
  public func forecast(horizon: Int) -> (points: Matrix, deviations: Matrix) {
    var history = last
    var points: [Double] = []
    for _ in 0..<horizon {
      let next = expectation(history)
      points += next
      history = [next] + history.dropLast()
    }
    return (
      Matrix(rows: horizon, columns: count, values: points), deviations(horizon: horizon)
    )
  }

  private func expectation(_ history: [[Double]]) -> [Double] {
    (0..<count).map { equation in
      var sum = coefficients[lags * count, equation]
      for lag in 0..<lags {
        for series in 0..<count {
          sum += coefficients[lag * count + series, equation] * history[lag][series]
        }
      }
      return sum
    }
  }

  /// √ diag Σ Ψ Ω Ψ', with Ψ the response of what comes to a shock of one.
  private func deviations(horizon: Int) -> Matrix {
    var responses: [Matrix] = []
    var variances = [Double](repeating: 0, count: count)
    var all: [Double] = []
    for step in 0..<horizon {
      var response = Matrix(rows: count, columns: count)
      if step == 0 { response = Matrix.identity(count) }
      for lag in 0..<min(step, lags) {
        let earlier = responses[step - 1 - lag]
        for equation in 0..<count {
          for shock in 0..<count {
            for series in 0..<count {
              response[equation, shock] +=
                coefficients[lag * count + series, equation] * earlier[series, shock]
            }
          }
        }
      }
      responses.append(response)
      for series in 0..<count {
        for a in 0..<count {
          for b in 0..<count {
            variances[series] += response[series, a] * covariance[a, b] * response[series, b]
          }
        }
      }
      all += variances.map { max(0, $0).squareRoot() }
    }
    return Matrix(rows: horizon, columns: count, values: all)
  }
}
