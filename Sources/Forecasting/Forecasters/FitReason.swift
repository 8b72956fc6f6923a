/// A word that says how a series came to its forecast.
public struct FitReason: RawRepresentable, Hashable, Sendable {
  /// The word as reports write it.
  public let rawValue: String

  /// A reason of that word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// By the member's own method.
  public static let fitted = FitReason(rawValue: "fitted")
  /// Too few weeks for the method: the mean of the last weeks, or the pooled profile at that level.
  public static let shortHistory = FitReason(rawValue: "short-history")
  /// The history does not cover a year: no season could be read.
  public static let seasonNotCovered = FitReason(rawValue: "season-not-covered")
  /// No week with a sale: zero.
  public static let noSales = FitReason(rawValue: "no-sales")
}
