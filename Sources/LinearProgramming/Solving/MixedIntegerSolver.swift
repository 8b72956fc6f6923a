/// Solves mixed-integer programs by branch and bound, starting from the solved relaxation.
struct MixedIntegerSolver {
  let settings: IntegerSettings
  let linear: LinearSolver

  /// Solves a valid model whose relaxation is optimal.
  func solve(_ model: LinearModel, relaxation: Solution) throws(SolverError) -> Solution {
    let matrix = ColumnMatrix(model)
    var attempts: [String] = []
    for settings in ladder {
      do throws(GLPKFault) {
        var solution = try search(model, matrix, settings, relaxation)
        if solution.termination == .optimal { polish(&solution) }
        if accepts(solution) { return solution }
        attempts.append("branch and bound: the solution failed the check")
      } catch {
        if case .stopped(let limit) = error { return interrupted(model, limit, relaxation) }
        if case .failed(let message) = error { attempts.append("branch and bound: \(message)") }
      }
    }
    throw .numericalDifficulty(attempts: attempts)
  }

  /// As asked, then with the parts that most often go wrong turned off.
  private var ladder: [IntegerSettings] {
    var plain = settings
    plain.cuts = false
    plain.presolve = false
    plain.heuristics = false
    return plain == settings ? [settings] : [settings, plain]
  }

  private func accepts(_ solution: Solution) -> Bool {
    guard solution.hasPoint, let certificate = solution.certificate else { return true }
    // The certificate's gap is over 1 + |objective|, so never larger than the one asked for.
    let gap = max(settings.relativeGap, Certificate.defaultTolerance)
    return certificate.holds(gapTolerance: solution.termination == .optimal ? gap : .infinity)
  }

  private func search(
    _ model: LinearModel, _ matrix: ColumnMatrix, _ settings: IntegerSettings,
    _ relaxation: Solution
  ) throws(GLPKFault) -> Solution {
    let problem = try GLPKProblem(model, matrix)
    if let basis = relaxation.basis { try problem.setBasis(basis) }
    let root = try problem.simplex(SimplexStart(basis: .kept), linear.control)
    let answer = try problem.branchAndBound(settings, linear.control)
    var solution = Solution(model, try termination(answer))
    solution.iterations = relaxation.iterations + max(root.iterations, answer.iterations)
    if solution.termination == .infeasible { return solution }
    solution.bound = bound(answer, model.sense, relaxation)
    guard answer.status == .optimal || answer.status == .feasible else { return solution }
    solution.values = try problem.integerPoint()
    solution.basis = relaxation.basis
    record(&solution)
    return solution
  }

  /// Fills in what follows from the values and the bound.
  private func record(_ solution: inout Solution) {
    solution.objective = solution.model.objectiveValue(at: solution.values)
    solution.certificate = Certificate(
      solution.model, values: solution.values, bound: solution.bound)
  }

  private func termination(_ answer: GLPKAnswer) throws(GLPKFault) -> Termination {
    switch answer.conclusion {
    case .finished where answer.status == .optimal || answer.status == .feasible: return .optimal
    case .finished where answer.status == .infeasible: return .infeasible
    case .infeasible: return .infeasible
    case .stopped: return .limit(linear.control.reached ?? .time)
    default: throw .failed("GLPK code \(answer.code), status \(answer.status)")
    }
  }

  /// The best bound that GLPK's answer proves; never worse than the relaxation's.
  private func bound(
    _ answer: GLPKAnswer, _ sense: ObjectiveSense, _ relaxation: Solution
  ) -> Double {
    let sign = sense.sign
    var bounds = [sign * relaxation.objective]
    if !answer.bound.isNaN { bounds.append(sign * answer.bound) }
    if answer.conclusion == .finished {
      // Without an open node the incumbent is its own bound; at a gap stop GLPK has just tested
      // |objective - bound| <= gap * |objective|, which may be tighter than the last bound noted.
      let allowance = answer.closedByGap ? settings.relativeGap * answer.objective.magnitude : 0
      bounds.append(sign * answer.objective - allowance)
    }
    let best = bounds.max() ?? .nan
    let hasPoint = answer.status == .optimal || answer.status == .feasible
    return sign * (hasPoint ? min(best, sign * answer.objective) : best)
  }

  /// Fixes the integers at their whole values and solves the LP that remains: exact integers,
  /// a vertex for the rest, and duals to speak of.
  private func polish(_ solution: inout Solution) {
    var fixed = solution.model
    for column in fixed.integrality.indices where fixed.integrality[column] == .integer {
      let value = solution.values[column].rounded()
      fixed.setBounds(Variable(column), lower: value, upper: value)
      fixed.integrality[column] = .continuous
    }
    guard let polished = try? linear.solve(fixed, from: solution.basis),
      polished.termination == .optimal
    else { return }
    solution.values = polished.values
    solution.duals = polished.duals
    solution.reducedCosts = polished.reducedCosts
    solution.basis = polished.basis
    solution.iterations += polished.iterations
    record(&solution)
  }

  private func interrupted(
    _ model: LinearModel, _ limit: Termination.Limit, _ relaxation: Solution
  ) -> Solution {
    var solution = Solution(model, .limit(limit))
    solution.bound = relaxation.objective
    solution.iterations = relaxation.iterations
    return solution
  }
}
