/// A run stopped before its end because it was told to, not because something failed.
public struct RunCancelled: Error, Sendable, Hashable, CustomStringConvertible {
  /// Who stopped it.
  public enum Reason: String, Sendable, Hashable {
    /// Somebody called `RunControl.cancel()`.
    case requested
    /// The deadline passed.
    case deadline
  }

  /// Who stopped the run.
  public let reason: Reason

  /// Creates the error.
  public init(reason: Reason) { self.reason = reason }

  /// A sentence for people.
  public var description: String {
    switch reason {
    case .requested: "The run was cancelled."
    case .deadline: "The run passed its deadline and was stopped."
    }
  }
}
