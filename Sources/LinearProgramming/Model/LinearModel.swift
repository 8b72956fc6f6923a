/// A linear or mixed-integer program as plain data.
///
/// Minimises or maximises `c'x + constant` subject to `lower <= A x <= upper` by row and
/// `lower <= x <= upper` by variable, some variables integer. A model is a value: it can be
/// copied, changed and sent between threads; a solver never holds it. Infinite bounds are
/// `±.infinity`.
///
///     var model = LinearModel(.maximize)
///     let x = model.addVariable("chairs", objective: 5)
///     let y = model.addVariable("tables", objective: 4, upper: 10)
///     model.add("labour", 6 * x + 4 * y <= 24)
///     let solution = try solve(model)
///
/// Numbers are checked when the model is solved (or by `validate()`), not as they are added.
public struct LinearModel: Sendable {
  /// Whether the objective is minimised or maximised.
  public var sense: ObjectiveSense
  /// Added to the objective; finite.
  public var objectiveConstant: Double = 0

  /// The variables' names, for messages and reports.
  ///
  /// They need not be unique.
  public internal(set) var variableNames: [String] = []
  /// The variables' lower bounds.
  public internal(set) var variableLower: [Double] = []
  /// The variables' upper bounds.
  public internal(set) var variableUpper: [Double] = []
  /// The objective's coefficients.
  public internal(set) var objective: [Double] = []
  /// Which variables are integer.
  public internal(set) var integrality: [Integrality] = []

  /// The constraints' names.
  public internal(set) var constraintNames: [String] = []
  /// The constraints' lower bounds.
  public internal(set) var constraintLower: [Double] = []
  /// The constraints' upper bounds.
  public internal(set) var constraintUpper: [Double] = []

  // Nonzeros as triplets in order of arrival; equal positions are summed by `ColumnMatrix`.
  var entryRows: [Int32] = []
  var entryColumns: [Int32] = []
  var entryValues: [Double] = []

  /// A model without variables or constraints.
  public init(_ sense: ObjectiveSense = .minimize) { self.sense = sense }

  /// The number of variables.
  public var variableCount: Int { variableNames.count }
  /// The number of constraints.
  public var constraintCount: Int { constraintNames.count }
  /// The number of coefficients added, before equal positions are summed.
  public var entryCount: Int { entryValues.count }
  /// All variables, in order.
  public var variables: [Variable] { (0..<variableCount).map(Variable.init) }
  /// All constraints, in order.
  public var constraints: [Constraint] { (0..<constraintCount).map(Constraint.init) }
  /// Whether any variable is integer.
  public var isMixedInteger: Bool { integrality.contains(.integer) }

  /// The name of a variable.
  public func name(of variable: Variable) -> String { variableNames[variable.index] }
  /// The name of a constraint.
  public func name(of constraint: Constraint) -> String { constraintNames[constraint.index] }

  /// The first constraint of a name, or nil.
  ///
  /// - Complexity: O(number of constraints).
  public func constraint(named name: String) -> Constraint? {
    constraintNames.firstIndex(of: name).map(Constraint.init)
  }

  /// The first variable of a name, or nil.
  ///
  /// - Complexity: O(number of variables).
  public func variable(named name: String) -> Variable? {
    variableNames.firstIndex(of: name).map(Variable.init)
  }
}
