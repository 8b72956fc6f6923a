/// The name of one kind of chance, for example demand or exchange rates.
///
/// Rooms add their own in an extension:
/// ```swift
/// extension RandomStream {
///   static let customsClearance = RandomStream("customs clearance")
/// }
/// ```
/// The name is part of what a seed means: renaming a stream changes every run.
public struct RandomStream: RawRepresentable, Sendable, Hashable {
  /// The name as it enters the hash of a key.
  public let rawValue: String

  /// Creates a stream with the given name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Creates a stream with the given name.
  public init(_ name: String) { self.rawValue = name }
}
