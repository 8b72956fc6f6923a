internal import Kernels

/// The rows of a vector autoregression's regression, as cross products.
struct VectorRows {
  let count, lags, rows: Int
  /// X'X, X'Y and Y'Y, with X `[row][lag × series + series, constant]`.
  let gram, cross, square: Matrix
  /// The spread of each series around an autoregression of its own: what a coefficient is measured in.
  let spreads: [Double]

  init(_ series: Matrix, lags: Int) throws(LinearAlgebraError) {
    count = series.columns
    self.lags = lags
    rows = series.rows - lags
    guard rows > lags + 2 else {
      throw LinearAlgebraError(
        .shape, "VectorAutoregression: \(series.rows) periods for \(lags) lags")
    }
    var (x, y) = ([Double](), [Double]())
    for period in lags..<series.rows {
      for lag in 1...lags {
        for column in 0..<count { x.append(series[period - lag, column]) }
      }
      x.append(1)
      for column in 0..<count { y.append(series[period, column]) }
    }
    let design = Matrix(rows: rows, columns: count * lags + 1, values: x)
    let targets = Matrix(rows: rows, columns: count, values: y)
    gram = try LinearAlgebra.gram(design)
    cross = try LinearAlgebra.transposeMultiply(design, targets)
    square = try LinearAlgebra.gram(targets)
    var spreads: [Double] = []
    for column in 0..<count {
      spreads.append(try Self.spread(gram, cross, square, column, count, lags, rows))
    }
    self.spreads = spreads
  }

  /// The residual deviation of a series' autoregression on its own lags.
  private static func spread(
    _ gram: Matrix, _ cross: Matrix, _ square: Matrix, _ column: Int, _ count: Int, _ lags: Int,
    _ rows: Int
  ) throws(LinearAlgebraError) -> Double {
    let places = (0..<lags).map { $0 * count + column } + [count * lags]
    let own = Matrix(
      rows: places.count, columns: places.count,
      values: places.flatMap { row in places.map { gram[row, $0] } })
    let right = Matrix(
      rows: places.count, columns: 1, values: places.map { cross[$0, column] })
    let squares: Double
    do {
      let solution = try LinearAlgebra.solvePositiveDefinite(own, right)
      squares =
        square[column, column]
        - zip(solution.values, right.values).reduce(0) { $0 + $1.0 * $1.1 }
    } catch {
      squares = 0
    }
    let spread = max(0, squares / Double(rows - lags - 1)).squareRoot()
    guard spread > 1e-12 * square[column, column].squareRoot() else {
      throw LinearAlgebraError(
        .noSpread, "VectorAutoregression: series \(column) is foreseen exactly")
    }
    return spread
  }
}
