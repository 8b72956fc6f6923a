/// Why a table of customers cannot be used.
public struct CustomerFileError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ description: String) { self.description = description }
}
