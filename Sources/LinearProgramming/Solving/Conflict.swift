/// Why no point satisfies every constraint: which rows fight, and which to relax by how much.
public struct Conflict: Sendable, Hashable {
  /// One bound to be moved, and how far.
  public struct Relaxation: Sendable, Hashable {
    /// The constraint.
    public let constraint: Constraint
    /// Its name.
    public let name: String
    /// Which of its bounds is to be moved outwards.
    public let side: BoundSide
    /// By how much, in the row's own unit; positive.
    public let amount: Double
  }

  /// The cheapest set of bounds to move so that the model becomes feasible.
  ///
  /// "Cheap" is the sum of amounts, each divided by the size of its bound (at least 1).
  public let relaxations: [Relaxation]
  /// Rows that, with the variables' bounds, admit no point; in the model's order.
  ///
  /// Empty when integrality is part of the conflict.
  public let rows: [Constraint]
  /// The names of `rows`.
  public let names: [String]
  /// Whether leaving out any one of `rows` makes the others satisfiable.
  public let isIrreducible: Bool
}
