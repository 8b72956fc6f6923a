internal import Kernels

/// What a purchase is worth by customer: the gamma-gamma model.
///
/// Purchases of a customer are gamma distributed with shape p and a scale of their own, whose inverse is
/// gamma distributed with shape q and rate γ. How often somebody buys is taken to say nothing of how much.
///
/// Source: Fader, Hardie 2013, "The Gamma-Gamma Model of Monetary Value", note 025, brucehardie.com.
public struct SpendModel: Sendable, Equatable {
  /// The shape of one customer's purchases.
  public let p: Double
  /// The shape of the customers' law; above 1 there is a mean.
  public let q: Double
  /// The scale of the customers' law, in money.
  public let gamma: Double
  /// The logarithm of the likelihood; 0 where the numbers were given.
  public private(set) var logLikelihood = 0.0

  /// A model of given numbers, all above zero.
  public init(p: Double, q: Double, gamma: Double) {
    precondition([p, q, gamma].allSatisfy { $0 > 0 && $0 < .infinity }, "SpendModel")
    (self.p, self.q, self.gamma) = (p, q, gamma)
  }

  /// Fits by maximum likelihood to customers who came back; nil where fewer than
  /// ``PurchaseModel/fewestCustomers`` did, or the search does not end.
  public init?(fitting base: CustomerBase) {
    let buyers = base.repeats.indices.filter { base.repeats[$0] > 0 && base.meanSpend[$0] > 0 }
    guard buyers.count >= PurchaseModel.fewestCustomers else { return nil }
    let counts = buyers.map { Double(base.repeats[$0]) }
    let means = buyers.map { base.meanSpend[$0] }
    let typical = Statistics.mean(means.span)
    let logs = means.map(KernelMath.log)
    var search = QuasiNewton()
    search.tolerance = 1e-8
    let start = [1.5, 1.2, KernelMath.log(typical)]
    let found = search.minimise(
      from: start,
      differencing: { point in
        -Self.meanLogLikelihood(counts, means, logs, point.map(KernelMath.exp))
      })
    let numbers = found.point.map(KernelMath.exp)
    guard numbers.allSatisfy({ $0 > 0 && $0 < 1e12 }) else { return nil }
    self.init(p: numbers[0], q: numbers[1], gamma: numbers[2])
    logLikelihood = -found.value * Double(buyers.count)
  }

  /// The mean purchase over all customers; infinite where q is not above 1.
  public var meanSpend: Double { q > 1 ? p * gamma / (q - 1) : .infinity }

  /// The mean purchase of a customer with so many repeats worth so much on average: between their own
  /// and that of all.
  public func expectedSpend(repeats: Int, meanSpend own: Double) -> Double {
    let x = Double(repeats)
    let weight = p * x + q - 1
    guard repeats > 0, own.isFinite else { return meanSpend }
    return p * (gamma + x * own) / weight
  }

  /// ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px − 1) ln z + px ln x − (px+q) ln(γ + xz), on average.
  private static func meanLogLikelihood(
    _ counts: [Double], _ means: [Double], _ logs: [Double], _ numbers: [Double]
  ) -> Double {
    let (p, q, gamma) = (numbers[0], numbers[1], numbers[2])
    guard numbers.allSatisfy({ $0 > 1e-12 && $0 < 1e12 }) else { return -.infinity }
    let logGamma = SpecialFunctions.logGamma
    let constant = q * KernelMath.log(gamma) - logGamma(q)
    var sum = 0.0
    for (buyer, x) in counts.enumerated() {
      let shape = p * x
      sum +=
        constant + logGamma(shape + q) - logGamma(shape) + (shape - 1) * logs[buyer]
        + shape * KernelMath.log(x) - (shape + q) * KernelMath.log(gamma + x * means[buyer])
    }
    return sum.isFinite ? sum / Double(counts.count) : -.infinity
  }
}
