internal import Kernels

/// The best coherent forecasts of which no bottom series is below zero.
///
/// Least squares in the metric of W⁻¹ with b ≥ 0 has the conditions b = b₀ + P μ, b ≥ 0, μ ≥ 0, μ b = 0,
/// where b₀ is the free solution and P the covariance of reconciled errors. Block principal pivoting guesses
/// which b are zero, solves for their forces μ, and exchanges all that break a condition; where that
/// does not become better it exchanges one at a time, which ends (Kim, Park 2011,
/// doi:10.1137/110821172). Where very many series are at zero, or the search does not end, negatives are
/// set to zero, which is coherent too but not the best (Di Fonzo, Girolimetto 2023,
/// doi:10.1016/j.ijforecast.2021.08.004).
struct NonNegativeSearch {
  /// The most series at zero whose forces are solved for: their system is dense.
  static let mostForces = 1_500
  /// Exchanges after which the search gives up.
  static let mostRounds = 100
  /// Below this share of the largest forecast a number is zero.
  private static let tolerance = 1e-10

  private let hierarchy: Hierarchy
  private let projection: ErrorProjection

  init(_ hierarchy: Hierarchy, _ projection: ErrorProjection) {
    self.hierarchy = hierarchy
    self.projection = projection
  }

  /// Bottom forecasts, `[series][column]`, with each column replaced that has a negative.
  func run(_ bottom: Matrix) -> Matrix {
    var values = bottom.values
    for column in 0..<bottom.columns {
      let free = (0..<bottom.rows).map { values[$0 * bottom.columns + column] }
      guard free.contains(where: { $0 < 0 }) else { continue }
      for (series, value) in best(free).enumerated() {
        values[series * bottom.columns + column] = value
      }
    }
    return Matrix(rows: bottom.rows, columns: bottom.columns, values: values)
  }

  private func best(_ free: [Double]) -> [Double] {
    let least = Self.tolerance * (free.map(abs).max() ?? 0)
    var isZero = free.map { $0 < 0 }
    var (fewestBroken, patience) = (Int.max, 3)
    for _ in 0..<Self.mostRounds {
      let zeros = isZero.indices.filter { isZero[$0] }
      guard zeros.count <= Self.mostForces, let trial = solve(free, zeros) else { break }
      let broken = free.indices.filter {
        isZero[$0] ? trial.forces[$0] < 0 : trial.values[$0] < -least
      }
      if broken.isEmpty { return trial.values.map { max(0, $0) } }
      if broken.count < fewestBroken {
        (fewestBroken, patience) = (broken.count, 3)
      } else {
        patience -= 1
      }
      for series in patience > 0 ? broken[...] : broken.suffix(1) { isZero[series].toggle() }
    }
    return free.map { max(0, $0) }
  }

  /// Forecasts with some series held at zero, and the forces that hold them; nil if the system is
  /// singular.
  private func solve(_ free: [Double], _ zeros: [Int]) -> (values: [Double], forces: [Double])? {
    var forces = [Double](repeating: 0, count: free.count)
    guard !zeros.isEmpty else { return (free, forces) }
    let responses = projection.responses(toForcesOn: zeros, hierarchy)
    let rows = zeros.flatMap { series in
      responses.values[series * zeros.count..<(series + 1) * zeros.count]
    }
    let system = Matrix(rows: zeros.count, columns: zeros.count, values: rows)
    guard let factor = try? CholeskyFactor(lowerTriangleOf: system) else { return nil }
    var solution = Matrix(rows: zeros.count, columns: 1, values: zeros.map { -free[$0] })
    factor.solve(&solution)
    var values = free
    for series in free.indices {
      for force in zeros.indices {
        values[series] += responses.values[series * zeros.count + force] * solution.values[force]
      }
    }
    for (place, series) in zeros.enumerated() {
      forces[series] = solution.values[place]
      values[series] = 0
    }
    return (values, forces)
  }
}
