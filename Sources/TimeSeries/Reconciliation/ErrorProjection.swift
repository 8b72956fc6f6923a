internal import Kernels

/// The inverse of U W Uᵀ and what is needed to apply W Uᵀ (U W Uᵀ)⁻¹.
///
/// U W Uᵀ = S + H Hᵀ with S = U diag(d) Uᵀ (``GapSystem``) and H = U G of T columns, so its inverse is
/// S⁻¹ − Y (1 + Hᵀ Y)⁻¹ Yᵀ with Y = S⁻¹ H (Woodbury 1950): a matrix of T × T is factored, where one of all
/// aggregates would cost most of the time (measured: 25 of 55 ms for 5,000 bottom series).
struct ErrorProjection {
  private let covariance: ErrorCovariance
  private let system: GapSystem
  /// H and Y, `[aggregate][column]`.
  private let common, solved: Matrix
  /// G of the bottom.
  private let own: Matrix
  private let inner: CholeskyFactor

  init(
    _ hierarchy: Hierarchy, _ covariance: ErrorCovariance
  ) throws(ReconciliationError) {
    self.covariance = covariance
    common = hierarchy.gaps(covariance.columns)
    own = hierarchy.bottom(covariance.columns)
    do {
      system = try GapSystem(hierarchy, diagonal: covariance.diagonal)
      solved = system.solve(common)
      var square = Self.product(transposed: common, solved)
      for index in 0..<square.rows { square.values[index * (square.rows + 1)] += 1 }
      inner = try CholeskyFactor(lowerTriangleOf: square)
    } catch {
      throw ReconciliationError("the covariance of gaps has no factor: \(error)")
    }
  }

  /// (U W Uᵀ)⁻¹ times gaps, `[aggregate][column]`.
  private func prices(_ gaps: Matrix) -> Matrix {
    let prices = system.solve(gaps)
    guard common.columns > 0 else { return prices }
    var shares = Self.product(transposed: common, prices)
    inner.solve(&shares)
    let moves = Self.product(solved, shares).values
    var values = prices.values
    for index in values.indices { values[index] -= moves[index] }
    return Matrix(rows: prices.rows, columns: prices.columns, values: values)
  }

  /// The bottom rows of ŷ − W Uᵀ (U W Uᵀ)⁻¹ U ŷ.
  func bottom(_ base: Matrix, _ hierarchy: Hierarchy) -> Matrix {
    var bottom = hierarchy.bottom(base).values
    subtractCorrections(prices(hierarchy.gaps(base)), hierarchy, from: &bottom)
    return Matrix(rows: hierarchy.bottomCount, columns: base.columns, values: bottom)
  }

  /// Takes W Uᵀ λ off the bottom rows, for prices λ of the gaps, `[aggregate][column]`.
  private func subtractCorrections(
    _ prices: Matrix, _ hierarchy: Hierarchy, from bottom: inout [Double]
  ) {
    let columns = prices.columns
    var out = bottom.mutableSpan
    let price = prices.values.span
    precondition(
      out.count == hierarchy.bottomCount * columns
        && price.count == hierarchy.aggregateCount * columns)
    for series in 0..<hierarchy.bottomCount {
      let row = series * columns
      let variance = covariance.diagonal[hierarchy.aggregateCount + series]
      for holder in hierarchy.holders(of: series) {
        // Uᵀ has −1 where an aggregate holds a bottom series.
        for column in 0..<columns {
          out[unchecked: row + column] += variance * price[unchecked: holder * columns + column]
        }
      }
    }
    guard covariance.columns.columns > 0 else { return }
    let moves = Self.product(own, Self.product(transposed: common, prices)).values
    for index in out.indices { out[index] -= moves[index] }
  }

  /// What forecasts move by when forces act on some bottom series: P E, `[bottom series][force]`, with
  /// P = W − W Uᵀ (U W Uᵀ)⁻¹ U W the covariance of reconciled errors.
  func responses(toForcesOn forced: [Int], _ hierarchy: Hierarchy) -> Matrix {
    let above = hierarchy.aggregateCount
    let width = covariance.columns.columns
    // W E over all series: the base that the forces alone would make.
    var moved = [Double](repeating: 0, count: hierarchy.count * forced.count)
    if width > 0 {
      let rows = forced.flatMap { series in
        covariance.columns.values[(above + series) * width..<(above + series + 1) * width]
      }
      let selected = Matrix(rows: forced.count, columns: width, values: rows)
      moved = Self.product(covariance.columns, selected.transposed).values
    }
    for (force, series) in forced.enumerated() {
      moved[(above + series) * forced.count + force] += covariance.diagonal[above + series]
    }
    return bottom(
      Matrix(rows: hierarchy.count, columns: forced.count, values: moved), hierarchy)
  }

  /// Both are finite, which the reconciler has checked.
  private static func product(_ a: Matrix, _ b: Matrix) -> Matrix {
    (try? LinearAlgebra.multiply(a, b)) ?? Matrix(rows: a.rows, columns: b.columns)
  }

  private static func product(transposed a: Matrix, _ b: Matrix) -> Matrix {
    (try? LinearAlgebra.transposeMultiply(a, b)) ?? Matrix(rows: a.columns, columns: b.columns)
  }
}
