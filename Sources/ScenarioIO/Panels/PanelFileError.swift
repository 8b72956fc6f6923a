/// Why a table of series cannot be used.
public struct PanelFileError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ description: String) { self.description = description }
}
