/// The family of models: one new file and one line here make a member.
public enum Models {
  /// All members, simple ones first.
  public static let all: [any SeriesModel] = [
    Naive(), SeasonalNaive(), Drift(), HistoricMean(), WindowMean(),
    SimpleSmoothing(),
    ExponentialSmoothing(SmoothingForm(.additive, .additive, .none), name: "holt"),
    ExponentialSmoothing(SmoothingForm(.additive, .damped, .none), name: "damped"),
    ExponentialSmoothing(), ExponentialSmoothing(forms: SmoothingForm.all),
    Theta(.standard), Theta(.optimised), Theta(.dynamic), Theta(.dynamicOptimised),
    ComplexSmoothing(), FourierSmoothing(),
    Croston(isCorrected: false), Croston(isCorrected: true), TeunterSyntetosBabai(),
    Aggregation(averages: false), Aggregation(averages: true),
    combination, automatic,
  ]

  /// The choice among models that suit long, seasonal, trending and intermittent series.
  public static let automatic = PanelChoice([
    combination, ExponentialSmoothing(), Theta(.dynamicOptimised), SimpleSmoothing(),
    TeunterSyntetosBabai(), Aggregation(averages: true), WindowMean(), SeasonalNaive(),
  ])

  /// The rule that does best on all sorts of series: see `Combination`.
  public static let combination = Combination(
    name: "combination",
    [ExponentialSmoothing(), Theta(.dynamicOptimised), ComplexSmoothing(), Theta(.standard)],
    by: .mean)

  /// The names of all members.
  public static var names: [String] { all.map(\.name) }

  /// The member of a name, or one of the smoothing family, such as `ets-MAdM`; nil if there is none.
  public static func named(_ name: String) -> (any SeriesModel)? {
    if let member = all.first(where: { $0.name == name }) { return member }
    guard name.hasPrefix("ets-"), let form = SmoothingForm(name: String(name.dropFirst(4)))
    else { return nil }
    return ExponentialSmoothing(form)
  }
}
