/// The family of models: one new file and one line here make a member.
public enum Models {
  /// All members, simple ones first.
  public static let all: [any SeriesModel] = [
    Naive(), SeasonalNaive(), Drift(), HistoricMean(), WindowMean(),
    SimpleSmoothing(),
    ExponentialSmoothing(SmoothingForm(.additive, .additive, .none), name: "holt"),
    ExponentialSmoothing(SmoothingForm(.additive, .damped, .none), name: "damped"),
    ExponentialSmoothing(), ExponentialSmoothing(forms: SmoothingForm.all),
    ExponentialSmoothing.average,
    Theta(.standard), Theta(.optimised), Theta(.dynamic), Theta(.dynamicOptimised),
    ComplexSmoothing(), FourierSmoothing(), Autoregression(), PooledAutoregression(),
    SharedRegression(), Credibility(),
    Croston(isCorrected: false), Croston(isCorrected: true), TeunterSyntetosBabai(),
    Aggregation(averages: false), Aggregation(averages: true),
    steadyCombination, skippingCombination, combination, automatic,
  ]

  /// The choice among models that suit long, seasonal, trending and intermittent series.
  public static let automatic = PanelChoice([
    combination, ComplexSmoothing(), FourierSmoothing(), Theta(.standard),
    RootScale(Theta(.dynamicOptimised)), SimpleSmoothing(), TeunterSyntetosBabai(),
    Aggregation(averages: true), WindowMean(), SeasonalNaive(), PooledAutoregression(),
    SharedRegression(), Credibility(),
  ])

  /// The rule that does well on all sorts of series: the mean of three families on two scales, or
  /// where demand skips periods the median of four levels; see ``steadyCombination`` and
  /// ``skippingCombination``.
  public static let combination = DemandSplit(
    name: "combination", steady: steadyCombination, skipping: skippingCombination)

  /// The mean of three families on two scales, for series with demand in every period.
  ///
  /// Smoothing, theta models and autoregressions err in different ways. Each comes as it is and on
  /// square roots, since a line and a growth that gathers pace are both likely. Within a family models
  /// are weighed, not chosen. Seasons are those of `ShrunkenFigure`, but smoothing as it is keeps one
  /// of up to twelve periods among its states, where it can change. Nothing is tuned to a frequency.
  public static let steadyCombination = Combination(
    name: "steady-combination",
    [
      SeasonAdjusted(ExponentialSmoothing.average, shortestSeason: 13),
      SeasonAdjusted(Theta(.dynamicOptimised)), SeasonAdjusted(Autoregression()),
      RootScale(SeasonAdjusted(ExponentialSmoothing.average)),
      RootScale(SeasonAdjusted(Theta(.optimised))), RootScale(SeasonAdjusted(Autoregression())),
    ], by: .mean)

  /// The median of four levels, for demand that skips periods.
  ///
  /// The middle one, since a level that chases a lonely giant or forgets demand too soon is far off; on
  /// square roots, since most of what counts is small. Points are near the median of demand, so that
  /// their sum is too low a stock: scenarios use ``steadyCombination``.
  public static let skippingCombination = Combination(
    name: "skipping-combination",
    [
      TeunterSyntetosBabai(), WindowMean(), RootScale(SimpleSmoothing()),
      RootScale(SeasonAdjusted(Theta(.optimised))),
    ], by: .median)

  /// The names of all members.
  public static var names: [String] { all.map(\.name) }

  /// The member of a name, one of the smoothing family, such as `ets-MAdM`, one on roots, such as
  /// `root-ces`, or one on adjusted series, such as `root-adjusted-ar`; nil if there is none.
  public static func named(_ name: String) -> (any SeriesModel)? {
    if let member = all.first(where: { $0.name == name }) { return member }
    if name.hasPrefix("root-") { return named(String(name.dropFirst(5))).map(RootScale.init) }
    if name.hasPrefix("adjusted-") {
      return named(String(name.dropFirst(9))).map { SeasonAdjusted($0) }
    }
    guard name.hasPrefix("ets-"), let form = SmoothingForm(name: String(name.dropFirst(4)))
    else { return nil }
    return ExponentialSmoothing(form)
  }
}
