internal import CVector

/// The inverse of the negative binomial distribution function for eight or sixteen lanes at once.
///
/// All lanes count up from zero with P(x + 1) = P(x) · q (k + x) / (x + 1) until every lane's sum
/// has reached its uniform. The factor (k + x) / (x + 1) is common to all lanes since the size is;
/// only q differs. A lane that is done goes on adding without effect, so the loop asks every fourth
/// step only, and a lane's result does not depend on its neighbours.
///
/// Sums are off by at most 1e-12, typically 1e-15: a count is exact unless the uniform lies that
/// close to a step of the distribution function. Lanes that cannot be done this way (far tail, start
/// below e⁻⁶⁰⁰, not done after `limit` steps) take `NegativeBinomial.bracketedQuantile`.
struct CountSearch {
  /// Steps after which a lane is given up, a multiple of four.
  static let limit = 4096
  /// Means above which no lane tries.
  static let largestMean = 2048.0
  /// −ln P(0) above which P(0) comes too close to underflow.
  static let largestExponent = 600.0
  /// 1 / (x + 1) for x = 0 ..< limit: a multiplication is cheaper than a division per step.
  static let reciprocals: [Double] = (1...limit).map { 1 / Double($0) }

  /// Uniforms above this take the other way too: seen from below, the rest of the tail has too few
  /// digits.
  static let largestUniform = 1 - 0x1p-30

  let size: Double
  private let isPoisson: Bool
  private let inverseSize: Double

  init(size: Double) {
    precondition(size >= NegativeBinomial.smallestSize, "NegativeBinomial: size \(size)")
    self.size = size
    self.isPoisson = size == .infinity
    self.inverseSize = 1 / size
  }

  /// One lane group on its way: P(count so far), its sum, the counts and the constants of a lane.
  private struct Lanes {
    var probability: SIMD8<Double>
    var sum: SIMD8<Double>
    var count = SIMD8<Double>.zero
    /// Not zero while a lane has to go on: a bit for each.
    var unfinished: UInt32
    let target: SIMD8<Double>
    let ratio: SIMD8<Double>
    let exponent: SIMD8<Double>

    /// Goes from x to x + 4.
    ///
    /// Sums never fall, so that lanes which go on after four steps went on all the way, and only
    /// groups in which a lane was done meanwhile look at each step.
    @inline(__always)
    mutating func fourSteps(_ factors: (Double, Double, Double, Double)) {
      let first = sum
      let second = step(factors.0)
      let third = step(factors.1)
      let fourth = step(factors.2)
      let before = unfinished
      unfinished = portolan_mask_less(step(factors.3), target)
      if unfinished == before {
        count = portolan_select_less(sum, target, count + 4, count)
      } else {
        count = portolan_count_less(count, first, target)
        count = portolan_count_less(count, second, target)
        count = portolan_count_less(count, third, target)
        count = portolan_count_less(count, fourth, target)
      }
    }

    /// Adds the next probability; the sum after it.
    @inline(__always)
    private mutating func step(_ factor: Double) -> SIMD8<Double> {
      probability *= ratio * factor
      sum += probability
      return sum
    }
  }

  /// Quantiles of eight lanes.
  func quantiles(_ u: SIMD8<Double>, _ means: SIMD8<Double>) -> SIMD8<Double> {
    Self.reciprocals.withUnsafeBufferPointer { quantiles(u, means, self, u, means, $0).0 }
  }

  /// Quantiles of twice eight lanes.
  func quantiles(
    _ u: SIMD8<Double>, _ means: SIMD8<Double>, _ u2: SIMD8<Double>, _ means2: SIMD8<Double>
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    Self.reciprocals.withUnsafeBufferPointer { quantiles(u, means, self, u2, means2, $0) }
  }

  /// Quantiles of twice eight lanes, the second of another search: two chains of additions hide each
  /// other's latency.
  @inline(__always)
  func quantiles(
    _ u: SIMD8<Double>, _ means: SIMD8<Double>, _ other: CountSearch, _ u2: SIMD8<Double>,
    _ means2: SIMD8<Double>, _ reciprocals: UnsafeBufferPointer<Double>
  ) -> (SIMD8<Double>, SIMD8<Double>) {
    var first = start(u, means)
    var second = other.start(u2, means2)
    var x = 0
    while first.unfinished | second.unfinished != 0, x < Self.limit {
      first.fourSteps(factors(x, reciprocals))
      second.fourSteps(other.factors(x, reciprocals))
      x += 4
    }
    return (finish(first, u, means), other.finish(second, u2, means2))
  }

  /// (k + x) / (x + 1) of four steps, without the k for Poisson.
  @inline(__always)
  private func factors(
    _ x: Int, _ reciprocals: UnsafeBufferPointer<Double>
  ) -> (Double, Double, Double, Double) {
    let base = isPoisson ? 1 : size
    let slope = isPoisson ? 0.0 : 1.0
    let position = Double(x)
    return (
      (base + slope * position) * reciprocals[x],
      (base + slope * (position + 1)) * reciprocals[x + 1],
      (base + slope * (position + 2)) * reciprocals[x + 2],
      (base + slope * (position + 3)) * reciprocals[x + 3]
    )
  }

  /// P(0) and q.
  ///
  /// Lanes that cannot be done here get a target that they have reached already.
  @inline(__always)
  private func start(_ u: SIMD8<Double>, _ means: SIMD8<Double>) -> Lanes {
    let exponent: SIMD8<Double>
    let ratio: SIMD8<Double>
    if isPoisson {
      exponent = means
      ratio = means
    } else {
      // size · ln(1 + odds) with the correction of `KernelMath.log1p`; one division serves both.
      let odds = means * inverseSize
      let w = odds + 1
      let inverse = 1 / w
      exponent = (VectorMath.logOfNormal(w) + (odds - (w - 1)) * inverse) * size
      ratio = odds * inverse
    }
    let probability = VectorMath.expOfModerate(-exponent)
    let bounded = portolan_select_inside(means, 0, Self.largestMean, u, .zero)
    let target = portolan_select_inside(exponent, 0, Self.largestExponent, bounded, .zero)
    return Lanes(
      probability: probability, sum: probability,
      unfinished: portolan_mask_less(probability, target), target: target, ratio: ratio,
      exponent: exponent)
  }

  /// The counts, after the odd lanes have been looked after.
  @inline(__always)
  private func finish(_ lanes: Lanes, _ u: SIMD8<Double>, _ means: SIMD8<Double>) -> SIMD8<Double> {
    let ordinary =
      !portolan_any_outside(means, 0, Self.largestMean)
      && !portolan_any_outside(lanes.exponent, 0, Self.largestExponent)
      && !portolan_any_outside(u, .leastNonzeroMagnitude, Self.largestUniform)
      && lanes.unfinished == 0
    return ordinary ? lanes.count : repaired(lanes, u, means)
  }

  /// The counts with every lane that is out of the ordinary done on its own.
  @inline(never)
  private func repaired(_ lanes: Lanes, _ u: SIMD8<Double>, _ means: SIMD8<Double>)
    -> SIMD8<Double>
  {
    var counts = lanes.count
    for lane in counts.indices {
      let done =
        (0...Self.largestMean).contains(means[lane]) && u[lane] > 0
        && u[lane] <= Self.largestUniform
        && lanes.exponent[lane] <= Self.largestExponent && lanes.sum[lane] >= lanes.target[lane]
      if !done {
        counts[lane] = NegativeBinomial.bracketedQuantile(u[lane], mean: means[lane], size: size)
      }
    }
    return counts
  }
}
