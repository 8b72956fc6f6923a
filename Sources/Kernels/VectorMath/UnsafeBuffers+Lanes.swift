/// Eight lanes to and from memory of any alignment. At the end of a buffer only the lanes that
/// belong to it are touched; the missing ones read as a padding value.
extension UnsafeMutableBufferPointer<Double> {
  /// Stores eight lanes at `index`, or those of them that lie inside the buffer.
  @inline(__always)
  func store(_ lanes: SIMD8<Double>, at index: Int) {
    if index + 8 <= count, let base = baseAddress {
      UnsafeMutableRawPointer(base + index).storeBytes(of: lanes, as: SIMD8<Double>.self)
    } else if index < count {
      for lane in 0..<(count - index) { self[index + lane] = lanes[lane] }
    }
  }
}

extension UnsafeBufferPointer<Double> {
  /// Eight lanes from `index` on, padded at the end of the buffer.
  @inlinable @inline(__always)
  func load(at index: Int, padding: Double) -> SIMD8<Double> {
    if index + 8 <= count, let base = baseAddress {
      return UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Double>.self)
    }
    var lanes = SIMD8<Double>(repeating: padding)
    for lane in 0..<Swift.max(0, count - index) { lanes[lane] = self[index + lane] }
    return lanes
  }
}
