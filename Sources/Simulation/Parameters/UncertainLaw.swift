public import Commerce
internal import Kernels

/// The probability law that an uncertain number states.
///
/// A `5 to 9` is the lognormal law with 5 % below 5 and 5 % above 9 if both ends are positive, else
/// the normal one.
public struct UncertainLaw: Sendable {
  private let distribution: any ContinuousDistribution

  /// The standard normal quantile at 95 %.
  private static let z95 = NormalDistribution.standard.quantile(0.95)

  /// Checks the numbers and makes the law.
  ///
  /// - Throws: What is wrong with the numbers, naming the subject.
  public init(_ number: UncertainNumber, of subject: String) throws(SimulationError) {
    if let complaint = Self.complaint(about: number) {
      throw SimulationError(.law, at: subject, "\(complaint): \(number)")
    }
    distribution = Self.distribution(of: number)
  }

  /// The mean.
  public var mean: Double { distribution.mean }

  /// The standard deviation.
  public var standardDeviation: Double { distribution.standardDeviation }

  /// The number below which the share `u` of probability lies, for u inside (0, 1).
  public func quantile(_ u: Double) -> Double { distribution.quantile(u) }

  /// Writes the quantiles that standard normals stand for, monotone in each element.
  ///
  /// The normals are used up: their row is working space.
  ///
  /// - Precondition: both rows have the same length.
  /// - Complexity: O(length); no distribution function is evaluated for normal and lognormal laws.
  func fillValues(_ row: inout MutableSpan<Double>, normals: inout MutableSpan<Double>) {
    switch distribution {
    case let law as LogNormal:
      for path in normals.indices {
        normals[path] = law.logMean + law.logStandardDeviation * normals[path]
      }
      VectorMath.fillExp(&row, normals.span)
    case let law as NormalDistribution:
      for path in row.indices { row[path] = law.mean + law.standardDeviation * normals[path] }
    case let law as EquallyLikely where law.standardDeviation == 0:
      row.update(repeating: law.mean)
    default:
      for path in row.indices {
        row[path] = distribution.quantile(NormalDistribution.standard.cdf(normals[path]))
      }
    }
  }

  private static func distribution(of number: UncertainNumber) -> any ContinuousDistribution {
    switch number {
    case .exactly(let value): EquallyLikely([value])
    case .interval90(let low, let high) where low > 0: LogNormal(interval90: low...high)
    case .interval90(let low, let high):
      NormalDistribution(mean: (low + high) / 2, standardDeviation: (high - low) / (2 * z95))
    case .normal(let mean, let sd): NormalDistribution(mean: mean, standardDeviation: sd)
    case .lognormal(let mean, let sd): LogNormal(mean: mean, cv: sd / mean)
    case .triangular(let low, let mode, let high): Triangular(low...high, mode: mode)
    case .uniform(let low, let high): Uniform(low...high)
    case .samples(let values): EquallyLikely(values)
    }
  }

  /// What keeps the numbers from being a law, or nil.
  private static func complaint(about number: UncertainNumber) -> String? {
    let (numbers, spread) =
      switch number {
      case .normal(let mean, let sd), .lognormal(let mean, let sd): ([mean, sd], sd)
      case .interval90(let low, let high), .uniform(let low, let high): ([low, high], high - low)
      case .triangular(let low, let mode, let high):
        ([low, mode, high], min(mode - low, high - mode))
      case .exactly, .samples: (number.extremes, 0)
      }
    if numbers.isEmpty { return "a sample of no values" }
    if !numbers.allSatisfy(\.isFinite) { return "its numbers are not all finite" }
    if spread < 0 { return "its numbers are not in ascending order, or its spread is negative" }
    if case .lognormal(let mean, _) = number, mean <= 0 { return "a lognormal mean is positive" }
    return nil
  }
}
