internal import CVector

/// Philox 4x32-10, a counter-based generator: ten rounds of multiply and exclusive-or that turn
/// (key, counter) into four random words without any state.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011,
/// <https://doi.org/10.1145/2063384.2063405>.
enum Philox {
  /// The four words for one counter and key.
  static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    // Four plain words: inserting into a SIMD4 each round costs more than the multiplications.
    var (c0, c1, c2, c3) = (counter.x, counter.y, counter.z, counter.w)
    var (k0, k1) = (key.x, key.y)
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) &* UInt64(c0)
      let second = UInt64(0xCD9E_8D57) &* UInt64(c2)
      c0 = UInt32(truncatingIfNeeded: second >> 32) ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: second)
      c2 = UInt32(truncatingIfNeeded: first >> 32) ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: first)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return SIMD4(c0, c1, c2, c3)
  }

  /// The uniform (2k + 1) / 2⁵³ for the top 52 bits k of `high:low`.
  ///
  /// Every value lies inside (0, 1), is exact in a `Double`, and 1 − u is of the same form.
  static func openUnit(high: UInt32, low: UInt32) -> Double {
    let k = (UInt64(high) << 32 | UInt64(low)) >> 12
    return Double(bitPattern: k | 0x3ff0_0000_0000_0000) - 0x1.fffffffffffffp-1
  }

  /// Sixteen uniforms from eight consecutive counters, two from each, in order.
  ///
  /// The same bits as `block` and `openUnit`, at about a sixth of the cost.
  @inline(__always)
  static func sixteenUniforms(
    firstBlock: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32, key: SIMD2<UInt32>
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    let uniforms = portolan_uniforms(firstBlock, second, third, fourth, key.x, key.y)
    return (portolan_low_half(uniforms), portolan_high_half(uniforms))
  }
}
