internal import Artifacts
public import Commerce

extension TransitTimes {
  static let persistenceKey: SettingKey = "simulation.lanes.persistence"
  static let shockChanceKey: SettingKey = "simulation.lanes.shock_chance"
  static let shockWeeksKey: SettingKey = "simulation.lanes.shock_weeks"
  static let shockDaysKey: SettingKey = "simulation.lanes.shock_days"

  /// How delays persist, and how often, how long and how hard ports are congested.
  public static let settings: [SettingDeclaration] = [
    SettingDeclaration(
      persistenceKey, unit: .factor, range: 0...0.99, standard: .assumed(.exactly(0.7)),
      scope: .firm,
      help: "Correlation of a lane's delay with its delay one week later. Measure it on the "
        + "door-to-shelf days of consecutive shipments."),
    SettingDeclaration(
      shockChanceKey, unit: .share, range: 0...1,
      standard: .typical(.interval90(low: 0.02, high: 0.04)), scope: .firm,
      help: "Chance per month that congestion at ports begins; it delays all seaborne lanes."),
    SettingDeclaration(
      shockWeeksKey, unit: .weeks, range: 1...52,
      standard: .assumed(.interval90(low: 4, high: 8)), scope: .firm,
      help: "Mean number of weeks that congestion at ports lasts."),
    SettingDeclaration(
      shockDaysKey, unit: .days, range: 0...90,
      standard: .typical(.interval90(low: 10, high: 20)), scope: .firm,
      help: "Days that congestion at ports adds to goods shipped while it lasts."),
  ]

  static func note(laneCount: Int) -> CalibrationNote {
    CalibrationNote(
      subject: name,
      sentence: "The laws of days of \(laneCount) lanes are the scenario's and hold from week to "
        + "week; that delays persist and that seaborne lanes share shocks at ports is assumed, "
        + "not measured.",
      isCalibrated: false)
  }
}
