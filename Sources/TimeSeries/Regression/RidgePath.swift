public import Kernels

/// Ridge regression of many targets on one design, each with its own penalty.
///
/// The columns are centred, so the intercept is not shrunk. With the eigenvectors V and eigenvalues d
/// of the Gram matrix, the coefficients at penalty l are V (V'X'y / (d + l)), and the residual sum of
/// squares, the degrees of freedom and the leverages at any l are sums over columns: one product
/// of matrices serves all targets and penalties.
///
/// Each target's penalty has the least generalised cross-validation score n RSS / (n - 1.4 df)²:
/// Golub, Heath, Wahba 1979, doi:10.1080/00401706.1979.10489751; the 1.4, against its tendency to
/// follow noise in short windows: Kim, Gu 2004, doi:10.1046/j.1369-7412.2003.05316.x.
public struct RidgePath: Sendable {
  /// Penalties tried, per period of the window; the last shrinks all to the mean.
  public static let penaltiesPerPeriod = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, .infinity]
  /// What a degree of freedom counts in the score.
  public static let freedomPrice = 1.4

  /// What was fitted to many targets; one row or entry for each.
  public struct Fit: Sendable {
    /// Coefficients of the columns, `[target][column]`.
    public fileprivate(set) var coefficients: [Double]
    /// The value where all columns are zero.
    public fileprivate(set) var intercepts: [Double]
    /// The place of the penalty in ``RidgePath/penaltiesPerPeriod``.
    public fileprivate(set) var penalties: [Int]
    /// The score of the penalty that was chosen; empty where none was.
    public fileprivate(set) var scores: [Double] = []
  }

  private let columnMeans: [Double]
  private let eigen: SymmetricEigen
  /// The centred columns turned on the eigenvectors, `[period][column]`.
  private let rotated: Matrix
  /// Degrees of freedom by penalty, the intercept's among them.
  public let freedoms: [Double]
  private let periodCount: Int

  /// A path for a design `[period][column]`.
  ///
  /// - Complexity: O(periods · columns² + columns³).
  public init(design: Matrix) throws(LinearAlgebraError) {
    let columns = design.columns
    periodCount = design.rows
    var means = [Double](repeating: 0, count: columns)
    for (index, value) in design.values.enumerated() { means[index % columns] += value }
    for column in 0..<columns { means[column] /= Double(design.rows) }
    var centred = design
    centred.values = design.values.enumerated().map { $1 - means[$0 % columns] }
    eigen = try LinearAlgebra.symmetricEigen(LinearAlgebra.gram(centred))
    rotated = try LinearAlgebra.multiply(centred, eigen.vectors)
    columnMeans = means
    let periods = Double(design.rows)
    let curvatures = eigen.values
    freedoms = Self.penaltiesPerPeriod.map { penalty in
      curvatures.reduce(1) { $0 + Self.share($1, penalty * periods) }
    }
  }

  /// Fits targets `[target][period]`, each with the penalty of its least score.
  ///
  /// - Complexity: 2 · targets · columns · (periods + columns) operations by BLAS, and
  ///   targets · penalties · columns for the scores.
  public func fit(_ targets: Matrix) throws(LinearAlgebraError) -> Fit {
    let columns = columnMeans.count
    // Centred columns sum to zero, so the targets need not be centred here.
    let projections = try LinearAlgebra.multiply(targets, rotated)
    let choices = (0..<targets.rows).map { target in
      let row = projections.values.span.extracting(target * columns..<(target + 1) * columns)
      return bestPenalty(row, Self.meanAndSquares(values(of: target, targets)).squares)
    }
    var fit = try fit(targets, projections, choices.map(\.place))
    fit.scores = choices.map(\.score)
    return fit
  }

  /// Fits targets, each with a penalty given by its place in ``penaltiesPerPeriod``.
  ///
  /// - Complexity: as that with a choice.
  func fit(_ targets: Matrix, penalties: [Int]) throws(LinearAlgebraError) -> Fit {
    try fit(targets, LinearAlgebra.multiply(targets, rotated), penalties)
  }

  private func fit(
    _ targets: Matrix, _ projections: Matrix, _ penalties: [Int]
  ) throws(LinearAlgebraError) -> Fit {
    let columns = columnMeans.count
    var scaled = projections
    var fit = Fit(coefficients: [], intercepts: [], penalties: penalties)
    for (target, choice) in penalties.enumerated() {
      let row = target * columns..<(target + 1) * columns
      let penalty = penalty(choice)
      for (column, index) in row.enumerated() {
        scaled.values[index] *= Self.shrunkInverse(eigen.values[column], penalty)
      }
      fit.intercepts.append(Self.meanAndSquares(values(of: target, targets)).mean)
    }
    fit.coefficients = try LinearAlgebra.multiply(scaled, eigen.vectors.transposed).values
    for target in 0..<targets.rows {
      for column in 0..<columns {
        fit.intercepts[target] -= fit.coefficients[target * columns + column] * columnMeans[column]
      }
    }
    return fit
  }

  private func values(of target: Int, _ targets: Matrix) -> [Double] {
    Array(targets.values[target * periodCount..<(target + 1) * periodCount])
  }

  /// What remains of rows `[row][period]` once their means and the columns at a penalty took their part.
  ///
  /// - Complexity: 4 · rows · columns · periods operations by BLAS.
  func remainders(_ rows: Matrix, penalty choice: Int) throws(LinearAlgebraError) -> Matrix {
    var parts = try LinearAlgebra.multiply(rows, rotated)
    let inverses = eigen.values.map { Self.shrunkInverse($0, penalty(choice)) }
    for index in parts.values.indices { parts.values[index] *= inverses[index % inverses.count] }
    let taken = try LinearAlgebra.multiply(parts, rotated.transposed)
    var rest = rows
    for row in 0..<rows.rows {
      let mean = Self.meanAndSquares(values(of: row, rows)).mean
      for index in row * periodCount..<(row + 1) * periodCount {
        rest.values[index] -= mean + taken.values[index]
      }
    }
    return rest
  }

  /// How much a fit at a penalty follows each period: the diagonal of the hat matrix.
  public func leverages(penalty choice: Int) -> [Double] {
    let columns = columnMeans.count
    let inverses = eigen.values.map { Self.shrunkInverse($0, penalty(choice)) }
    return (0..<periodCount).map { period in
      var sum = 1 / Double(periodCount)
      for column in 0..<columns {
        let value = rotated.values[period * columns + column]
        sum += value * value * inverses[column]
      }
      return min(sum, 1)
    }
  }

  /// The penalty of least score; the larger one where two are equal.
  private func bestPenalty(
    _ projections: Span<Double>, _ total: Double
  ) -> (place: Int, score: Double) {
    let periods = Double(periodCount)
    var best = Self.penaltiesPerPeriod.count - 1
    var bestScore = Double.infinity
    for choice in Self.penaltiesPerPeriod.indices.reversed() {
      let rest = periods - Self.freedomPrice * freedoms[choice]
      guard rest > 0 else { continue }
      var squares = total
      for column in projections.indices {
        let inverse = Self.shrunkInverse(eigen.values[column], penalty(choice))
        let removed = inverse * (2 - inverse * max(0, eigen.values[column]))
        squares -= projections[column] * projections[column] * removed
      }
      let score = periods * max(0, squares) / (rest * rest)
      if score < bestScore { (best, bestScore) = (choice, score) }
    }
    return (best, bestScore)
  }

  private func penalty(_ choice: Int) -> Double {
    Self.penaltiesPerPeriod[choice] * Double(periodCount)
  }

  /// 1 / (d + l); rounding may leave an eigenvalue of zero slightly negative.
  private static func shrunkInverse(_ eigenvalue: Double, _ penalty: Double) -> Double {
    1 / (max(0, eigenvalue) + penalty)
  }

  /// d / (d + l).
  private static func share(_ eigenvalue: Double, _ penalty: Double) -> Double {
    max(0, eigenvalue) * shrunkInverse(eigenvalue, penalty)
  }

  /// The mean and the sum of squares around it.
  private static func meanAndSquares(_ values: [Double]) -> (mean: Double, squares: Double) {
    var sum = 0.0
    for value in values { sum += value }
    let mean = sum / Double(values.count)
    var squares = 0.0
    for value in values { squares += (value - mean) * (value - mean) }
    return (mean, squares)
  }
}
