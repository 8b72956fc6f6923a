public import Commerce
import Kernels

/// How a newly opened store grows: an S-shaped share of its mature demand, with heavier advertising
/// while it grows.
public enum LaunchRamp {
  /// Weeks from opening to maturity.
  public static let weeks: SettingKey = "launch.ramp_weeks"
  /// Advertising over the mature rate.
  public static let advertisingFactor: SettingKey = "launch.advertising_factor"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      weeks, unit: .weeks, range: 1...104, standard: .typical(.uniform(low: 20, high: 40)),
      scope: .store, help: "Weeks from a store's opening to its mature demand."),
    SettingDeclaration(
      advertisingFactor, unit: .factor, range: 1...5,
      standard: .typical(.uniform(low: 1.3, high: 1.9)), scope: .store,
      help: "Advertising per sale while a store grows, over the mature rate."),
  ]

  /// The share of mature demand so many whole weeks after opening: `3x² - 2x³` of the time gone.
  @inline(__always)
  public static func share(
    weeksOpen: SIMD8<Double>, rampWeeks: SIMD8<Double>
  ) -> SIMD8<Double> {
    let gone = pointwiseMin((weeksOpen + 1) / rampWeeks, SIMD8(repeating: 1))
    return gone * gone * (3 - 2 * gone)
  }

  /// A launch advertises at least as if this share of maturity were reached: visibility has to be
  /// bought before there are sales to pay for it.
  public static let advertisedFloor = 1.0 / 3

  /// Advertising while a store grows, over that of the mature store: per sale heavier by `factor` at
  /// first, and never below the floor's.
  @inline(__always)
  public static func advertising(
    ramp: SIMD8<Double>, factor: SIMD8<Double>
  ) -> SIMD8<Double> {
    let perSale = factor + (1 - factor) * ramp
    return perSale * pointwiseMax(ramp, SIMD8(repeating: advertisedFloor))
  }
}
