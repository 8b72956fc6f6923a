public import Commerce

/// Why a plan cannot be evaluated.
public enum EvaluationError: Error, CustomStringConvertible, Sendable {
  /// A listing has no way from its supplier to its buyers.
  case noRoute(listing: Identifier<Listing>, mode: FulfilmentMode)
  /// No futures were asked for.
  case noPaths

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .noRoute(let listing, let mode):
      """
      listing \(listing): no node or no lane for mode \(mode.rawValue). Add the node to nodes.csv \
      and a lane into it to lanes.csv, or choose another mode.
      """
    case .noPaths: "evaluate at least one future"
    }
  }
}
