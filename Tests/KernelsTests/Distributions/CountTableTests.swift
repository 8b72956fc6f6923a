import Kernels
import Testing

@Suite("Counts from a table")
struct CountTableTests {
  @Test(
    "the counts of the general search, for laws of all shapes",
    arguments: [
      (5.0, Double.infinity), (0.02, .infinity), (20, 5), (3, 0.3), (400, 12), (30_000, .infinity),
      (0, 1), (1, 0.05),
    ])
  func agrees(mean: Double, size: Double) {
    let law = NegativeBinomial(mean: mean, size: size)
    let table = CountTable(law)
    let key = RandomKey(
      seed: 9, purpose: .test, stream: RandomStream("table"), entity: "\(mean) \(size)")
    var uniforms = [Double](repeating: 0, count: 4096)
    var row = uniforms.mutableSpan
    key.fillUniforms(&row, firstPath: 0, period: 0)
    uniforms += [0, 1e-300, 0.5, 0.999999, 1 - 1e-9]
    var counts = uniforms
    var span = counts.mutableSpan
    table.fill(&span)
    for (count, u) in zip(counts, uniforms) {
      #expect(count == law.quantile(u), "\(u)")
    }
  }
}
