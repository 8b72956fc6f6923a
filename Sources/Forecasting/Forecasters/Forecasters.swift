public import Commerce
internal import TimeSeries

/// The family of forecasters: one new file and one line here make a member.
public enum Forecasters {
  /// All members, the preferred first: where two do equally well, the earlier is taken.
  ///
  /// Those that follow the season come first, since a selection over weeks cannot see what a plan of
  /// 18 months needs most.
  public static let all: [any Forecaster] = [
    ProfileAdjusted(CoreForecaster(SimpleSmoothing())),
    ProfileAdjusted(CoreForecaster(Models.steadyCombination, minimumLength: 16)),
    CalendarRegression(),
    ProfileAdjusted(CoreForecaster(TeunterSyntetosBabai())),
    CoreForecaster(SimpleSmoothing()),
    CoreForecaster(Models.steadyCombination, minimumLength: 16),
    CoreForecaster(Aggregation(averages: true)),
    CoreForecaster(TeunterSyntetosBabai()),
    SeasonalNaive(),
  ]

  /// What the members need to be told, each declaration once.
  public static var settings: [SettingDeclaration] {
    var seen: Set<SettingKey> = []
    return all.flatMap { type(of: $0).settings }.filter { seen.insert($0.key).inserted }
  }
}
