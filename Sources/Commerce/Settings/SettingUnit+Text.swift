extension SettingUnit {
  /// A law in this unit as files write it: `4 to 12 %`, `uniform(20, 40) weeks`.
  public func text(of law: UncertainNumber) -> String {
    let scaled = self == .share || self == .sharePerYear ? law.scaled(by: 100) : law
    let suffix =
      switch self {
      case .share: " %"
      case .sharePerYear: " % per year"
      case .factor, .money: ""
      case .weeks, .days, .months, .people: " \(rawValue)"
      }
    return scaled.text + suffix
  }
}

extension UncertainNumber {
  /// The law in one token, as files write it without a unit.
  public var text: String {
    switch self {
    case .exactly(let value): Self.plain(value)
    case .interval90(let low, let high): "\(Self.plain(low)) to \(Self.plain(high))"
    case .normal(let mean, let sd): "normal(\(Self.plain(mean)), \(Self.plain(sd)))"
    case .lognormal(let mean, let sd): "lognormal(\(Self.plain(mean)), \(Self.plain(sd)))"
    case .triangular(let low, let mode, let high):
      "triangular(\(Self.plain(low)), \(Self.plain(mode)), \(Self.plain(high)))"
    case .uniform(let low, let high): "uniform(\(Self.plain(low)), \(Self.plain(high)))"
    case .samples(let values): "sample(\(values.map(Self.plain).joined(separator: ", ")))"
    }
  }

  /// At most six decimals, no trailing zeros and, up to 1e30, no exponent: files take none.
  private static func plain(_ value: Double) -> String {
    // What has a fraction is below 2^52, so nothing overflows.
    let rounded = value == value.rounded() ? value : (value * 1e6).rounded() / 1e6
    if rounded == rounded.rounded() {
      return rounded.magnitude < 1e30 ? "\(Int128(rounded))" : "\(rounded)"
    }
    // Swift writes numbers below 1e-4 with an exponent; then one or two digits are left of six.
    guard rounded.magnitude < 1e-4 else { return "\(rounded)" }
    let millionths = String(Int((rounded.magnitude * 1e6).rounded()))
    let digits = String(repeating: "0", count: 6 - millionths.count) + millionths
    let end = digits.lastIndex { $0 != "0" } ?? digits.startIndex
    return "\(rounded < 0 ? "-" : "")0.\(digits[...end])"
  }
}
