public import CVector

extension SIMD8<Double> {
  /// Whether some lane is above zero; a NaN is not.
  @inlinable @inline(__always)
  public var hasPositiveLane: Bool { portolan_any_less(portolan_repeat(0), self) }
}

/// The larger by lane, a NaN giving way: the standard library's `maximum` in every lane, which its own
/// function of this name calls lane after lane.
@inlinable @inline(__always)
public func pointwiseMax(_ a: SIMD8<Double>, _ b: SIMD8<Double>) -> SIMD8<Double> {
  portolan_larger(a, b)
}

/// The smaller by lane, a NaN giving way: the standard library's `minimum` in every lane, which its
/// own function of this name calls lane after lane.
@inlinable @inline(__always)
public func pointwiseMin(_ a: SIMD8<Double>, _ b: SIMD8<Double>) -> SIMD8<Double> {
  portolan_smaller(a, b)
}
