import Testing

@testable import Kernels

// The same seed must mean the same future in every release and for every `-march`. These hashes
// were the same for x86-64, x86-64-v3 and AVX-512 builds. A change here changes every user's runs:
// it needs a decision note, not a new constant.
@Suite struct ReproducibilityTests {
  let n = 20_000
  let key = RandomKey(seed: 7, purpose: .test, stream: RandomStream("demand"), entity: "x")

  @Test func uniformsAndNormals() {
    #expect(bits(uniforms) == 7_913_182_058_762_517_095)
    let normals = filled(n) { key.fillNormals(&$0, firstPath: 0, period: 0) }
    #expect(bits(normals) == 16_669_981_786_936_723_636)
  }

  @Test func exponentialsAndLogarithms() {
    let x = uniforms.map { 1400 * $0 - 700 }
    #expect(bits(filled(n) { VectorMath.fillExp(&$0, x.span) }) == 18_302_679_038_513_784_211)
    let y = uniforms.map { $0 * 100 }
    #expect(bits(filled(n) { VectorMath.fillLog(&$0, y.span) }) == 12_184_667_355_915_169_430)
  }

  @Test func counts() {
    let means = Array(uniforms.map { 20 * $0 }.reversed())
    let counts = filled(n) {
      fillNegativeBinomial(counts: &$0, uniforms: uniforms.span, means: means.span, size: 3)
    }
    #expect(bits(counts) == 230_934_438_365_666_095)
  }

  @Test func sums() {
    #expect(bits([Statistics.variance(uniforms.span)]) == 8_101_284_665_912_711_345)
  }

  private var uniforms: [Double] { filled(n) { key.fillUniforms(&$0, firstPath: 0, period: 0) } }

  private func bits(_ values: [Double]) -> UInt64 {
    var hash = StableHash()
    for value in values { hash.combine(value.bitPattern) }
    return hash.finalize()
  }
}
