/// A constraint that holds with equality at the solution.
public struct BindingRow: Sendable, Hashable {
  /// The constraint.
  public let constraint: Constraint
  /// Its name.
  public let name: String
  /// The bound that is met; for an equation the one that the dual speaks of.
  public let side: BoundSide
  /// The shadow price, see `Solution.dual(of:)`; 0 when more room would bring nothing.
  public let dual: Double
}
