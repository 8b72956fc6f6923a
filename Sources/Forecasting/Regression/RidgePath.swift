internal import Kernels

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
struct RidgePath {
  /// Penalties tried, per week of the window; the last shrinks all to the mean.
  static let penaltiesPerWeek = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, .infinity]
  /// What a degree of freedom counts in the score.
  static let freedomPrice = 1.4

  /// What was fitted to many targets; one row or entry for each.
  struct Fit {
    /// Coefficients of the columns, `[target][column]`.
    var coefficients: [Double]
    /// The value where all columns are zero.
    var intercepts: [Double]
    /// The place of the penalty in ``RidgePath/penaltiesPerWeek``.
    var penalties: [Int]
  }

  private let columnMeans: [Double]
  private let eigen: SymmetricEigen
  /// The centred columns turned on the eigenvectors, `[week][column]`.
  private let rotated: Matrix
  /// Degrees of freedom by penalty, the intercept's among them.
  let freedoms: [Double]
  private let weekCount: Int

  /// A path for a design `[week][column]`.
  ///
  /// - Complexity: O(weeks · columns² + columns³).
  init(design: Matrix) throws(LinearAlgebraError) {
    let columns = design.columns
    weekCount = design.rows
    var means = [Double](repeating: 0, count: columns)
    for (index, value) in design.values.enumerated() { means[index % columns] += value }
    for column in 0..<columns { means[column] /= Double(design.rows) }
    var centred = design
    centred.values = design.values.enumerated().map { $1 - means[$0 % columns] }
    eigen = try LinearAlgebra.symmetricEigen(LinearAlgebra.gram(centred))
    rotated = try LinearAlgebra.multiply(centred, eigen.vectors)
    columnMeans = means
    let weeks = Double(design.rows)
    let curvatures = eigen.values
    freedoms = Self.penaltiesPerWeek.map { penalty in
      curvatures.reduce(1) { $0 + Self.share($1, penalty * weeks) }
    }
  }

  /// Fits targets `[target][week]`, each with the penalty of its least score.
  ///
  /// - Complexity: 2 · targets · columns · (weeks + columns) operations by BLAS, and
  ///   targets · penalties · columns for the scores.
  func fit(_ targets: Matrix) throws(LinearAlgebraError) -> Fit {
    let columns = columnMeans.count
    // Centred columns sum to zero, so the targets need not be centred here.
    let projections = try LinearAlgebra.multiply(targets, rotated)
    var scaled = projections
    var fit = Fit(coefficients: [], intercepts: [], penalties: [])
    for target in 0..<targets.rows {
      let row = target * columns..<(target + 1) * columns
      let values = targets.values.span.extracting(target * weekCount..<(target + 1) * weekCount)
      let (mean, total) = Self.meanAndSquares(values)
      let choice = bestPenalty(projections.values.span.extracting(row), total)
      let penalty = penalty(choice)
      for (column, index) in row.enumerated() {
        scaled.values[index] *= Self.shrunkInverse(eigen.values[column], penalty)
      }
      fit.penalties.append(choice)
      fit.intercepts.append(mean)
    }
    fit.coefficients = try LinearAlgebra.multiply(scaled, eigen.vectors.transposed).values
    for target in 0..<targets.rows {
      for column in 0..<columns {
        fit.intercepts[target] -= fit.coefficients[target * columns + column] * columnMeans[column]
      }
    }
    return fit
  }

  /// How much a fit at a penalty follows each week: the diagonal of the hat matrix.
  func leverages(penalty choice: Int) -> [Double] {
    let columns = columnMeans.count
    let inverses = eigen.values.map { Self.shrunkInverse($0, penalty(choice)) }
    return (0..<weekCount).map { week in
      var sum = 1 / Double(weekCount)
      for column in 0..<columns {
        let value = rotated.values[week * columns + column]
        sum += value * value * inverses[column]
      }
      return min(sum, 1)
    }
  }

  /// The place of the penalty of least score; the larger penalty where two are equal.
  private func bestPenalty(_ projections: Span<Double>, _ total: Double) -> Int {
    let weeks = Double(weekCount)
    var best = Self.penaltiesPerWeek.count - 1
    var bestScore = Double.infinity
    for choice in Self.penaltiesPerWeek.indices.reversed() {
      let rest = weeks - Self.freedomPrice * freedoms[choice]
      guard rest > 0 else { continue }
      var squares = total
      for column in projections.indices {
        let inverse = Self.shrunkInverse(eigen.values[column], penalty(choice))
        let removed = inverse * (2 - inverse * max(0, eigen.values[column]))
        squares -= projections[column] * projections[column] * removed
      }
      let score = weeks * max(0, squares) / (rest * rest)
      if score < bestScore { (best, bestScore) = (choice, score) }
    }
    return best
  }

  private func penalty(_ choice: Int) -> Double {
    Self.penaltiesPerWeek[choice] * Double(weekCount)
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
  private static func meanAndSquares(_ values: Span<Double>) -> (Double, Double) {
    var sum = 0.0
    for week in values.indices { sum += values[week] }
    let mean = sum / Double(values.count)
    var squares = 0.0
    for week in values.indices { squares += (values[week] - mean) * (values[week] - mean) }
    return (mean, squares)
  }
}
