/// Solves linear programs by a ladder of attempts; integrality is ignored.
struct LinearSolver {
  let control: StopControl
  var iterationLimit: Int?

  /// The attempts, in order.
  ///
  /// They differ in algorithm as well as in start, so that one kind of trouble does not run through
  /// all of them.
  static func ladder(from basis: Basis?) -> [SimplexStart] {
    let fresh = [
      SimplexStart(basis: .standard),
      SimplexStart(basis: .advanced, dual: false, scale: true),
      SimplexStart(basis: .standard, dual: false, scale: true, presolve: true),
    ]
    return basis == nil ? fresh : [SimplexStart(basis: .kept)] + fresh
  }

  /// Solves the continuous relaxation of a valid model.
  func solve(_ model: LinearModel, from basis: Basis? = nil) throws(SolverError) -> Solution {
    let matrix = ColumnMatrix(model)
    let fitting = basis.flatMap { $0.fits(model) ? $0 : nil }
    var attempts: [String] = []
    var iterations = 0
    for start in Self.ladder(from: fitting) {
      do throws(GLPKFault) {
        let (answer, verdict) = try attempt(model, matrix, start, basis: fitting)
        iterations += answer.iterations
        if case .accepted(var solution) = verdict {
          solution.iterations = iterations
          return solution
        }
        if case .refused(let reason) = verdict { attempts.append("\(start.basis): \(reason)") }
      } catch {
        if case .stopped(let limit) = error { return Solution(model, .limit(limit)) }
        if case .failed(let message) = error { attempts.append("\(start.basis): \(message)") }
      }
    }
    throw .numericalDifficulty(attempts: attempts)
  }

  private enum Verdict {
    case accepted(Solution)
    case refused(String)
  }

  private func attempt(
    _ model: LinearModel, _ matrix: ColumnMatrix, _ start: SimplexStart, basis: Basis?
  ) throws(GLPKFault) -> (GLPKAnswer, Verdict) {
    let problem = try GLPKProblem(model, matrix)
    if start.basis == .kept, let basis { try problem.setBasis(basis) }
    let answer = try problem.simplex(start, iterationLimit: iterationLimit, control)
    return (answer, try judge(answer, problem, model, presolved: start.presolve))
  }

  private func judge(
    _ answer: GLPKAnswer, _ problem: borrowing GLPKProblem, _ model: LinearModel, presolved: Bool
  ) throws(GLPKFault) -> Verdict {
    if let limit = answer.limit {
      return .accepted(try stopped(limit, answer, problem, model))
    }
    if answer.conclusion == .infeasible { return .accepted(Solution(model, .infeasible)) }
    switch answer.status {
    case .optimal:
      return try optimum(problem, model, presolved: presolved)
    case .infeasible:
      return .accepted(Solution(model, .infeasible))
    case .unbounded:
      return .accepted(unbounded(model))
    case .feasible, .undefined:
      return .refused("GLPK code \(answer.code) without an answer")
    }
  }

  private func optimum(
    _ problem: borrowing GLPKProblem, _ model: LinearModel, presolved: Bool
  ) throws(GLPKFault) -> Verdict {
    let point = try problem.basicPoint()
    let certificate = Certificate(model, values: point.values, duals: point.duals)
    guard certificate.holds() else { return .refused("check failed: \(certificate)") }
    var solution = Solution(model, .optimal)
    solution.objective = model.objectiveValue(at: point.values)
    solution.bound = solution.objective
    solution.values = point.values
    solution.duals = point.duals
    solution.reducedCosts = point.reducedCosts
    solution.basis = try problem.basis()
    solution.certificate = certificate
    return .accepted(solution)
  }

  private func unbounded(_ model: LinearModel) -> Solution {
    var solution = Solution(model, .unbounded)
    solution.objective = model.sense == .minimize ? -.infinity : .infinity
    solution.bound = solution.objective
    return solution
  }

  /// A run that stopped tidily: the point is kept if it is feasible, without any bound.
  private func stopped(
    _ limit: Termination.Limit, _ answer: GLPKAnswer, _ problem: borrowing GLPKProblem,
    _ model: LinearModel
  ) throws(GLPKFault) -> Solution {
    var solution = Solution(model, .limit(limit))
    guard answer.status == .feasible || answer.status == .optimal else { return solution }
    solution.values = try problem.basicPoint().values
    solution.objective = model.objectiveValue(at: solution.values)
    solution.basis = try problem.basis()
    return solution
  }
}
