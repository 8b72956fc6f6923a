public import Kernels

/// Makes forecasts of a hierarchy add up, with one factor for all steps and sample paths.
///
/// Coherent forecasts are ŷ − W Uᵀ (U W Uᵀ)⁻¹ U ŷ, where U ŷ is how far aggregates are from their sums and
/// W = diag(d) + G Gᵀ the covariance of base errors. No matrix of all series is made, nor one of all
/// aggregates (see ``ErrorProjection``), and the bottom's coefficients are never formed. The
/// aggregates are then summed anew from the bottom, so that forecasts are coherent to the last bits of a
/// sum.
///
/// Cost for n series and T residuals: n T² operations (dsyrk, for the shrinkage) and some passes over n T
/// numbers once, bound by memory; 4 n T for each column of forecasts. Some n T numbers of memory.
public struct Reconciler: Sendable {
  /// The hierarchy.
  public let hierarchy: Hierarchy
  /// How forecasts are made to add up.
  public let method: Reconciliation
  let projection: ErrorProjection?

  /// A reconciler.
  ///
  /// - Parameter residuals: of base forecasts, `[series][period]`, aggregates first, NaN where there is
  ///   none; for methods that need them.
  /// - Throws: ``ReconciliationError`` where residuals are missing, too few, or do not fit.
  public init(
    _ hierarchy: Hierarchy, by method: Reconciliation, residuals: Matrix? = nil
  ) throws(ReconciliationError) {
    self.hierarchy = hierarchy
    self.method = method
    switch method {
    case .bottomUp: projection = nil
    case .topDown(let shares):
      guard shares.count == hierarchy.bottomCount, shares.allSatisfy({ $0 >= 0 && $0.isFinite }),
        shares.reduce(0, +) > 0
      else { throw ReconciliationError("topDown: a share of each bottom series, not negative") }
      guard Self.total(of: hierarchy) != nil else {
        throw ReconciliationError("topDown: no aggregate holds all series")
      }
      projection = nil
    default:
      projection = try ErrorProjection(
        hierarchy, Self.covariance(hierarchy, method, residuals))
    }
  }

  private static func covariance(
    _ hierarchy: Hierarchy, _ method: Reconciliation, _ residuals: Matrix?
  ) throws(ReconciliationError) -> ErrorCovariance {
    let ones = [Double](repeating: 1, count: hierarchy.bottomCount)
    guard method.needsResiduals else {
      let above = (0..<hierarchy.aggregateCount).map {
        method == .structural ? Double(hierarchy.members(of: $0).count) : 1
      }
      return ErrorCovariance(diagonal: above + ones)
    }
    guard let residuals else { throw ReconciliationError("\(method): residuals expected") }
    guard residuals.rows == hierarchy.count else {
      throw ReconciliationError(
        "\(method): residuals of \(residuals.rows) series, \(hierarchy.count) expected")
    }
    guard residuals.columns >= 2 else {
      throw ReconciliationError(
        "\(method): \(residuals.columns) periods of residuals, two at least expected")
    }
    guard !residuals.values.contains(where: \.isInfinite) else {
      throw ReconciliationError("\(method): a residual is infinite")
    }
    return method == .variance
      ? ErrorCovariance(variancesOf: residuals) : ErrorCovariance(shrunk: residuals)
  }

  /// The first aggregate that holds all series.
  private static func total(of hierarchy: Hierarchy) -> Int? {
    (0..<hierarchy.aggregateCount).first {
      hierarchy.members(of: $0).count == hierarchy.bottomCount
    }
  }

  /// Coherent forecasts, `[series][column]`, aggregates first; a column is a step, or a step of a path.
  ///
  /// - Parameters:
  ///   - base: forecasts of all series, each made by itself.
  ///   - nonNegative: whether no bottom series may fall below zero: the best coherent forecasts of which
  ///     that holds (see ``NonNegativeSearch``).
  /// - Precondition: a row for each series; all finite.
  public func reconcile(_ base: Matrix, nonNegative: Bool = false) -> Matrix {
    precondition(base.rows == hierarchy.count, "Reconciler: \(base.rows) rows")
    precondition(base.values.allSatisfy(\.isFinite), "Reconciler: a forecast is not finite")
    var bottom = self.bottom(base)
    if nonNegative {
      if let projection {
        bottom = NonNegativeSearch(hierarchy, projection).run(bottom)
      } else {
        bottom.values = bottom.values.map { max(0, $0) }
      }
    }
    return hierarchy.summed(bottom)
  }

  private func bottom(_ base: Matrix) -> Matrix {
    if let projection { return projection.bottom(base, hierarchy) }
    guard case .topDown(let shares) = method, let total = Self.total(of: hierarchy) else {
      return hierarchy.bottom(base)
    }
    let sum = shares.reduce(0, +)
    let row = base.values[total * base.columns..<(total + 1) * base.columns]
    return Matrix(
      rows: hierarchy.bottomCount, columns: base.columns,
      values: shares.flatMap { share in row.map { share / sum * $0 } })
  }
}
