/// A handle to one column of a `LinearModel`.
///
/// A handle is an index with a type: it is meaningful only for the model that returned it and for
/// copies of that model.
public struct Variable: Hashable, Sendable {
  /// The position among the model's variables, from 0.
  public let index: Int

  init(_ index: Int) { self.index = index }
}
