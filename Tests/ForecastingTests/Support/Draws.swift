import Kernels

/// Random numbers of tests: by name, so that every run and every test has its own and the same.
enum Draws {
  static func uniform(_ entity: String, week: Int, draw: Int = 0) -> Double {
    let key = RandomKey(
      seed: 20_250_101, purpose: .test, stream: RandomStream("forecasting tests"), entity: entity)
    return key.uniform(path: UInt32(week), period: 0, draw: UInt16(draw))
  }

  static func normal(_ entity: String, week: Int) -> Double {
    NormalDistribution.standard.quantile(uniform(entity, week: week))
  }

  /// A negative-binomial count.
  static func count(mean: Double, size: Double, entity: String, week: Int) -> Double {
    NegativeBinomial(mean: mean, size: size).quantile(uniform(entity, week: week, draw: 1))
  }

  /// A lognormal factor of mean one whose logarithm is an AR(1), stationary from the first week.
  static func factor(deviation: Double, persistence: Double, entity: String, weeks: Int)
    -> [Double]
  {
    var state = normal(entity, week: 0)
    let step = (1 - persistence * persistence).squareRoot()
    return (0..<weeks).map { week in
      if week > 0 { state = persistence * state + step * normal(entity, week: week) }
      return KernelMath.exp(deviation * state - deviation * deviation / 2)
    }
  }
}

/// Whether two numbers agree to a relative tolerance (absolute below 1).
func isClose(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
  (left - right).magnitude <= tolerance * max(1, left.magnitude, right.magnitude)
}
