import Benchmark
import Kernels

/// Random numbers, counts and matrix products.
func kernels() {
  let count = 4096
  let key = RandomKey(
    seed: 1, purpose: .evaluation, stream: RandomStream("benchmark"), entity: "row")

  Benchmark("Kernels: normals, 1 M in rows of 4,096") { _ in
    var row = [Double](repeating: 0, count: count)
    for period in 0..<UInt16(244) {
      var span = row.mutableSpan
      key.fillNormals(&span, firstPath: 0, period: period)
    }
    blackHole(row[0])
  }

  for (mean, size) in [(5.0, 2.0), (20, 5), (50, 5)] {
    Benchmark("Kernels: counts of one mean \(Int(mean)), size \(Int(size)), 1 M") { _ in
      var uniforms = [Double](repeating: 0, count: count)
      var counts = uniforms
      let means = [Double](repeating: mean, count: count)
      for period in 0..<UInt16(244) {
        var row = uniforms.mutableSpan
        key.fillUniforms(&row, firstPath: 0, period: period)
        var span = counts.mutableSpan
        fillNegativeBinomial(
          counts: &span, uniforms: uniforms.span, means: means.span, size: size)
      }
      blackHole(counts[0])
    }
  }

  for (mean, size) in [(5.0, Double.infinity), (20, 5)] {
    Benchmark("Kernels: counts from a table, mean \(Int(mean)), 1 M") { benchmark in
      let table = CountTable(NegativeBinomial(mean: mean, size: size))
      var counts = [Double](repeating: 0, count: count)
      benchmark.startMeasurement()
      for period in 0..<UInt16(244) {
        var row = counts.mutableSpan
        key.fillUniforms(&row, firstPath: 0, period: period)
        table.fill(&row)
      }
      blackHole(counts[0])
    }
  }

  for (mean, size) in [(5.0, 5.0), (20, 5), (150, 25)] {
    Benchmark("Kernels: counts of unlike means near \(Int(mean)), size \(Int(size)), 1 M") {
      benchmark in
      let means = unlikeMeans(near: mean, rows: 16, count: count)
      var uniforms = [Double](repeating: 0, count: count)
      var counts = uniforms
      var sampler = CountSampler(size: size)
      benchmark.startMeasurement()
      for period in 0..<UInt16(244) {
        var row = uniforms.mutableSpan
        key.fillUniforms(&row, firstPath: 0, period: period)
        let unlike = means[Int(period) % means.count]
        var span = counts.mutableSpan
        sampler.fill(counts: &span, uniforms: uniforms.span, means: unlike.span)
      }
      blackHole(counts[0])
    }
  }

  Benchmark("Kernels: matrix product, n = 512, 0.27 GFLOP") { benchmark in
    BLAS.useOneThread()
    let a = Matrix(
      rows: 512, columns: 512, values: (0..<512 * 512).map { Double($0 % 97) / 97 })
    benchmark.startMeasurement()
    blackHole(try LinearAlgebra.multiply(a, a))
  }
}

/// Rows of means, lognormal with a deviation of 0.3: another in every element.
private func unlikeMeans(near mean: Double, rows: Int, count: Int) -> [[Double]] {
  let key = RandomKey(
    seed: 1, purpose: .evaluation, stream: RandomStream("benchmark"), entity: "means")
  return (0..<rows).map { row in
    var shocks = [Double](repeating: 0, count: count)
    var span = shocks.mutableSpan
    key.fillNormals(&span, firstPath: 0, period: UInt16(row))
    return shocks.map { mean * KernelMath.exp(0.3 * $0) }
  }
}
