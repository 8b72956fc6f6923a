internal import Kernels

/// The logarithm of a product of numbers near one: a logarithm for every sixteenth factor.
struct LogProduct {
  private var product = SIMD8<Double>(repeating: 1)
  private var sum = SIMD8<Double>.zero
  private var pending = 0

  /// Multiplies the product; factors between 1e-15 and 1e15 cannot leave the range of a double.
  @inline(__always)
  mutating func multiply(by factor: SIMD8<Double>) {
    product *= factor
    pending += 1
    guard pending == 16 else { return }
    sum += VectorMath.log(product)
    product = SIMD8(repeating: 1)
    pending = 0
  }

  /// The logarithm of the product so far.
  var logarithm: SIMD8<Double> { sum + VectorMath.log(product) }
}
