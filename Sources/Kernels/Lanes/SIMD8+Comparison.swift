internal import CVector

extension SIMD8<Double> {
  /// Whether some lane is above zero; a NaN is not.
  @inline(__always)
  public var hasPositiveLane: Bool { portolan_any_less(.zero, self) }
}
