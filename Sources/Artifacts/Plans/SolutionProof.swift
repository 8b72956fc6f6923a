/// What a solver said of one problem and what an independent check found: no decision without it.
public struct SolutionProof: Sendable, Hashable {
  /// The problem, such as `Portfolio of stores`.
  public let problem: String
  /// `optimal`, `optimal within gap`, `infeasible`, `stopped at limit`.
  public let status: String
  /// How it was solved: `GLPK branch and cut`, `L-shaped`, `extensive form`.
  public let method: String
  /// Variables of the problem.
  public let variableCount: Int
  /// Rows of the problem.
  public let rowCount: Int
  /// The objective reached, in base currency.
  public let objective: Double
  /// The best bound on it.
  public let bound: Double
  /// Relative distance of the two.
  public let gap: Double
  /// The largest violation that the independent check found, relative.
  public let largestViolation: Double
  /// What binds, most valuable first.
  public let bindingRows: [BindingRow]
  /// Sentences on what was decided and why, for the reader.
  public let remarks: [String]

  /// A proof.
  public init(
    problem: String, status: String, method: String, variableCount: Int, rowCount: Int,
    objective: Double, bound: Double, gap: Double, largestViolation: Double,
    bindingRows: [BindingRow], remarks: [String] = []
  ) {
    self.problem = problem
    self.status = status
    self.method = method
    self.variableCount = variableCount
    self.rowCount = rowCount
    self.objective = objective
    self.bound = bound
    self.gap = gap
    self.largestViolation = largestViolation
    self.bindingRows = bindingRows
    self.remarks = remarks
  }

  /// A limit that the decision runs into.
  public struct BindingRow: Sendable, Hashable {
    /// The row in the user's words, such as `staff in weeks 14-39`.
    public let name: String
    /// The limit.
    public let limit: Double
    /// What the limit counts: `people`, `CNY`, `units`.
    public let unit: String
    /// Base currency gained for one more unit of the limit.
    public let shadowPrice: Double

    /// A row.
    public init(name: String, limit: Double, unit: String, shadowPrice: Double) {
      self.name = name
      self.limit = limit
      self.unit = unit
      self.shadowPrice = shadowPrice
    }
  }
}
