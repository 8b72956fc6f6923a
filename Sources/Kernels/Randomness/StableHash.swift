/// A 64-bit hash that is the same in every process, on every machine and in every release.
///
/// Swift's `Hasher` is seeded per process, so nothing that names a random stream or a file may use
/// it. This one is FNV-1a over the bytes of length-prefixed parts, then the finaliser of
/// MurmurHash3, since FNV alone leaves the high bits of short strings poorly mixed. The length
/// prefix keeps ("ab", "c") and ("a", "bc") apart. Text is hashed by its UTF-8 bytes without
/// normalisation: two spellings of an accented letter are two identifiers.
///
/// Not a cryptographic hash: it guards against accidents, not against an adversary.
///
/// Source: Fowler, Noll, Vo, <http://www.isthe.com/chongo/tech/comp/fnv/>; Appleby, MurmurHash3.
public struct StableHash: Sendable {
  var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Creates a hash of nothing.
  public init() {}

  /// Adds a text, preceded by the length of its UTF-8 form in bytes.
  ///
  /// - Complexity: O(length).
  public mutating func combine(_ part: String) {
    combine(UInt64(part.utf8.count))
    for byte in part.utf8 { mix(byte) }
  }

  /// Adds a number as eight bytes, lowest first.
  public mutating func combine(_ part: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: part >> shift))
    }
  }

  /// Adds bytes as they stand, without their number.
  ///
  /// - Complexity: O(length).
  public mutating func combine(bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
  }

  /// The hash of everything added so far.
  public func finalize() -> UInt64 {
    var hash = state
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }

  /// One step of FNV-1a.
  @inline(__always)
  mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }
}
