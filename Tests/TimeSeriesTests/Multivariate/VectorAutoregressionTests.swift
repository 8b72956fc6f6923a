import Kernels
import Testing

@testable import TimeSeries

@Suite("Vector autoregression with a Minnesota prior")
struct VectorAutoregressionTests {
  private static let law = [[0.5, 0.2], [-0.3, 0.6]]

  private static func chance(_ draw: UInt16, _ period: Int) -> Double {
    let key = RandomKey(seed: 5, purpose: .test, stream: RandomStream("var"), entity: "")
    return NormalDistribution.standard.quantile(
      key.uniform(path: UInt32(period), period: 0, draw: draw))
  }

  /// y(t) = 1 + A y(t-1) + u of variance one.
  private static func stationary(periods: Int) -> Matrix {
    var rows = [[0.0, 0.0]]
    for period in 1..<periods {
      let before = rows[period - 1]
      rows.append(
        (0..<2).map { i in
          1 + law[i][0] * before[0] + law[i][1] * before[1] + chance(UInt16(i), period)
        })
    }
    return Matrix(rows)
  }

  @Test("with a loose prior the coefficients are those of least squares")
  func loose() throws {
    let series = Self.stationary(periods: 200)
    let model = try VectorAutoregression(
      series, lags: 1, beliefs: [.noise, .noise], tightness: 1e6)
    let x = Matrix((1..<200).map { [series[$0 - 1, 0], series[$0 - 1, 1], 1] })
    let y = Matrix((1..<200).map { [series[$0, 0], series[$0, 1]] })
    let expected = try LinearAlgebra.solvePositiveDefinite(
      LinearAlgebra.gram(x), LinearAlgebra.transposeMultiply(x, y))
    for (a, b) in zip(model.coefficients.values, expected.values) {
      #expect(isClose(a, b, within: 1e-6))
    }
  }

  @Test("with a firm prior every series walks, and its forecast is its last value")
  func firm() throws {
    let series = Self.stationary(periods: 60)
    let model = try VectorAutoregression(
      series, lags: 3, beliefs: [.walk, .walk], tightness: 1e-6)
    #expect(isClose(model.coefficients[0, 0], 1, within: 1e-6))
    #expect(abs(model.coefficients[1, 0]) < 1e-6 && abs(model.coefficients[4, 1]) < 1e-6)
    let forecast = model.forecast(horizon: 3)
    let drift = model.coefficients[6, 0]
    #expect(isClose(forecast.points[2, 0], series[59, 0] + 3 * drift, within: 1e-5))
    // A walk's deviation grows as the root of the steps.
    #expect(
      isClose(forecast.deviations[2, 1], forecast.deviations[0, 1] * 3.0.squareRoot(), within: 1e-4)
    )
  }

  @Test("the likelihood prefers a firm prior for walks that have nothing to do with each other")
  func choice() throws {
    var rows = [[Double](repeating: 0, count: 4)]
    for period in 1..<150 {
      rows.append((0..<4).map { rows[period - 1][$0] + Self.chance(UInt16(10 + $0), period) })
    }
    let beliefs = [VectorAutoregression.Belief](repeating: .walk, count: 4)
    let walks = try VectorAutoregression(Matrix(rows), lags: 4, beliefs: beliefs)
    let coupled = try VectorAutoregression(
      Self.stationary(periods: 400), lags: 1, beliefs: [.noise, .noise])
    #expect(walks.tightness <= 0.05 && coupled.tightness >= 0.2)
    // Four standard errors of a coefficient, 1 / √400 each.
    #expect(abs(coupled.coefficients[0, 1] - Self.law[1][0]) < 0.2)
    #expect(abs(coupled.covariance[0, 0] - 1) < 4 * (2 / 400.0).squareRoot())
  }

  @Test("deviations are those of the sum of responses, by hand for two steps")
  func deviations() throws {
    let model = try VectorAutoregression(
      Self.stationary(periods: 120), lags: 1, beliefs: [.noise, .noise])
    let (a, w) = (model.coefficients, model.covariance)
    // Row i of A is column i of the coefficients.
    let response = [a[0, 0], a[1, 0]]
    let added =
      response[0] * response[0] * w[0, 0] + 2 * response[0] * response[1] * w[0, 1]
      + response[1] * response[1] * w[1, 1]
    let found = model.forecast(horizon: 2).deviations
    #expect(isClose(found[0, 0], w[0, 0].squareRoot()))
    #expect(isClose(found[1, 0], (w[0, 0] + added).squareRoot()))
  }

  @Test("series that are too short, constant or not finite are refused")
  func refusals() {
    func fault(_ series: Matrix) -> LinearAlgebraError.Code? {
      do {
        _ = try VectorAutoregression(series, lags: 2, beliefs: [.walk, .walk])
        return nil
      } catch {
        return error.code
      }
    }
    #expect(fault(Matrix(rows: 5, columns: 2)) == .shape)
    var constant = Self.stationary(periods: 40)
    for period in 0..<40 { constant[period, 1] = 3 }
    #expect(fault(constant) == .noSpread)
    var broken = Self.stationary(periods: 40)
    broken[7, 0] = .nan
    #expect(fault(broken) == .notFinite)
  }
}
