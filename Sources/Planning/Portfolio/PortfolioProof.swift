import Artifacts
import LinearProgramming

/// What is said of a portfolio problem: its status, what binds, and why.
struct PortfolioProof {
  let answer: PortfolioAnswer
  let solver: PortfolioSolver

  private var instance: PortfolioInstance { answer.instance }

  /// The proof.
  func proof() throws -> SolutionProof {
    let solution = answer.solution
    let remarks =
      try answer.hasChoice
      ? PortfolioRemarks(answer: answer, solver: solver.forComparison).all() : infeasibility()
    return SolutionProof(
      problem: "Portfolio of stores", status: SolverWords.status(solution),
      method: "GLPK branch and cut", variableCount: solution.model.variableCount,
      rowCount: solution.model.constraintCount, objective: solution.objective,
      bound: solution.bound, gap: solution.gap,
      largestViolation: solution.certificate?.primalResidual ?? .nan,
      bindingRows: try answer.hasChoice ? bindingRows() : conflictRows, remarks: remarks)
  }

  /// Limits with a price: of the program with its stores held, and where that has none, of the
  /// relaxation in which stores may open in part.
  ///
  /// Most valuable first.
  private func bindingRows() throws -> [SolutionProof.BindingRow] {
    var prices = prices(of: answer.solution)
    let relaxed = try solver.relaxation(of: answer)
    prices.merge(self.prices(of: relaxed)) { held, _ in held }
    let rows = prices.compactMap { row, price in
      answer.model.wordsByRow[row].map {
        SolutionProof.BindingRow(
          name: answer.solution.model.constraintNames[row], limit: $0.limit, unit: $0.unit,
          shadowPrice: $0.rowUnit == nil ? price : price * lastRevenue)
      }
    }
    return rows.sorted { ($1.shadowPrice, $0.name) < ($0.shadowPrice, $1.name) }
  }

  /// Revenue of the last stage: what one more unit of a share of it is.
  private var lastRevenue: Double {
    answer.chosen.reduce(0) { $0 + instance.courses[$1].lastRevenue }
  }

  /// Costs weigh `1 + risk weight` in the objective; prices are in money.
  private func prices(of solution: Solution) -> [Int: Double] {
    var prices: [Int: Double] = [:]
    for row in solution.bindingRows where row.dual.magnitude > 1e-6 {
      guard answer.model.wordsByRow[row.constraint.index] != nil else { continue }
      prices[row.constraint.index] = row.dual / (1 + instance.limits.riskWeight)
    }
    return prices
  }

  private var conflictRows: [SolutionProof.BindingRow] {
    (answer.solution.conflict?.rows ?? []).compactMap { row in
      answer.model.wordsByRow[row.index].map {
        SolutionProof.BindingRow(
          name: answer.solution.model.name(of: row), limit: $0.limit, unit: $0.unit,
          shadowPrice: 0)
      }
    }
  }

  private func infeasibility() throws -> [String] {
    guard let conflict = answer.solution.conflict else {
      return ["No choice of stores was found in the time allowed; the strategy stands as it was."]
    }
    let rows = conflict.names.joined(separator: "; ")
    let way = try SmallestRelaxation(
      answer.model, of: answer.solution.model, currency: instance.currency
    ).words()
    return [
      "No choice of stores keeps within the limits; the strategy stands as it was.",
      rows.isEmpty ? "" : "These cannot hold together: \(rows).",
      way.isEmpty ? "" : "The smallest way out is to relax \(way.joined(separator: " and ")).",
    ].filter { !$0.isEmpty }
  }
}

/// A solver's termination in the words of a proof.
enum SolverWords {
  /// Of a mixed-integer program.
  static func status(_ solution: Solution) -> String {
    status(solution.termination, gap: solution.gap)
  }

  /// Of a termination and a relative gap.
  static func status(_ termination: Termination, gap: Double) -> String {
    switch termination {
    case .optimal: gap > 1e-9 ? "optimal within gap" : "optimal"
    case .infeasible: "infeasible"
    case .unbounded: "unbounded"
    case .limit: "stopped at limit"
    }
  }
}
