public import Commerce
import Kernels

/// How demand answers to prices: own against rivals', and the price level of the whole category.
///
/// Two elasticities, because rivals of the same origin pay the same duty: when everyone's price
/// rises, sales fall far less than when one's own does. Everything is relative to the history's own
/// path, so a plan without changes in a market without changes has factor one.
///
/// `factor = (own / rivals)^-ownElasticity · rivals^-categoryElasticity`
public enum PriceResponse {
  /// Own price against rivals'.
  public static let ownElasticity: SettingKey = "price.own_elasticity"
  /// The category's price level.
  public static let categoryElasticity: SettingKey = "price.category_elasticity"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      ownElasticity, unit: .factor, range: 0...10,
      standard: .typical(.interval90(low: 2, high: 4)), scope: .listing,
      help: """
        Per cent of sales lost within the week when your price rises by one per cent and rivals' do \
        not; rank adds some 40 per cent to it over the months that follow. Measure it with price \
        tests on a few listings.
        """),
    SettingDeclaration(
      categoryElasticity, unit: .factor, range: 0...5,
      standard: .typical(.interval90(low: 0.5, high: 1.2)), scope: .listing,
      help: "Per cent of sales lost when the whole category's price rises by one per cent."),
  ]

  /// The demand factor in eight futures.
  ///
  /// - Parameters:
  ///   - own: shelf price over that of the start.
  ///   - rivals: rivals' price index over that of the start.
  ///   - ownElasticity: at least zero.
  ///   - categoryElasticity: at least zero.
  @inline(__always)
  public static func factor(
    own: SIMD8<Double>, rivals: SIMD8<Double>, ownElasticity: SIMD8<Double>,
    categoryElasticity: SIMD8<Double>
  ) -> SIMD8<Double> {
    factor(
      own: own, rivalsLog: VectorMath.log(rivals), ownElasticity: ownElasticity,
      categoryElasticity: categoryElasticity)
  }

  /// The same from the logarithm of rivals' prices, which all listings of a market share.
  @inline(__always)
  public static func factor(
    own: SIMD8<Double>, rivalsLog: SIMD8<Double>, ownElasticity: SIMD8<Double>,
    categoryElasticity: SIMD8<Double>
  ) -> SIMD8<Double> {
    let gapLog = VectorMath.log(own) - rivalsLog
    return VectorMath.exp(-(ownElasticity * gapLog) - categoryElasticity * rivalsLog)
  }
}
