internal import Kernels

/// The normal equations of a pooled regression, summed block by block.
struct PooledEquations: Sendable {
  /// Coefficients of all steps.
  struct Solution: Sendable {
    /// `[feature][step]`.
    let coefficients: [Double]
    let steps: Int
  }

  /// The share of a column's mean square that is added to it: lags of like series say nearly the same.
  private static let ridge = 1e-3

  private let horizon: Int
  private var rows: [Double] = []
  private var targets: [Double] = []
  private var rowCount = 0
  private var gram: [Double]
  private var products: [Double]

  /// Sums of nothing.
  init(horizon: Int) {
    self.horizon = horizon
    let count = PooledFeatures.count
    gram = [Double](repeating: 0, count: count * count)
    products = [Double](repeating: 0, count: count * horizon)
  }

  /// Takes the rows of a series that all steps are known after.
  mutating func add(_ series: PooledSeries) {
    let values = series.values
    for known in series.usable where known + horizon <= values.count {
      let scale = series.features.scale(known: known)
      series.features.append(known: known, to: &rows)
      for step in 0..<horizon {
        targets.append(PooledFeatures.share(values[known + step], of: scale))
      }
      rowCount += 1
    }
  }

  /// Turns the rows taken into sums.
  mutating func close() {
    guard rowCount > 0 else { return }
    let x = Matrix(rows: rowCount, columns: PooledFeatures.count, values: rows)
    let y = Matrix(rows: rowCount, columns: horizon, values: targets)
    rows = []
    targets = []
    guard let own = try? LinearAlgebra.gram(x),
      let cross = try? LinearAlgebra.transposeMultiply(x, y)
    else {
      // Values so large that squares overflow teach nothing.
      rowCount = 0
      return
    }
    gram = own.values
    products = cross.values
  }

  /// Adds a block's sums.
  mutating func add(_ other: PooledEquations) {
    for index in gram.indices { gram[index] += other.gram[index] }
    for index in products.indices { products[index] += other.products[index] }
    rowCount += other.rowCount
  }

  /// The coefficients; nil where there are too few rows.
  var solution: Solution? {
    let count = PooledFeatures.count
    guard rowCount >= PooledAutoregression.rowsPerFeature * count else { return nil }
    var matrix = gram
    for column in 0..<count { matrix[column * count + column] *= 1 + Self.ridge }
    guard
      let solved = try? LinearAlgebra.solvePositiveDefinite(
        Matrix(rows: count, columns: count, values: matrix),
        Matrix(rows: count, columns: horizon, values: products))
    else { return nil }
    return Solution(coefficients: solved.values, steps: horizon)
  }
}
