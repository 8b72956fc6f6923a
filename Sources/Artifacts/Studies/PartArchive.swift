/// Where finished parts of a long run are kept, so that the same run goes on after it was stopped.
///
/// Rooms know neither files nor names of folders: whoever starts the run says how a part is kept and
/// found again. A part's name says all that its content depends on, so what is found may be used.
public struct PartArchive: Sendable {
  /// The bytes kept under a name, or nil where there are none; called on any thread.
  ///
  /// They need not be intact: a part carries a checksum of its own.
  public let recall: @Sendable (_ name: String) -> [UInt8]?
  /// Keeps bytes under a name, all of them or none; called on any thread.
  public let keep: @Sendable (_ name: String, _ bytes: [UInt8]) throws -> Void

  /// An archive.
  public init(
    recall: @escaping @Sendable (_ name: String) -> [UInt8]?,
    keep: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) {
    self.recall = recall
    self.keep = keep
  }
}
