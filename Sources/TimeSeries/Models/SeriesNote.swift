/// Which model a series got in the end, and why.
public struct SeriesNote: Sendable, Hashable {
  /// A word that says why.
  public enum Reason: String, Sendable, CaseIterable {
    /// The model asked for.
    case fitted
    /// The least corrected information criterion among the models tried.
    case lowestCriterion = "lowest-aicc"
    /// The least error of the panel's last periods among the models tried.
    case lowestRollingError = "lowest-rolling-error"
    /// What its group says, for the most part.
    case pooled = "pooled"
    /// Several models together.
    case combined
    /// Too few values for the method: what remains is the mean of the last ones.
    case tooShort = "too-short"
    /// All values are the same: so is the forecast.
    case constant
    /// No value at all: zero.
    case noValues = "no-values"
  }

  /// The model, such as `MAdM`.
  public let model: String
  /// Why.
  public let reason: Reason

  /// The note of a model that works inside another; what a series got by rule stays as it is.
  func renamed(_ rename: (String) -> String) -> SeriesNote {
    switch reason {
    case .tooShort, .constant, .noValues: self
    default: SeriesNote(model: rename(model), reason: reason)
    }
  }

  /// A note.
  public init(model: String, reason: Reason) {
    self.model = model
    self.reason = reason
  }
}
