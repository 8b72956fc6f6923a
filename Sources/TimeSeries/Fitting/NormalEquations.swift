/// Sums of squares and products of residuals and their derivatives, for eight fits at once.
///
/// Rows of the Jacobian are added ``depth`` at a time: each sum is then loaded and stored once for a
/// group of rows.
///
/// Cost: P (P + 1) / 2 multiplications and additions of eight lanes a period for P parameters, bound
/// by loads from the nearest cache, one for each product.
struct NormalEquations {
  /// Rows that are summed together.
  static let depth = 4

  /// Parameters.
  let count: Int
  /// Σ r².
  var squaredError = SIMD8<Double>.zero
  /// Σ J r, by parameter.
  var gradient: [SIMD8<Double>]
  /// Σ J J', the lower triangle row by row: element (i, j), j ≤ i, at i (i + 1) / 2 + j.
  var products: [SIMD8<Double>]

  /// Sums of nothing.
  init(count: Int) {
    self.count = count
    gradient = Array(repeating: .zero, count: count)
    products = Array(repeating: .zero, count: count * (count + 1) / 2)
  }

  /// Forgets all sums.
  mutating func clear() {
    squaredError = .zero
    for index in gradient.indices { gradient[index] = .zero }
    for index in products.indices { products[index] = .zero }
  }

  /// Adds ``depth`` rows, `[row][parameter]`, and their residuals.
  @inline(__always)
  mutating func add(_ rows: Span<SIMD8<Double>>, _ residuals: JacobianRows.Residuals) {
    let (r0, r1, r2, r3) = (residuals[0], residuals[1], residuals[2], residuals[3])
    squaredError += (r0 * r0 + r1 * r1) + (r2 * r2 + r3 * r3)
    Self.add(rows, residuals, count, &gradient, &products)
  }

  @inline(__always)
  private static func add(
    _ rows: Span<SIMD8<Double>>, _ residuals: JacobianRows.Residuals, _ count: Int,
    _ gradient: inout [SIMD8<Double>], _ products: inout [SIMD8<Double>]
  ) {
    let (r0, r1, r2, r3) = (residuals[0], residuals[1], residuals[2], residuals[3])
    var sums = products.mutableSpan
    var slopes = gradient.mutableSpan
    precondition(
      rows.count >= depth * count && slopes.count >= count
        && sums.count >= count * (count + 1) / 2)
    var row = 0
    for i in 0..<count {
      let a0 = rows[unchecked: i]
      let a1 = rows[unchecked: count + i]
      let a2 = rows[unchecked: 2 * count + i]
      let a3 = rows[unchecked: 3 * count + i]
      slopes[unchecked: i] += (a0 * r0 + a1 * r1) + (a2 * r2 + a3 * r3)
      for j in 0...i {
        let first = a0 * rows[unchecked: j] + a1 * rows[unchecked: count + j]
        let second = a2 * rows[unchecked: 2 * count + j] + a3 * rows[unchecked: 3 * count + j]
        sums[unchecked: row + j] += first + second
      }
      row += i + 1
    }
  }
}
