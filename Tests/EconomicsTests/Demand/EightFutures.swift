/// The same number in eight futures.
func all(_ value: Double) -> SIMD8<Double> { SIMD8(repeating: value) }

extension SIMD8<Double> {
  /// Eight numbers between two ends.
  static func random(
    _ range: ClosedRange<Double>, _ random: inout SplitMixGenerator
  ) -> SIMD8<Double> {
    SIMD8((0..<8).map { _ in Double.random(in: range, using: &random) })
  }

  /// The numbers one by one.
  var numbers: [Double] { indices.map { self[$0] } }
}
