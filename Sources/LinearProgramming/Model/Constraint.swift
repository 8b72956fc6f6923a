/// A handle to one row of a `LinearModel`; valid for the model that returned it and its copies.
public struct Constraint: Hashable, Sendable {
  /// The position among the model's constraints, from 0.
  public let index: Int

  init(_ index: Int) { self.index = index }
}
