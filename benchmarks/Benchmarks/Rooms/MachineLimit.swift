import Benchmark
import Kernels

/// What one thread of this machine can do at most, measured when first asked for.
enum MachineLimit {
  /// The share of a limit that a benchmark reached, in per cent.
  static let share = BenchmarkMetric.custom(
    "% of the machine's limit", polarity: .prefersLarger, useScalingFactor: false)
  /// What a benchmark shows that knows its work.
  static var configuration: Benchmark.Configuration {
    .init(
      metrics: [.wallClock, share], warmupIterations: 1, maxDuration: .seconds(2),
      maxIterations: 1000)
  }

  /// Multiplications and additions of doubles a second, in registers: twelve independent chains of fused
  /// ones over eight lanes.
  static let operationsPerSecond: Double = {
    let (rounds, chains) = (2_000_000, 12)
    let seconds = leastSeconds {
      var sums = [SIMD8<Double>](repeating: SIMD8(repeating: 1), count: chains)
      let factor = SIMD8(repeating: 0.999_999_9 + Double(rounds) * 1e-20)
      var (a, b, c, d) = (sums[0], sums[1], sums[2], sums[3])
      var (e, f, g, h) = (sums[4], sums[5], sums[6], sums[7])
      var (i, j, k, l) = (sums[8], sums[9], sums[10], sums[11])
      for _ in 0..<rounds {
        a = factor.addingProduct(a, factor)
        b = factor.addingProduct(b, factor)
        c = factor.addingProduct(c, factor)
        d = factor.addingProduct(d, factor)
        e = factor.addingProduct(e, factor)
        f = factor.addingProduct(f, factor)
        g = factor.addingProduct(g, factor)
        h = factor.addingProduct(h, factor)
        i = factor.addingProduct(i, factor)
        j = factor.addingProduct(j, factor)
        k = factor.addingProduct(k, factor)
        l = factor.addingProduct(l, factor)
      }
      sums = [a, b, c, d, e, f, g, h, i, j, k, l]
      blackHole(sums)
    }
    return Double(rounds * chains * 8 * 2) / seconds
  }()

  /// Bytes a second that are read from memory, by sums over 128 MiB.
  static let bytesPerSecond: Double = {
    let cells = [SIMD8<Double>](repeating: SIMD8(repeating: 1), count: 1 << 21)
    let seconds = leastSeconds {
      var (a, b, c, d) = (cells[0], cells[1], cells[2], cells[3])
      let all = cells.span
      for index in stride(from: 4, to: all.count - 3, by: 4) {
        a += all[unchecked: index]
        b += all[unchecked: index + 1]
        c += all[unchecked: index + 2]
        d += all[unchecked: index + 3]
      }
      blackHole(a + b + c + d)
    }
    return Double(cells.count * 64) / seconds
  }()

  /// Runs work that counts its operations, and notes the share of the limit of arithmetic.
  static func measure(
    _ benchmark: Benchmark, operations: Double, _ body: () throws -> Void
  ) rethrows {
    _ = operationsPerSecond
    benchmark.startMeasurement()
    let seconds = try time(body)
    benchmark.stopMeasurement()
    benchmark.measurement(share, Int((100 * operations / seconds / operationsPerSecond).rounded()))
  }

  /// Runs work that counts the bytes that it reads, and notes the share of the limit of memory.
  static func measure(
    _ benchmark: Benchmark, bytes: Double, _ body: () throws -> Void
  ) rethrows {
    _ = bytesPerSecond
    benchmark.startMeasurement()
    let seconds = try time(body)
    benchmark.stopMeasurement()
    benchmark.measurement(share, Int((100 * bytes / seconds / bytesPerSecond).rounded()))
  }

  private static func leastSeconds(_ body: () -> Void) -> Double {
    (0..<5).map { _ in time(body) }.min() ?? 0
  }

  private static func time(_ body: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
