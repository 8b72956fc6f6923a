/// Eight neighbours of a row as one vector: how the weekly ledger reads blocks of futures.
extension Array<Double> {
  /// Elements `index` to `index + 7`; beyond the end of the array the last lanes read as one.
  ///
  /// - Precondition: `index` lies in the array.
  @inlinable @inline(__always)
  public func lanes(at index: Int) -> SIMD8<Double> {
    precondition(indices.contains(index), "lanes(at:): \(index) outside 0..<\(count)")
    return withUnsafeBufferPointer { $0.load(at: index, padding: 1) }
  }

  /// Writes eight lanes to elements `index` to `index + 7`, as far as they lie in the array.
  @inline(__always)
  public mutating func setLanes(_ lanes: SIMD8<Double>, at index: Int) {
    precondition(indices.contains(index), "setLanes(at:): \(index) outside 0..<\(count)")
    withUnsafeMutableBufferPointer { $0.store(lanes, at: index) }
  }
}
