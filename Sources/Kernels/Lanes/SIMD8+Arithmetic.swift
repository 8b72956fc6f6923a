public import CVector

/// Arithmetic of eight doubles as single instructions.
///
/// The standard library's is generic: compiled lane by lane, and put together again by the optimiser,
/// which now and then leaves it in pieces. These are preferred wherever `Kernels` is imported, and have
/// the same bits.
extension SIMD8<Double> {
  /// The sum of each pair of lanes.
  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { portolan_add(a, b) }

  /// The difference of each pair of lanes.
  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { portolan_subtract(a, b) }

  /// The product of each pair of lanes.
  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { portolan_multiply(a, b) }

  /// The quotient of each pair of lanes.
  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { portolan_divide(a, b) }

  /// Each lane with its sign changed.
  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self { portolan_negate(a) }

  /// Adds to each lane.
  @inlinable @inline(__always)
  public static func += (a: inout Self, b: Self) { a = portolan_add(a, b) }

  /// Subtracts from each lane.
  @inlinable @inline(__always)
  public static func -= (a: inout Self, b: Self) { a = portolan_subtract(a, b) }

  /// Multiplies each lane.
  @inlinable @inline(__always)
  public static func *= (a: inout Self, b: Self) { a = portolan_multiply(a, b) }

  /// Divides each lane.
  @inlinable @inline(__always)
  public static func /= (a: inout Self, b: Self) { a = portolan_divide(a, b) }
}

/// Arithmetic of eight doubles with one number.
extension SIMD8<Double> {
  /// A number added to each lane.
  @inlinable @inline(__always)
  public static func + (a: Self, b: Double) -> Self { portolan_add(a, portolan_repeat(b)) }

  /// Each lane added to a number.
  @inlinable @inline(__always)
  public static func + (a: Double, b: Self) -> Self { portolan_add(portolan_repeat(a), b) }

  /// A number subtracted from each lane.
  @inlinable @inline(__always)
  public static func - (a: Self, b: Double) -> Self { portolan_subtract(a, portolan_repeat(b)) }

  /// Each lane subtracted from a number.
  @inlinable @inline(__always)
  public static func - (a: Double, b: Self) -> Self { portolan_subtract(portolan_repeat(a), b) }

  /// Each lane times a number.
  @inlinable @inline(__always)
  public static func * (a: Self, b: Double) -> Self { portolan_multiply(a, portolan_repeat(b)) }

  /// A number times each lane.
  @inlinable @inline(__always)
  public static func * (a: Double, b: Self) -> Self { portolan_multiply(portolan_repeat(a), b) }

  /// Each lane divided by a number.
  @inlinable @inline(__always)
  public static func / (a: Self, b: Double) -> Self { portolan_divide(a, portolan_repeat(b)) }

  /// A number divided by each lane.
  @inlinable @inline(__always)
  public static func / (a: Double, b: Self) -> Self { portolan_divide(portolan_repeat(a), b) }

  /// Adds a number to each lane.
  @inlinable @inline(__always)
  public static func += (a: inout Self, b: Double) { a = portolan_add(a, portolan_repeat(b)) }

  /// Multiplies each lane by a number.
  @inlinable @inline(__always)
  public static func *= (a: inout Self, b: Double) { a = portolan_multiply(a, portolan_repeat(b)) }
}
