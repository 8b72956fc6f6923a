internal import Kernels

/// When customers come back, and whether they still do: the beta-geometric model with negative binomial
/// counts (BG/NBD).
///
/// A customer who is one buys at random with a rate of their own, gamma distributed with shape r and rate α,
/// and after each purchase leaves for good with a chance of their own, beta distributed with a and b.
///
/// Source: Fader, Hardie, Lee 2005, doi:10.1287/mksc.1040.0098.
public struct PurchaseModel: Sendable, Equatable {
  /// The shape of the rates' law.
  public let r: Double
  /// The rate of the rates' law, in periods.
  public let alpha: Double
  /// The law of the chance of leaving.
  public let a, b: Double
  /// The logarithm of the likelihood; 0 where the numbers were given.
  public private(set) var logLikelihood = 0.0

  /// Customers from whom the four numbers can be told.
  public static let fewestCustomers = 50

  /// A model of given numbers, all above zero.
  public init(r: Double, alpha: Double, a: Double, b: Double) {
    precondition([r, alpha, a, b].allSatisfy { $0 > 0 && $0 < .infinity }, "PurchaseModel")
    (self.r, self.alpha, self.a, self.b) = (r, alpha, a, b)
  }

  /// Fits by maximum likelihood; nil with fewer than ``fewestCustomers``, nobody who came back, or no end of
  /// the search.
  ///
  /// - Complexity: some 400 passes over the customers, two logarithms and an exponential each.
  public init?(fitting base: CustomerBase) {
    guard base.count >= Self.fewestCustomers, base.repeats.contains(where: { $0 > 0 }) else {
      return nil
    }
    var likelihood = PurchaseLikelihood(base)
    let meanAge = base.age.reduce(0, +) / Double(base.count)
    var search = QuasiNewton()
    search.tolerance = 1e-8
    let found = search.minimise(from: [0, KernelMath.log(max(meanAge / 4, 1e-6)), 0, 1]) { point in
      likelihood.negativeMean(point)
    }
    let numbers = found.point.map(KernelMath.exp)
    guard numbers.allSatisfy({ $0 > 0 && $0 < 1e12 }) else { return nil }
    self.init(r: numbers[0], alpha: numbers[1], a: numbers[2], b: numbers[3])
    logLikelihood = -found.value * Double(base.count)
  }

  /// Repeat purchases that a new customer makes in so many periods, on average.
  public func expectedPurchases(in periods: Double) -> Double {
    guard periods > 0 else { return 0 }
    let share = alpha / (alpha + periods)
    let series = SpecialFunctions.hypergeometric(r, b, a + b - 1 + tiny, 1 - share)
    return (a + b - 1) / (a - 1 + tiny) * (1 - KernelMath.pow(share, r) * series)
  }

  /// Purchases that a customer makes in the coming periods, on average.
  public func expectedPurchases(
    in periods: Double, repeats: Int, recency: Double, age: Double
  ) -> Double {
    guard periods > 0 else { return 0 }
    let x = Double(repeats)
    let whole = alpha + age + periods
    let series = SpecialFunctions.hypergeometric(
      r + x, b + x, a + b + x - 1 + tiny, periods / whole)
    let growth = 1 - KernelMath.pow((alpha + age) / whole, r + x) * series
    return (a + b + x - 1) / (a - 1 + tiny) * growth
      * probabilityAlive(repeats: repeats, recency: recency, age: age)
  }

  /// The chance that a customer still is one.
  ///
  /// Without a repeat purchase nobody has had a chance to leave.
  public func probabilityAlive(repeats: Int, recency: Double, age: Double) -> Double {
    guard repeats > 0 else { return 1 }
    let x = Double(repeats)
    let silence = KernelMath.pow((alpha + age) / (alpha + recency), r + x)
    return 1 / (1 + a / (b + x - 1) * silence)
  }

  /// The formulas have a pole at a = 1, which nothing in the model has: a hair beside it they are right.
  private var tiny: Double { abs(a - 1) < 1e-9 ? 1e-9 : 0 }
}

/// The likelihood of purchases, prepared for many trials.
///
/// Of a customer with x repeats, the last at t, in T periods:
/// Γ(r+x) αʳ / Γ(r) · [B(a, b+x) / B(a, b) · (α+T)^−(r+x) + (x>0) B(a+1, b+x−1) / B(a, b) · (α+t)^−(r+x)].
private struct PurchaseLikelihood {
  private let base: CustomerBase
  /// Each number of repeats once, and where each customer's stands.
  private let counts: [Int]
  private let places: [Int]
  private var shifted: [Double]
  private var ageLogs: [Double]
  private var recencyLogs: [Double]

  init(_ base: CustomerBase) {
    self.base = base
    let counts = Set(base.repeats).sorted()
    let positions = Dictionary(uniqueKeysWithValues: zip(counts, counts.indices))
    self.counts = counts
    places = base.repeats.map { positions[$0] ?? 0 }
    shifted = [Double](repeating: 0, count: base.count)
    (ageLogs, recencyLogs) = (shifted, shifted)
  }

  /// The negative log-likelihood of a customer at logarithms of r, α, a and b, and its gradient by
  /// central differences.
  mutating func negativeMean(_ point: [Double]) -> (value: Double, gradient: [Double]) {
    let value = value(point)
    guard value.isFinite else { return (.infinity, point) }
    let reach = 1e-5
    var gradient: [Double] = []
    for index in point.indices {
      var (low, high) = (point, point)
      low[index] -= reach
      high[index] += reach
      gradient.append((self.value(high) - self.value(low)) / (2 * reach))
    }
    return (value, gradient)
  }

  private mutating func value(_ point: [Double]) -> Double {
    let numbers = point.map(KernelMath.exp)
    let (r, alpha, a, b) = (numbers[0], numbers[1], numbers[2], numbers[3])
    guard numbers.allSatisfy({ $0 > 1e-12 && $0 < 1e12 }) else { return .infinity }
    let logGamma = SpecialFunctions.logGamma
    let alphaLog = KernelMath.log(alpha)
    // What depends on the number of repeats alone.
    let common = counts.map { count -> (whole: Double, left: Double) in
      let x = Double(count)
      let rate = logGamma(r + x) - logGamma(r) + r * alphaLog
      let stay = logGamma(a + b) + logGamma(b + x) - logGamma(b) - logGamma(a + b + x)
      return (rate + stay, count > 0 ? KernelMath.log(a / (b + x - 1)) : -.infinity)
    }
    Self.fillLogs(&ageLogs, &shifted, base.age, alpha)
    Self.fillLogs(&recencyLogs, &shifted, base.recency, alpha)
    for customer in base.repeats.indices {
      let x = Double(base.repeats[customer])
      shifted[customer] =
        common[places[customer]].left
        + (r + x) * (ageLogs[customer] - recencyLogs[customer])
    }
    var sum = 0.0
    for customer in base.repeats.indices {
      let x = Double(base.repeats[customer])
      let left = shifted[customer]
      // ln(1 + e^left) without overflow.
      let more = left > 0 ? left + KernelMath.log1p(KernelMath.exp(-left)) : softplus(left)
      sum += common[places[customer]].whole - (r + x) * ageLogs[customer] + more
    }
    return sum.isFinite ? -sum / Double(base.count) : .infinity
  }

  private func softplus(_ x: Double) -> Double {
    x < -745 ? 0 : KernelMath.log1p(KernelMath.exp(x))
  }

  private static func fillLogs(
    _ logs: inout [Double], _ shifted: inout [Double], _ values: [Double], _ alpha: Double
  ) {
    for index in values.indices { shifted[index] = alpha + values[index] }
    var row = logs.mutableSpan
    VectorMath.fillLog(&row, shifted.span)
  }
}
