import Glibc
import Kernels
import Testing

@testable import TimeSeries

@Suite("Smoothing around harmonics and covariates")
struct FourierSmoothingTests {
  private static let model = FourierSmoothing()

  /// Two years of weeks with a season of two harmonics, and noise.
  private static func season(noise: Double, weeks: Int = 130) -> [Double] {
    (0..<weeks).map { week in
      let turn = 2 * Double.pi * Double(week) / 52
      return 100 + 20 * sin(turn) + 8 * cos(2 * turn) + noise * (Panels.uniform(3, week) - 0.5)
    }
  }

  @Test("a season of few harmonics without noise is carried on exactly")
  func exact() throws {
    let known = Self.season(noise: 0, weeks: 110)
    let forecast = try Self.model.run(Panel(rows: [known], seasonLength: 52), horizon: 20)
    let coming = Self.season(noise: 0, weeks: 130).suffix(20)
    #expect(zip(forecast.points, coming).allSatisfy { isClose($0, $1, within: 1e-6) })
  }

  @Test("with noise it takes about the harmonics that are there, and errs less than the noise")
  func noisy() throws {
    let known = Array(Self.season(noise: 6).prefix(117))
    let forecast = try Self.model.run(Panel(rows: [known], seasonLength: 52), horizon: 13)
    let coming = Self.season(noise: 0).suffix(13)
    let error = zip(forecast.points, coming).reduce(0) { $0 + abs($1.0 - $1.1) } / 13
    #expect(error < 1.5, "\(error)")
    #expect(["fourier-2", "fourier-3"].contains(forecast.notes[0].model))
  }

  @Test("less than one and a half seasons give no season")
  func short() throws {
    let known = Array(Self.season(noise: 1).prefix(70))
    let forecast = try Self.model.run(Panel(rows: [known], seasonLength: 52), horizon: 3)
    #expect(forecast.notes[0].model == "fourier-0")
  }

  @Test("coefficients of covariates are those of least squares, gaps in either left out")
  func covariates() throws {
    let rows = 60
    let price = (0..<rows + 4).map { $0 % 7 < 2 ? 8.0 : 10 }
    var values = (0..<rows).map { 300 - 15 * price[$0] + 3 * (Panels.uniform(5, $0) - 0.5) }
    values[10] = .nan
    let panel = Panel(
      rows: [values], seasonLength: 1,
      covariates: Covariates(names: ["price"], offsets: [0, rows + 4], values: price))
    let forecast = try Self.model.run(panel, horizon: 4, keepsFitted: true)
    #expect(forecast.notes[0].model == "fourier-0-regressors")
    for step in 0..<4 {
      #expect(abs(forecast.points[step] - (300 - 15 * price[rows + step])) < 1)
    }
    let (past, heldOut) = panel.split(last: 4)
    let again = try Self.model.run(past, horizon: 4)
    #expect(
      zip(again.points, heldOut.values).allSatisfy { abs($0 - $1) < 3 }, "cut panels keep columns")
  }

  @Test("prefixes of columns have the sums of squares of separate regressions")
  func nested() {
    var equations = NormalEquations(count: 3)
    var rows: [[Double]] = []
    for row in 0..<12 {
      rows.append((0..<4).map { Panels.uniform($0, row) })
    }
    for start in stride(from: 0, to: 12, by: 4) {
      let cells = (start..<start + 4).flatMap { row in
        (0..<3).map { SIMD8(repeating: rows[row][$0]) }
      }
      var residuals = JacobianRows.Residuals(repeating: .zero)
      for index in 0..<4 { residuals[index] = SIMD8(repeating: rows[start + index][3]) }
      equations.add(cells.span, residuals)
    }
    var solve = NestedSolve(count: 3)
    solve.factor(equations, columns: [2, 0, 1])
    for used in 0...3 {
      let coefficients = solve.coefficients(lane: 5, first: used)
      let columns = [2, 0, 1].prefix(used)
      let errors = rows.map { row in
        row[3] - zip(columns, coefficients).reduce(0) { $0 + row[$1.0] * $1.1 }
      }
      let squares = errors.reduce(0) { $0 + $1 * $1 }
      #expect(isClose(squares, solve.squares[used][5]))
      for column in columns {
        let product = zip(rows, errors).reduce(0) { $0 + $1.0[column] * $1.1 }
        #expect(abs(product) < 1e-9, "errors are orthogonal to what is used")
      }
    }
  }
}
