/// A scenario with the template's defaults filled in, as flat arrays.
struct CompiledScenario: Sendable {
  /// One coefficient of `T`.
  struct Coefficient: Sendable {
    let row: Int
    let column: Int
    let value: Double
  }

  let name: String
  let probability: Double
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  private(set) var costs: [Double]
  /// Sorted by row, then column, so that sums have one order.
  private(set) var technology: [Coefficient]

  /// Compiles every scenario of a valid problem.
  static func compile(_ problem: TwoStageProblem) -> [CompiledScenario] {
    let shared = sorted(problem.technology)
    return problem.scenarios.map { CompiledScenario($0, problem, shared) }
  }

  private init(
    _ scenario: StochasticScenario, _ problem: TwoStageProblem, _ shared: [Coefficient]
  ) {
    name = scenario.name
    probability = scenario.probability
    lower = problem.recourse.constraintLower
    upper = problem.recourse.constraintUpper
    costs = problem.recourse.objective
    technology =
      scenario.technology.isEmpty
      ? shared
      : Self.sorted(problem.technology.merging(scenario.technology) { _, own in own })
    for (variable, cost) in scenario.costs { costs[variable.index] = cost }
    for (row, side) in scenario.rightHandSides { set(row.index, side) }
  }

  private mutating func set(_ row: Int, _ side: StochasticScenario.RightHandSide) {
    switch side {
    case .value(let value):
      if lower[row].isFinite { lower[row] = value }
      if upper[row].isFinite { upper[row] = value }
    case .range(let least, let most):
      lower[row] = least
      upper[row] = most
    }
  }

  private static func sorted(_ links: [StochasticScenario.Link: Double]) -> [Coefficient] {
    links.map {
      Coefficient(row: $0.key.constraint.index, column: $0.key.variable.index, value: $0.value)
    }
    .sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// `T x` by row.
  func shift(at x: [Double], rows: Int) -> [Double] {
    var shift = [Double](repeating: 0, count: rows)
    for entry in technology { shift[entry.row] += entry.value * x[entry.column] }
    return shift
  }

  /// `-T'y`: how the recourse cost changes with `x` when its rows have the duals `y`.
  func slopes(_ duals: [Double], count: Int) -> [Double] {
    var slopes = [Double](repeating: 0, count: count)
    for entry in technology { slopes[entry.column] -= entry.value * duals[entry.row] }
    return slopes
  }
}
