public import Artifacts

/// Problems without an answer, for those who must hear of them: the plan stands as its file says.
public enum Infeasibility {
  /// A sentence for each problem that has no solution; none where all have one.
  public static func sentences(of plans: [Plan]) -> [String] {
    plans.flatMap { plan in
      plan.proofs.filter(\.isInfeasible).map {
        "\(plan.title): \($0.problem) has no solution. \($0.remarks.joined(separator: " "))"
      }
    }
  }
}

extension SolutionProof {
  /// Whether limits leave no choice.
  var isInfeasible: Bool { status == "infeasible" }
}
