/// A two-stage stochastic program with recourse, as plain data.
///
/// Now `x` is chosen, then one of finitely many scenarios is seen, then `y` is chosen:
///
///     minimise  c'x + risk over s of Q_s(x)
///     Q_s(x) =  minimum of q_s'y  subject to  lower_s <= T_s x + W y <= upper_s
///
/// with the rows and bounds of `firstStage` on `x` and the bounds of `recourse` on `y`. `recourse`
/// is a template: its rows give `W` and default bounds, its objective the default `q`; `couple`
/// gives the default `T`; each scenario replaces what differs. All costs are minimised: a profit is
/// a negative cost.
public struct TwoStageProblem: Sendable {
  /// The decisions to be taken now.
  public var firstStage: LinearModel
  /// The template of the decisions taken when the scenario is known.
  public var recourse: LinearModel
  /// What is minimised over scenarios.
  public var objective = StochasticObjective.mean
  /// The scenarios.
  public private(set) var scenarios: [StochasticScenario] = []

  private(set) var technology: [StochasticScenario.Link: Double] = [:]

  /// A problem without scenarios.
  public init(firstStage: LinearModel, recourse: LinearModel) {
    self.firstStage = firstStage
    self.recourse = recourse
  }

  /// Sets the default coefficient of a first-stage variable in a recourse row.
  public mutating func couple(_ row: Constraint, to variable: Variable, _ coefficient: Double) {
    technology[StochasticScenario.Link(constraint: row, variable: variable)] = coefficient
  }

  /// Adds a scenario.
  public mutating func add(_ scenario: StochasticScenario) { scenarios.append(scenario) }

  /// Adds a scenario that a closure fills in.
  public mutating func addScenario(
    _ name: String, probability: Double, _ fill: (inout StochasticScenario) -> Void
  ) {
    var scenario = StochasticScenario(name, probability: probability)
    fill(&scenario)
    add(scenario)
  }

  /// The rows of the extensive form, by which `TwoStageMethod.automatic` chooses.
  public var extensiveRowCount: Int {
    let perScenario = recourse.constraintCount + (objective.tailWeight > 0 ? 1 : 0)
    return firstStage.constraintCount + scenarios.count * perScenario
  }
}
