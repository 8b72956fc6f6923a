import Kernels

/// Coefficients of one series' own columns, once shared columns took their part of both.
///
/// With M what remains beside the shared columns at their penalty, and Z the own columns, they are
/// (Z'MZ + l I)⁻¹ Z'M y: the same as those of one regression on all columns (Frisch, Waugh 1933,
/// doi:10.2307/1907330, with ridge penalties). Their penalty has the least generalised cross-validation
/// score; one of infinity, columns that are of no use, is among those tried.
struct OwnColumns {
  /// By column.
  private(set) var coefficients: [Double]

  /// Penalties tried, per period.
  private static let penaltiesPerPeriod = [0.01, 0.1, 1]

  /// Fits the columns `[column][period]` of a target.
  ///
  /// - Parameters:
  ///   - path: of the shared columns.
  ///   - penalty: the place of theirs.
  /// - Complexity: columns · periods · (shared columns + columns) operations.
  init(
    _ target: [Double], _ columns: [[Double]], _ path: RidgePath, _ penalty: Int
  ) throws(LinearAlgebraError) {
    coefficients = [Double](repeating: 0, count: columns.count)
    let periods = target.count
    let all = Matrix(
      rows: columns.count + 1, columns: periods, values: target + Array(columns.joined()))
    let rest = try path.remainders(all, penalty: penalty)
    func row(_ index: Int) -> ArraySlice<Double> {
      rest.values[index * periods..<(index + 1) * periods]
    }
    let products = columns.map { column in
      (0...columns.count).map { Self.product(column, row($0)) }
    }
    var gram = Matrix(rows: columns.count, columns: columns.count)
    for first in columns.indices {
      for second in columns.indices {
        gram[first, second] =
          (products[first][second + 1] + products[second][first + 1]) / 2
      }
    }
    let eigen = try LinearAlgebra.symmetricEigen(gram)
    var best = Self.score(row(0), [], freedom: path.freedoms[penalty])
    for perPeriod in Self.penaltiesPerPeriod {
      let l = perPeriod * Double(periods)
      let trial = Self.solve(eigen, products.map { $0[0] }, penalty: l)
      let freedom = eigen.values.reduce(path.freedoms[penalty]) {
        $0 + max(0, $1) / (max(0, $1) + l)
      }
      let parts = zip(trial, columns.indices).map { ($0, row($1 + 1)) }
      let score = Self.score(row(0), parts, freedom: freedom)
      if score < best { (best, coefficients) = (score, trial) }
    }
  }

  private static func product(_ a: [Double], _ b: ArraySlice<Double>) -> Double {
    var sum = 0.0
    for (x, y) in zip(a, b) { sum += x * y }
    return sum
  }

  /// V ((V'c) / (d + l)).
  private static func solve(
    _ eigen: SymmetricEigen, _ right: [Double], penalty: Double
  ) -> [Double] {
    var solution = [Double](repeating: 0, count: right.count)
    for place in right.indices {
      var turned = 0.0
      for index in right.indices { turned += eigen.vectors[index, place] * right[index] }
      turned /= max(0, eigen.values[place]) + penalty
      for index in right.indices { solution[index] += eigen.vectors[index, place] * turned }
    }
    return solution
  }

  /// n RSS / (n - 1.4 df)²; infinite without freedom left.
  private static func score(
    _ target: ArraySlice<Double>, _ parts: [(Double, ArraySlice<Double>)], freedom: Double
  ) -> Double {
    let n = Double(target.count)
    let rest = n - RidgePath.freedomPrice * freedom
    guard rest > 0 else { return .infinity }
    var residual = Array(target)
    for (coefficient, column) in parts {
      for (index, value) in column.enumerated() { residual[index] -= coefficient * value }
    }
    return n * residual.reduce(0) { $0 + $1 * $1 } / (rest * rest)
  }
}
