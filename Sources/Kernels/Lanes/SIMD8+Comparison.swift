extension SIMD8<Double> {
  /// Whether some lane is above zero; a NaN is not.
  @inlinable @inline(__always)
  public var hasPositiveLane: Bool { any(self .> 0) }
}

/// The larger by lane, a NaN giving way: the standard library's `maximum` in every lane, which its own
/// function of this name calls lane after lane.
@inlinable @inline(__always)
public func pointwiseMax(_ a: SIMD8<Double>, _ b: SIMD8<Double>) -> SIMD8<Double> {
  b.replacing(with: a, where: (a .> b) .| (b .!= b))
}

/// The smaller by lane, a NaN giving way: the standard library's `minimum` in every lane, which its
/// own function of this name calls lane after lane.
@inlinable @inline(__always)
public func pointwiseMin(_ a: SIMD8<Double>, _ b: SIMD8<Double>) -> SIMD8<Double> {
  b.replacing(with: a, where: (a .<= b) .| (b .!= b))
}
