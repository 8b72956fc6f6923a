public import Commerce
import Kernels

/// A store's account with its platform, which suspends it now and then: nothing is sold until it is back.
///
/// A suspension begins in a week with the chance `1 - exp(-r)`, where
/// `r = -ln(1 - chancePerYear) / 52 · load^loadElasticity · (1 + missingWeight · missing)`: `load` is the
/// work of all open stores per person over that of the start, `missing` the share of the last weeks'
/// demand that the store could not serve, which platforms count as cancelled and late orders. It ends
/// with the chance one over its mean length, so that its length is geometric.
///
/// Hiring and fewer stores make it rarer, stock-outs and stores without people more frequent; what is
/// lost beyond the sales is the rank, which fades meanwhile (``Visibility``).
public enum AccountHealth {
  /// Chance of a suspension within a year, as things are at the start.
  public static let suspensionChance: SettingKey = "account.suspension_chance"
  /// Mean length of a suspension.
  public static let suspensionWeeks: SettingKey = "account.suspension_weeks"
  /// Answer of the hazard to the work per person.
  public static let loadElasticity: SettingKey = "account.load_elasticity"
  /// Answer of the hazard to demand that is not served.
  public static let missingWeight: SettingKey = "account.missing_weight"

  /// What it asks to know.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      suspensionChance, unit: .share, range: 0...0.99,
      standard: .assumed(.interval90(low: 0.01, high: 0.06)), scope: .store,
      help: "Chance that the platform suspends the store at some time of a year, with the people "
        + "and stores of the start. Count your own suspensions and store-years."),
    SettingDeclaration(
      suspensionWeeks, unit: .weeks, range: 1...52,
      standard: .assumed(.interval90(low: 1.5, high: 6)), scope: .store,
      help: "Mean number of weeks until a suspended store is back."),
    SettingDeclaration(
      loadElasticity, unit: .factor, range: 0...3,
      standard: .assumed(.uniform(low: 0.5, high: 1.5)), scope: .store,
      help: "Per cent by which the hazard of suspension rises with one per cent more work per "
        + "person (`store.staff` of open stores over the firm's people)."),
    SettingDeclaration(
      missingWeight, unit: .factor, range: 0...20,
      standard: .assumed(.uniform(low: 1, high: 4)), scope: .store,
      help: "The hazard of suspension is multiplied by one plus this times the share of the last "
        + "weeks' demand that the store could not serve."),
  ]

  /// The least work per person over that of the start that is reckoned with.
  private static let leastLoad = 0.05

  /// Chance that a suspension begins in a week, in eight futures.
  ///
  /// - Parameters:
  ///   - chancePerYear: 0 to 0.99.
  ///   - load: work per person over that of the start.
  ///   - missing: share of the last weeks' demand that was not served, 0 to 1.
  @inline(__always)
  public static func weeklyChance(
    chancePerYear: SIMD8<Double>, load: SIMD8<Double>, loadElasticity: SIMD8<Double>,
    missing: SIMD8<Double>, missingWeight: SIMD8<Double>
  ) -> SIMD8<Double> {
    let calm = -VectorMath.log(1 - chancePerYear) / PlanningCalendar.weeksPerYear
    let work = pointwiseMax(load, SIMD8(repeating: leastLoad))
    let rate =
      calm * VectorMath.exp(loadElasticity * VectorMath.log(work)) * (1 + missingWeight * missing)
    return 1 - VectorMath.exp(-rate)
  }

  /// Whether a store is suspended this week, 1 or 0, in eight futures.
  ///
  /// - Parameters:
  ///   - before: whether it was last week.
  ///   - uniform: the week's draw; the larger the chance, the more draws lie below it, so what
  ///     suspends a store under one plan does so under every plan with a larger chance.
  ///   - weeklyChance: chance that a suspension begins.
  ///   - meanWeeks: mean length, at least 1.
  @inline(__always)
  public static func next(
    before: SIMD8<Double>, uniform: SIMD8<Double>, weeklyChance: SIMD8<Double>,
    meanWeeks: SIMD8<Double>
  ) -> SIMD8<Double> {
    let stays = 1 - 1 / pointwiseMax(meanWeeks, SIMD8(repeating: 1))
    let chance = weeklyChance.replacing(with: stays, where: before .> 0)
    return VectorMath.oneWhereLess(uniform, chance)
  }
}
