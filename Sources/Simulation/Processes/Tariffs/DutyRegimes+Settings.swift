internal import Artifacts
public import Commerce

extension DutyRegimes {
  static let onsetKey: SettingKey = "simulation.tariffs.onset_chance"
  static let raisedWeeksKey: SettingKey = "simulation.tariffs.raised_weeks"
  static let raisedPointsKey: SettingKey = "simulation.tariffs.raised_points"
  static let raisedSpreadKey: SettingKey = "simulation.tariffs.raised_spread"
  static let spikeShareKey: SettingKey = "simulation.tariffs.spike_share"
  static let spikeWeeksKey: SettingKey = "simulation.tariffs.spike_weeks"
  static let spikePointsKey: SettingKey = "simulation.tariffs.spike_points"
  static let spikeTailKey: SettingKey = "simulation.tariffs.spike_tail"
  static let repealShareKey: SettingKey = "simulation.tariffs.repeal_share"

  /// How often, how long and how hard duty on a corridor is raised.
  ///
  /// Lengths and sizes are those of United States duty on China from 2025-02-04 on: 10, 20, 30, 104, 145,
  /// 30, 20, 10 and 12.5 points for 28, 32, 4, 1, 34, 180, 106, 150 and at least 120 days.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      onsetKey, unit: .share, range: 0...1,
      standard: .assumed(.exactly(0), "the stress is off unless asked for"), scope: .market,
      help: "Stress: chance per year that a regime of added duty begins on goods from each other "
        + "country into this market. 8 % would be two beginnings in 25 years, as the United States "
        + "had for goods of China (2018, 2025)."),
    SettingDeclaration(
      raisedWeeksKey, unit: .weeks, range: 1...520,
      standard: .typical(.exactly(15), "620 days at raised levels with 6 changes, 2025 to 2026"),
      scope: .market, help: "Stress: mean number of weeks that a raised duty stays as it is."),
    SettingDeclaration(
      raisedPointsKey, unit: .share, range: 0...1,
      standard: .typical(.exactly(0.17), "seven raised levels of 2025 and 2026"), scope: .market,
      help: "Stress: median of the points of duty added at a raised level."),
    SettingDeclaration(
      raisedSpreadKey, unit: .factor, range: 0...2,
      standard: .typical(.exactly(0.48), "seven raised levels of 2025 and 2026"), scope: .market,
      help: "Stress: standard deviation of the logarithm of raised levels."),
    SettingDeclaration(
      spikeShareKey, unit: .share, range: 0...1,
      standard: .typical(.exactly(0.17), "one of six changes of a raised level"), scope: .market,
      help: "Stress: share of changes of a raised level that go into a spike."),
    SettingDeclaration(
      spikeWeeksKey, unit: .weeks, range: 1...104,
      standard: .typical(.exactly(5), "one spike, April and May of 2025"), scope: .market,
      help: "Stress: mean number of weeks that a spike lasts; a raised level follows it."),
    SettingDeclaration(
      spikePointsKey, unit: .share, range: 0...2,
      standard: .typical(.exactly(0.3), "the highest raised level of 2025 and 2026"),
      scope: .market, help: "Stress: least points of duty added in a spike."),
    SettingDeclaration(
      spikeTailKey, unit: .factor, range: 0.5...20,
      standard: .assumed(.exactly(1.2), "one spike of 145 points calibrates no tail"),
      scope: .market,
      help: "Stress: tail index of spikes, whose sizes are Pareto's above the least: at 1.2 every "
        + "second is over 1.8 times the least, every tenth over 6.8 times. Cut at 500 points."),
    SettingDeclaration(
      repealShareKey, unit: .share, range: 0...1,
      standard: .assumed(.exactly(0.15), "none of six changes ended at zero"), scope: .market,
      help: "Stress: share of changes of a raised level that end the regime. Together with spikes "
        + "at most all; the rest go to another raised level."),
  ]

  static func note(on corridors: [String]) -> CalibrationNote {
    CalibrationNote(
      subject: name,
      sentence:
        "A stress that was asked for, not a forecast, on goods from \(PlainText.list(corridors)):"
        + " how often regimes begin and end is assumed; how long raised levels and spikes last "
        + "and how large raised levels are follows the nine levels of United States duty on China "
        + "from February 2025 on, unless set otherwise; the tail of spikes is assumed.",
      isCalibrated: false)
  }
}
