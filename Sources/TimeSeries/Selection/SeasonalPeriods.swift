/// Longer seasons than the one that a panel is said to have.
enum SeasonalPeriods {
  /// Seasons that are looked for by the one that is known: weeks of a year, months, days, quarters, hours of
  /// a day where none is; hours of a week where a day is.
  private static let candidates = [1: [52, 12, 7, 4, 24], 24: [168]]
  /// Shares of the series that must be long enough, and of those that must show the season.
  private static let (long, showing) = (0.2, 0.5)
  /// Seasons that make a series long enough.
  private static let seasons = 3

  /// The one that most of the long series show; nil if there is none.
  static func longer(than season: Int, in panel: Panel) -> Int? {
    let shares = (candidates[season] ?? []).map { length in
      (length: length, share: share(of: panel, showing: length))
    }
    return shares.filter { $0.share >= showing }.max { $0.share < $1.share }?.length
  }

  private static func share(of panel: Panel, showing length: Int) -> Double {
    let fit = (0..<panel.count).filter { panel.length(of: $0) >= seasons * length }
    guard Double(fit.count) >= long * Double(panel.count), !fit.isEmpty else { return 0 }
    let passing = fit.count { series in
      var row = Array(panel.values[panel.range(of: series)])
      guard row.contains(where: { !$0.isNaN }) else { return false }
      GapFilling.fill(&row, seasonLength: length)
      return SeasonalityTest.passes(differences(row), seasonLength: length)
    }
    return Double(passing) / Double(fit.count)
  }

  /// Steps from value to value: a trend would else pass for a season of any length.
  private static func differences(_ row: [Double]) -> [Double] {
    zip(row.dropFirst(), row).map { $0 - $1 }
  }
}
