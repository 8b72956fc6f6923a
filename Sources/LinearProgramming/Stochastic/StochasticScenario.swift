/// One possible future of a two-stage problem: what differs from the recourse template.
public struct StochasticScenario: Sendable, Hashable {
  /// What a scenario says of a recourse row.
  enum RightHandSide: Sendable, Hashable {
    case value(Double)
    case range(lower: Double, upper: Double)
  }

  /// A row and a first-stage variable.
  struct Link: Sendable, Hashable {
    let constraint: Constraint
    let variable: Variable
  }

  /// The scenario's name, for messages.
  public var name: String
  /// Its probability; those of all scenarios sum to 1.
  public var probability: Double

  private(set) var rightHandSides: [Constraint: RightHandSide] = [:]
  private(set) var technology: [Link: Double] = [:]
  private(set) var costs: [Variable: Double] = [:]

  /// A scenario that does not differ from the template yet.
  public init(_ name: String, probability: Double) {
    self.name = name
    self.probability = probability
  }

  /// Replaces the right-hand side of a recourse row that is an equation or has one bound.
  public mutating func setRightHandSide(_ row: Constraint, _ value: Double) {
    rightHandSides[row] = .value(value)
  }

  /// Replaces both bounds of a recourse row.
  public mutating func setBounds(_ row: Constraint, lower: Double, upper: Double) {
    rightHandSides[row] = .range(lower: lower, upper: upper)
  }

  /// Replaces the coefficient of a first-stage variable in a recourse row.
  public mutating func setTechnology(_ row: Constraint, _ variable: Variable, _ value: Double) {
    technology[Link(constraint: row, variable: variable)] = value
  }

  /// Adds to this scenario's own coefficient of a first-stage variable in a recourse row.
  mutating func addTechnology(_ row: Constraint, _ variable: Variable, _ value: Double) {
    technology[Link(constraint: row, variable: variable), default: 0] += value
  }

  /// Replaces the cost of a recourse variable.
  public mutating func setCost(_ variable: Variable, _ value: Double) {
    costs[variable] = value
  }
}
