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

  /// At most six decimals and no trailing zeros.
  private static func plain(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int64(rounded))" : "\(rounded)"
  }
}
