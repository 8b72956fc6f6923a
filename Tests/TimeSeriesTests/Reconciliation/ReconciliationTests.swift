import Kernels
import Testing

@testable import TimeSeries

@Suite("Reconciliation of hierarchies")
struct ReconciliationTests {
  /// Markets by products by platforms, with all sums that cross.
  static let grouped = Hierarchy(
    bottomCount: 24,
    labels: [(0..<24).map { $0 / 8 }, (0..<24).map { $0 / 2 % 4 }, (0..<24).map { $0 % 2 }],
    groupings: [[], [0], [1], [2], [0, 1], [0, 2]])
  static let hierarchies = [
    grouped,
    Hierarchy(bottomCount: 2, aggregates: [[0, 1]]),
    // The same aggregate twice, and one of a single series.
    Hierarchy(bottomCount: 5, aggregates: [[0, 1, 2, 3, 4], [0, 1], [0, 1], [4], [2, 3, 4]]),
    Hierarchy(bottomCount: 3, aggregates: []),
  ]
  static let methods: [Reconciliation] = [.leastSquares, .structural, .variance, .minimumTrace]

  private static func uniform(_ series: Int, _ column: Int, _ kind: Int) -> Double {
    Panels.uniform(1_000 * kind + series, column)
  }

  /// Residuals that move together: a common part and own ones; a first period without any.
  static func residuals(_ hierarchy: Hierarchy, periods: Int = 30) -> Matrix {
    let values = (0..<hierarchy.count).flatMap { series in
      (0..<periods).map { period -> Double in
        guard period > 0 else { return .nan }
        return (Double(series % 5) + 1)
          * (uniform(0, period, 1) - 0.5 + 0.5 * (uniform(series, period, 2) - 0.5))
      }
    }
    return Matrix(rows: hierarchy.count, columns: periods, values: values)
  }

  static func base(_ hierarchy: Hierarchy, columns: Int) -> Matrix {
    let bottom = Matrix(
      rows: hierarchy.bottomCount, columns: columns,
      values: (0..<hierarchy.bottomCount * columns).map { 10 + 5 * uniform($0, 0, 3) })
    var all = hierarchy.summed(bottom)
    for index in all.values.indices { all.values[index] *= 0.8 + 0.4 * uniform(index, 1, 4) }
    return all
  }

  /// S, `[series][bottom]`.
  private static func sums(_ hierarchy: Hierarchy) -> Matrix {
    hierarchy.summed(Matrix.identity(hierarchy.bottomCount))
  }

  /// W as a dense matrix, straight from the definition.
  private static func covariance(
    _ hierarchy: Hierarchy, _ method: Reconciliation, _ residuals: Matrix
  ) -> Matrix {
    let n = hierarchy.count
    var w = Matrix(rows: n, columns: n)
    switch method {
    case .leastSquares: for i in 0..<n { w[i, i] = 1 }
    case .structural:
      let sums = sums(hierarchy)
      for i in 0..<n { w[i, i] = (0..<hierarchy.bottomCount).reduce(0) { $0 + sums[i, $1] } }
    default:
      let centred = CentredResiduals(residuals)
      let intensity = method == .variance ? 1 : naiveIntensity(centred)
      for i in 0..<n {
        for j in 0..<n {
          let product = (0..<residuals.columns).reduce(0) {
            $0 + centred.values[i * residuals.columns + $1]
              * centred.values[j * residuals.columns + $1]
          }
          w[i, j] =
            i == j
            ? centred.variances[i]
            : (1 - intensity) * product / Double(residuals.columns - 1)
        }
        if method == .minimumTrace {
          // The diagonal of the low-rank part counts periods, that of the variances what is known.
          let squares = (0..<residuals.columns).reduce(0) {
            let value = centred.values[i * residuals.columns + $1]
            return $0 + value * value
          }
          w[i, i] =
            intensity * centred.variances[i]
            + (1 - intensity) * squares / Double(residuals.columns - 1)
        }
      }
    }
    return w
  }

  /// The intensity by its definition: n² T operations.
  private static func naiveIntensity(_ residuals: CentredResiduals) -> Double {
    let t = residuals.columns
    let n = Double(t)
    func z(_ series: Int, _ period: Int) -> Double {
      residuals.values[series * t + period] / residuals.variances[series].squareRoot()
    }
    var (sampling, squares) = (0.0, 0.0)
    for i in 0..<residuals.rows {
      for j in 0..<residuals.rows where i != j {
        let products = (0..<t).map { z(i, $0) * z(j, $0) }
        let mean = products.reduce(0, +) / n
        let spread = products.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        sampling += n / ((n - 1) * (n - 1) * (n - 1)) * spread
        let correlation = n / (n - 1) * mean
        squares += correlation * correlation
      }
    }
    return min(1, max(0, sampling / squares))
  }

  @Test("the shrinkage intensity is that of all pairs of series")
  func intensity() {
    let centred = CentredResiduals(Self.residuals(Self.grouped))
    #expect(isClose(ShrinkageIntensity.value(centred), Self.naiveIntensity(centred)))
  }

  @Test(
    "agrees with the dense formula S (S' W⁻¹ S)⁻¹ S' W⁻¹ ŷ", arguments: methods, hierarchies.indices
  )
  func dense(method: Reconciliation, number: Int) throws {
    let hierarchy = Self.hierarchies[number]
    let residuals = Self.residuals(hierarchy)
    let base = Self.base(hierarchy, columns: 3)
    let found = try Reconciler(hierarchy, by: method, residuals: residuals).reconcile(base)
    let sums = Self.sums(hierarchy)
    let w = Self.covariance(hierarchy, method, residuals)
    let weighted = try LinearAlgebra.solvePositiveDefinite(w, sums)
    let bottom = try LinearAlgebra.solvePositiveDefinite(
      LinearAlgebra.transposeMultiply(sums, weighted),
      LinearAlgebra.transposeMultiply(weighted, base))
    let expected = try LinearAlgebra.multiply(sums, bottom)
    for (a, b) in zip(found.values, expected.values) { #expect(isClose(a, b, within: 1e-8)) }
  }

  @Test("what comes out adds up to 1e-9", arguments: methods + [.bottomUp], hierarchies.indices)
  func coherent(method: Reconciliation, number: Int) throws {
    let hierarchy = Self.hierarchies[number]
    let reconciler = try Reconciler(
      hierarchy, by: method, residuals: Self.residuals(hierarchy))
    for nonNegative in [false, true] {
      let found = reconciler.reconcile(
        Self.base(hierarchy, columns: 4), nonNegative: nonNegative)
      let gaps = hierarchy.gaps(found).values
      #expect(gaps.allSatisfy { abs($0) < 1e-9 })
    }
  }

  @Test("coherent forecasts stay as they are", arguments: methods)
  func idempotent(method: Reconciliation) throws {
    let hierarchy = Self.grouped
    let reconciler = try Reconciler(
      hierarchy, by: method, residuals: Self.residuals(hierarchy))
    let once = reconciler.reconcile(Self.base(hierarchy, columns: 2))
    let twice = reconciler.reconcile(once)
    for (a, b) in zip(once.values, twice.values) { #expect(isClose(a, b, within: 1e-9)) }
  }

  @Test("two series and their sum by hand: a gap of 3 is shared in thirds, or by variance")
  func byHand() throws {
    let pair = Hierarchy(bottomCount: 2, aggregates: [[0, 1]])
    let base = Matrix(rows: 3, columns: 1, values: [13, 4, 6])
    let plain = try Reconciler(pair, by: .leastSquares).reconcile(base)
    for (a, b) in zip(plain.values, [12.0, 5, 7]) { #expect(isClose(a, b)) }
    // The total's variance counts as two: W = diag(2, 1, 1), so it gives up half of the gap.
    let structural = try Reconciler(pair, by: .structural).reconcile(base)
    for (a, b) in zip(structural.values, [11.5, 4.75, 6.75]) { #expect(isClose(a, b)) }
    let shares = try Reconciler(pair, by: .topDown(shares: [1, 3])).reconcile(base)
    for (a, b) in zip(shares.values, [13, 3.25, 9.75]) { #expect(isClose(a, b)) }
    let sums = try Reconciler(pair, by: .bottomUp).reconcile(base)
    #expect(sums.values == [10, 4, 6])
  }

  @Test("non-negative forecasts meet the conditions of the best: forces push up and only at zero")
  func nonNegative() throws {
    let hierarchy = Self.grouped
    var base = Self.base(hierarchy, columns: 1)
    for series in stride(from: 0, to: 24, by: 3) {
      base.values[hierarchy.aggregateCount + series] = -8
    }
    let residuals = Self.residuals(hierarchy)
    for method in Self.methods {
      let reconciler = try Reconciler(hierarchy, by: method, residuals: residuals)
      let found = reconciler.reconcile(base, nonNegative: true)
      let bottom = found.values[hierarchy.aggregateCount...]
      #expect(bottom.allSatisfy { $0 >= 0 } && bottom.contains(0))
      // The gradient S' W⁻¹ (S b − ŷ) of half the squared distance.
      let w = Self.covariance(hierarchy, method, residuals)
      let off = Matrix(
        rows: hierarchy.count, columns: 1,
        values: zip(found.values, base.values).map { $0 - $1 })
      let slopes = try LinearAlgebra.transposeMultiply(
        Self.sums(hierarchy), LinearAlgebra.solvePositiveDefinite(w, off)
      ).values
      let size = slopes.map(abs).max() ?? 0
      for (value, slope) in zip(bottom, slopes) {
        #expect(value > 0 ? abs(slope) < 1e-7 * size : slope > -1e-7 * size)
      }
    }
  }

  @Test("sample paths are reconciled column by column, as forecasts alone are")
  func columns() throws {
    let hierarchy = Self.grouped
    let reconciler = try Reconciler(
      hierarchy, by: .minimumTrace, residuals: Self.residuals(hierarchy))
    let all = Self.base(hierarchy, columns: 50)
    let together = reconciler.reconcile(all)
    for column in [0, 17, 49] {
      let alone = reconciler.reconcile(
        Matrix(
          rows: hierarchy.count, columns: 1,
          values: (0..<hierarchy.count).map { all[$0, column] }))
      for row in 0..<hierarchy.count {
        #expect(isClose(alone[row, 0], together[row, column], within: 1e-10))
      }
    }
    #expect(reconciler.reconcile(Matrix(rows: hierarchy.count, columns: 0)).values.isEmpty)
  }

  @Test("series that were always foreseen exactly do not fail it")
  func noResiduals() throws {
    let hierarchy = Self.grouped
    let zero = Matrix(rows: hierarchy.count, columns: 10)
    var some = Self.residuals(hierarchy)
    for index in 0..<some.columns * 6 { some.values[index] = 0 }
    for residuals in [zero, some] {
      for method in [Reconciliation.variance, .minimumTrace] {
        let found = try Reconciler(hierarchy, by: method, residuals: residuals)
          .reconcile(Self.base(hierarchy, columns: 2))
        #expect(found.values.allSatisfy { $0.isFinite })
      }
    }
  }

  @Test("what does not fit is refused with a reason")
  func refusals() {
    let hierarchy = Self.grouped
    let residuals = Self.residuals(hierarchy)
    func fault(_ method: Reconciliation, _ residuals: Matrix?) -> String {
      do {
        _ = try Reconciler(hierarchy, by: method, residuals: residuals)
        return ""
      } catch {
        return error.description
      }
    }
    #expect(fault(.minimumTrace, nil).contains("residuals expected"))
    #expect(fault(.variance, Matrix(rows: 3, columns: 9)).contains("expected"))
    #expect(fault(.variance, Matrix(rows: hierarchy.count, columns: 1)).contains("two at least"))
    var infinite = residuals
    infinite.values[7] = .infinity
    #expect(fault(.minimumTrace, infinite).contains("infinite"))
    #expect(fault(.topDown(shares: [1]), nil).contains("a share of each"))
    #expect(fault(.topDown(shares: [Double](repeating: 0, count: 24)), nil).contains("a share"))
  }
}
