/// Which candidate a series got, and why.
public struct SeriesChoice: Sendable, Hashable {
  /// The candidate's place in the list.
  public let candidate: Int
  /// Why.
  public let reason: Reason

  /// A word that says why.
  public enum Reason: String, Sendable {
    /// Its errors at past origins were lowest, by more than noise or from the start.
    case lowestRollingError = "lowest-rolling-error"
    /// Another's were lower, but not by more than noise.
    case withinNoise = "within-noise-of-lowest"
    /// No origin with enough history: the robust member, which is the list's first.
    case shortHistory = "short-history"
  }
}
