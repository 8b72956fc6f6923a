/// A number as the user knows it: exactly, or by a law in one token (`5 to 9`).
///
/// An uncertain number is an outer factor: drawn once per future, never once per week, because what
/// one does not know does not average out over time.
public enum UncertainNumber: Hashable, Sendable {
  /// Known.
  case exactly(Double)
  /// `low to high`: a 90 % interval; lognormal if both ends are positive, else normal.
  case interval90(low: Double, high: Double)
  /// `normal(mean, sd)`.
  case normal(mean: Double, standardDeviation: Double)
  /// `lognormal(mean, sd)`: by the mean and standard deviation of the number itself, not of its log.
  case lognormal(mean: Double, standardDeviation: Double)
  /// `triangular(low, mode, high)`.
  case triangular(low: Double, mode: Double, high: Double)
  /// `uniform(low, high)`.
  case uniform(low: Double, high: Double)
  /// `sample(v1, v2, …)` or a sample column: each value equally likely.
  case samples([Double])

  /// The exact value, or nil where there is a law.
  public var exactValue: Double? {
    if case .exactly(let value) = self { value } else { nil }
  }

  /// The middle of what is known: the median where it has a closed form without logarithms, the mode
  /// of a triangle, the mean of normal and lognormal laws.
  public var central: Double {
    switch self {
    case .exactly(let value): value
    case .interval90(let low, let high):
      low > 0 ? (low * high).squareRoot() : (low + high) / 2
    case .normal(let mean, _), .lognormal(let mean, _): mean
    case .triangular(_, let mode, _): mode
    case .uniform(let low, let high): (low + high) / 2
    case .samples(let values): Self.median(of: values)
    }
  }

  private static func median(of values: [Double]) -> Double {
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// The same law on numbers multiplied by a positive factor: units are changed so.
  public func scaled(by factor: Double) -> UncertainNumber {
    switch self {
    case .exactly(let value): .exactly(value * factor)
    case .interval90(let low, let high): .interval90(low: low * factor, high: high * factor)
    case .normal(let mean, let sd):
      .normal(mean: mean * factor, standardDeviation: sd * factor)
    case .lognormal(let mean, let sd):
      .lognormal(mean: mean * factor, standardDeviation: sd * factor)
    case .triangular(let low, let mode, let high):
      .triangular(low: low * factor, mode: mode * factor, high: high * factor)
    case .uniform(let low, let high): .uniform(low: low * factor, high: high * factor)
    case .samples(let values): .samples(values.map { $0 * factor })
    }
  }

  /// The numbers that a range check must look at: the ends, or the stated parameters.
  public var extremes: [Double] {
    switch self {
    case .exactly(let value): [value]
    case .interval90(let low, let high), .uniform(let low, let high): [low, high]
    case .normal(let mean, _), .lognormal(let mean, _): [mean]
    case .triangular(let low, let mode, let high): [low, mode, high]
    case .samples(let values): values
    }
  }
}
