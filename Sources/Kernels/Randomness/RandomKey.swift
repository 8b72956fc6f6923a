/// The address of a family of random numbers: a pure function from (path, period, draw) to chance.
///
/// A key never changes and holds no state, so a number depends on nothing but its address: not on
/// the order of calls, the number of threads, or the other entities in a scenario. That is what
/// lets two plans meet the same future and any path be replayed alone.
///
/// Philox 4x32-10 with
/// - key: the 64 bits of the seed;
/// - counter word 0: the path, or path / 2 for doubles (see `uniform`);
/// - counter word 1: the period in the low 16 bits, the draw in the high 16;
/// - counter words 2 and 3: the `StableHash` of purpose, stream and entity *identifier*. An index
///   there would move every other entity's future when one is added.
///
/// Two of n entities collide with a probability of about n² / 2⁶⁵: 3e-10 for 100,000 entities.
public struct RandomKey: Sendable, Hashable {
  let seed: SIMD2<UInt32>
  let identity: SIMD2<UInt32>

  /// Creates the key of one entity's chance of one kind.
  ///
  /// - Parameters:
  ///   - seed: The seed of the run; every bit counts.
  ///   - purpose: What the numbers are for; purposes never share numbers.
  ///   - stream: The kind of chance.
  ///   - entity: The identifier of what is exposed to it, for example a store's; empty if the
  ///     whole world is.
  public init(seed: UInt64, purpose: RandomPurpose, stream: RandomStream, entity: String) {
    var hash = StableHash()
    hash.combine(purpose.rawValue)
    hash.combine(stream.rawValue)
    hash.combine(entity)
    self.seed = SIMD2(splitting: seed)
    self.identity = SIMD2(splitting: hash.finalize())
  }

  /// Four raw words for one path, period and draw.
  ///
  /// They are independent of what `uniform` returns for the same address: a constant in the
  /// counter keeps the two apart.
  public func bits(path: UInt32, period: UInt16, draw: UInt16 = 0) -> SIMD4<UInt32> {
    let apart = identity ^ SIMD2(splitting: 0x9E37_79B9_7F4A_7C15)
    let counter = SIMD4(path, Self.word(period, draw), apart.x, apart.y)
    return Philox.block(counter: counter, key: seed)
  }

  /// A uniform number in the open interval (0, 1): an odd multiple of 2⁻⁵³ with 52 random bits.
  ///
  /// Paths 2i and 2i + 1 share one Philox block, two words each, so that filling wastes none.
  public func uniform(path: UInt32, period: UInt16, draw: UInt16 = 0) -> Double {
    uniform(path: path, Self.word(period, draw))
  }

  /// The uniform for a path and the counter's second word.
  @inline(__always)
  func uniform(path: UInt32, _ periodAndDraw: UInt32) -> Double {
    let counter = SIMD4(path >> 1, periodAndDraw, identity.x, identity.y)
    let words = Philox.block(counter: counter, key: seed)
    return path & 1 == 0
      ? Philox.openUnit(high: words.x, low: words.y)
      : Philox.openUnit(high: words.z, low: words.w)
  }

  /// The counter's second word.
  @inline(__always)
  static func word(_ period: UInt16, _ draw: UInt16) -> UInt32 {
    UInt32(period) | UInt32(draw) << 16
  }
}

extension SIMD2<UInt32> {
  /// The low and the high half of a 64-bit number, in this order.
  init(splitting word: UInt64) {
    self.init(UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32))
  }
}
