/// What came of a two-stage solve.
///
/// As in `Solution`, numbers that do not exist are NaN or empty: look at `termination` first.
public struct TwoStageSolution: Sendable {
  /// The problem that was solved.
  public let problem: TwoStageProblem
  /// Why the solve ended.
  public internal(set) var termination: Termination
  /// The method that was used, never `.automatic`.
  public let method: TwoStageMethod
  /// The value of `problem.objective` at `values`.
  public internal(set) var objective: Double = .nan
  /// A lower bound on the objective of every decision.
  public internal(set) var bound: Double = .nan
  /// The first-stage decision by variable index; empty without a feasible one.
  public internal(set) var values: [Double] = []
  /// The cost `Q_s(x)` of the best recourse, by scenario; empty without a decision.
  public internal(set) var recourseCosts: [Double] = []
  /// The first stage's shadow prices by constraint index; see `dual(of:)`.
  public internal(set) var duals: [Double] = []
  /// Master iterations of the L-shaped method, simplex iterations of the extensive form.
  public internal(set) var iterations = 0
  /// The worst relative violation of a first-stage bound or row, computed from the user's model.
  public internal(set) var firstStageResidual: Double = .nan
  /// Of an infeasible problem: the rows in conflict.
  ///
  /// Recourse rows are named `row [scenario]`. The L-shaped method names a scenario that is
  /// infeasible by itself, or the first-stage rows with its feasibility cuts.
  public internal(set) var conflict: Conflict?

  init(_ problem: TwoStageProblem, _ method: TwoStageMethod, _ termination: Termination) {
    self.problem = problem
    self.method = method
    self.termination = termination
  }

  /// The relative distance of objective and bound; NaN when either is missing.
  public var gap: Double { relativeGap(objective, bound) }

  /// The value of a first-stage variable; NaN without a decision.
  public func value(of variable: Variable) -> Double {
    values.isEmpty ? .nan : values[variable.index]
  }

  /// The change of the optimal objective per unit by which a first-stage row's active bound is
  /// raised; with integer variables, while they stay as they are.
  ///
  /// NaN without optimality.
  ///
  /// Of the L-shaped method these are the duals of its last master, exact up to the gap.
  public func dual(of constraint: Constraint) -> Double {
    duals.isEmpty ? .nan : duals[constraint.index]
  }

  /// The shadow price of the first first-stage row of a name; NaN if there is none.
  public func dual(named name: String) -> Double {
    problem.firstStage.constraint(named: name).map(dual(of:)) ?? .nan
  }

  /// The cost `c'x` of the first stage.
  public var firstStageCost: Double {
    values.isEmpty ? .nan : problem.firstStage.objectiveValue(at: values)
  }

  /// The expected recourse cost.
  public var expectedRecourse: Double { values.isEmpty ? .nan : profile.mean }

  /// The expected total cost.
  public var expectedCost: Double { firstStageCost + expectedRecourse }

  /// The total cost that is not exceeded with probability `level`.
  public func valueAtRisk(level: Double) -> Double {
    values.isEmpty ? .nan : firstStageCost + profile.valueAtRisk(level: level)
  }

  /// The mean total cost of the worst `1 - level` of outcomes.
  public func cvar(level: Double) -> Double {
    values.isEmpty ? .nan : firstStageCost + profile.conditionalValueAtRisk(level: level)
  }

  private var profile: RiskProfile {
    RiskProfile(costs: recourseCosts, probabilities: problem.scenarios.map(\.probability))
  }
}
