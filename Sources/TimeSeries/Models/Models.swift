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
    ComplexSmoothing(), FourierSmoothing(), PooledAutoregression(),
    Croston(isCorrected: false), Croston(isCorrected: true), TeunterSyntetosBabai(),
    Aggregation(averages: false), Aggregation(averages: true),
    combination, automatic,
  ]

  /// The choice among models that suit long, seasonal, trending and intermittent series.
  public static let automatic = PanelChoice([
    combination, ComplexSmoothing(), FourierSmoothing(), Theta(.standard),
    RootScale(Theta(.dynamicOptimised)), SimpleSmoothing(), TeunterSyntetosBabai(),
    Aggregation(averages: true), WindowMean(), SeasonalNaive(), PooledAutoregression(),
  ])

  /// Two families that err in different ways, each on the values and on their roots: see
  /// `Combination`.
  ///
  /// Smoothing by weights of its members, and theta models with a fitted share of the trend, of which one
  /// learns its line as it goes. Chosen for the reasons that these give; on the public sets the four
  /// together beat each alone.
  public static let combination = Combination(
    name: "combination",
    [
      ExponentialSmoothing.average, RootScale(ExponentialSmoothing.average),
      Theta(.dynamicOptimised), RootScale(Theta(.optimised)),
    ],
    by: .mean)

  /// The names of all members.
  public static var names: [String] { all.map(\.name) }

  /// The member of a name, one of the smoothing family, such as `ets-MAdM`, or one on roots, such as
  /// `root-ces`; nil if there is none.
  public static func named(_ name: String) -> (any SeriesModel)? {
    if let member = all.first(where: { $0.name == name }) { return member }
    if name.hasPrefix("root-") { return named(String(name.dropFirst(5))).map(RootScale.init) }
    guard name.hasPrefix("ets-"), let form = SmoothingForm(name: String(name.dropFirst(4)))
    else { return nil }
    return ExponentialSmoothing(form)
  }
}
