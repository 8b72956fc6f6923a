extension VectorMath {
  /// Sets element i of `out` to exp of element i of `x`.
  ///
  /// - Precondition: Both have the same length.
  /// - Complexity: O(length), no allocation.
  public static func fillExp(_ out: inout MutableSpan<Double>, _ x: Span<Double>) {
    fill(&out, x) { exp($0) }
  }

  /// Sets element i of `out` to the natural logarithm of element i of `x`.
  ///
  /// - Precondition: Both have the same length.
  /// - Complexity: O(length), no allocation.
  public static func fillLog(_ out: inout MutableSpan<Double>, _ x: Span<Double>) {
    fill(&out, x) { log($0) }
  }

  /// Sets element i of `out` to element i of `x` raised to one common exponent.
  ///
  /// The bits and the accuracy are those of `KernelMath.pow`.
  ///
  /// - Precondition: Both have the same length.
  /// - Complexity: O(length), no allocation.
  public static func fillPow(
    _ out: inout MutableSpan<Double>, _ x: Span<Double>, exponent: Double
  ) {
    fill(&out, x) { KernelMath.pow($0, exponent) }
  }

  /// Applies a function of eight lanes to a row.
  @inline(__always)
  static func fill(
    _ out: inout MutableSpan<Double>, _ x: Span<Double>,
    _ function: (SIMD8<Double>) -> SIMD8<Double>
  ) {
    precondition(out.count == x.count, "VectorMath: rows of \(out.count) and \(x.count) elements")
    x.withUnsafeBufferPointer { source in
      out.withUnsafeMutableBufferPointer { row in
        for index in stride(from: 0, to: row.count, by: 8) {
          row.store(function(source.load(at: index, padding: 1)), at: index)
        }
      }
    }
  }
}
