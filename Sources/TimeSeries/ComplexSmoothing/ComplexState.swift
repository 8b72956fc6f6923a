/// One series' fitted model of complex smoothing: its weights and the states after the periods seen.
struct ComplexState {
  private let a0, a1, b: Double
  private var level, other: Double
  private var figures: [Double]
  private var period = 0

  /// The state before the first period, from a lane's parameters.
  init(_ pass: ComplexPass, _ parameters: [SIMD8<Double>], lane: Int) {
    a0 = parameters[0][lane]
    a1 = parameters[1][lane]
    b = pass.isSeasonal ? parameters[2][lane] : 0
    level = parameters[pass.levelIndex][lane]
    other = parameters[pass.levelIndex + 1][lane]
    figures =
      pass.isSeasonal ? (0..<pass.seasonLength).map { parameters[pass.seasonIndex + $0][lane] } : []
  }

  /// What is expected of the next period.
  var expectation: Double {
    figures.isEmpty ? level : level + figures[period % figures.count]
  }

  /// Moves on by a period in which `value` came; NaN moves on as expected.
  mutating func advance(_ value: Double) { move(error: value.isNaN ? 0 : value - expectation) }

  private mutating func move(error: Double) {
    (level, other) = (
      level - (1 - a1) * other + (a0 - a1) * error, level + (1 - a0) * other + (a0 + a1) * error
    )
    if !figures.isEmpty { figures[period % figures.count] += b * error }
    period += 1
  }

  /// Expectations of the coming periods and the standard deviations of their errors: σ² (1 + Σ c²), with
  /// c the response of what is expected to a shock of one.
  func forecast(horizon: Int, sigma: Double) -> (points: [Double], deviations: [Double]) {
    var state = self
    var shocked = self
    var (points, deviations): ([Double], [Double]) = ([], [])
    var cumulated = 1.0
    for step in 0..<horizon {
      points.append(state.expectation)
      if step > 0 {
        let response = shocked.expectation - state.expectation
        cumulated += response * response
      }
      deviations.append(sigma * cumulated.squareRoot())
      state.move(error: 0)
      shocked.move(error: step == 0 ? 1 : 0)
    }
    return (points, deviations)
  }
}
