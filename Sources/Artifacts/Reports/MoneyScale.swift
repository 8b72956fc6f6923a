/// What amounts of one table or axis are counted in, all alike, so that they can be compared by eye.
public struct MoneyScale: Sendable, Hashable {
  /// Base units in one unit shown.
  public let divisor: Double
  /// What follows the currency's code in the unit: `m` for millions, empty for ones.
  public let suffix: String
  /// Digits after the point.
  public let digits: Int

  /// A scale.
  public init(divisor: Double, suffix: String, digits: Int) {
    self.divisor = divisor
    self.suffix = suffix
    self.digits = digits
  }

  /// The scale in which the largest of some amounts has two to four digits before the point.
  public static func fitting(_ amounts: some Sequence<Double>) -> MoneyScale {
    let largest = amounts.lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
    switch largest {
    case 1e9...: return MoneyScale(divisor: 1e9, suffix: "bn", digits: 2)
    case 1e6...: return MoneyScale(divisor: 1e6, suffix: "m", digits: 2)
    case 2e5...: return MoneyScale(divisor: 1e3, suffix: "k", digits: 0)
    case 2e4...: return MoneyScale(divisor: 1e3, suffix: "k", digits: 1)
    case 200...: return MoneyScale(divisor: 1, suffix: "", digits: 0)
    default: return MoneyScale(divisor: 1, suffix: "", digits: 2)
    }
  }

  /// The scale that fits the largest amount, or a finer one, without decimals, where a third of the
  /// amounts that are not zero would read so beside it.
  public static func legible(_ amounts: some Sequence<Double>) -> MoneyScale {
    let magnitudes = amounts.filter { $0.isFinite && $0 != 0 }.map(\.magnitude).sorted()
    let scale = fitting(magnitudes)
    guard !magnitudes.isEmpty else { return scale }
    let small = magnitudes[magnitudes.count / 3]
    let leastShown = scale.divisor / (0..<scale.digits).reduce(1) { power, _ in power * 10 }
    return small < leastShown / 2 ? fitting([max(small, 200)]) : scale
  }
}
