/// Where a figure comes from and how far to trust it.
public struct Evidence: Hashable, Sendable {
  /// A law, a page, a study, "the seller".
  public let citation: String
  /// How far it was checked.
  public let status: Status

  /// A source with its standing.
  public init(citation: String, status: Status) {
    self.citation = citation
    self.status = status
  }

  /// How far a figure was checked.
  public enum Status: String, Sendable, CaseIterable {
    /// Read in the source named.
    case verified
    /// Recalled, not checked.
    case memory
    /// Typical of the trade, unverified: a default with a range.
    case typical
    /// Assumed for the study at hand.
    case assumed
    /// Given by the user.
    case given
  }
}
