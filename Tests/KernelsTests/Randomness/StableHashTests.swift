import Testing

@testable import Kernels

@Suite struct StableHashTests {
  @Test(
    "One step per byte is FNV-1a, by its published vectors",
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func stepIsFNV(text: String, expected: UInt64) {
    var hash = StableHash()
    for byte in text.utf8 { hash.mix(byte) }
    #expect(hash.state == expected)
  }

  // Values from an independent implementation in another language.
  @Test(
    "The hash of parts never changes between releases",
    arguments: [
      ([], 0xefd0_1f60_ba99_2926), ([""], 0x7bd3_144f_29c0_cc9e), (["a"], 0xdea1_3a43_1626_96b9),
      (["evaluation", "demand", "store/münchen"], 0xdcc0_80c5_9f44_2b88),
    ] as [([String], UInt64)])
  func knownAnswers(parts: [String], expected: UInt64) {
    #expect(stableHash(parts) == expected)
  }

  @Test func theBordersBetweenPartsCount() {
    #expect(stableHash(["ab", "c"]) != stableHash(["a", "bc"]))
    #expect(stableHash(["a", ""]) != stableHash(["", "a"]))
  }

  private func stableHash(_ parts: [String]) -> UInt64 {
    var hash = StableHash()
    for part in parts { hash.combine(part) }
    return hash.finalize()
  }
}
