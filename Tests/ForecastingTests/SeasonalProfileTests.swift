import Testing

@testable import Forecasting

@Suite struct SeasonalProfileTests {
  private func peak(_ week: Int) -> Double { [47, 48, 49, 50].contains(week % 52) ? 3 : 1 }

  /// Twenty listings of 30 units a week: sums of 600 units have a noise of 4 % and more with size 10.
  private func panel(weeks: Int) -> SeriesPanel {
    Panels.make(
      (0..<20).map { series in
        (0..<weeks).map {
          Draws.count(mean: 30 * peak($0), size: 10, entity: "profile \(series)", week: $0)
        }
      })
  }

  @Test func readsThePeakOfTheYear() {
    let profile = SeasonalProfile.fit(panel(weeks: 104), horizon: 52)
    #expect(profile.isMeasured)
    // The mean over a year is 60 / 52, so a plain week is 0.87 and a peak week 2.6.
    let peaks = [151, 152, 153, 154].map { profile.factor(group: 0, week: $0) }
    #expect(peaks.reduce(0, +) / 4 > 1.8)
    let plain = (110..<140).map { profile.factor(group: 0, week: $0) }
    #expect(plain.allSatisfy { $0 > 0.6 && $0 < 1.2 })
    let year = (52..<104).map { profile.factor(group: 0, week: $0) }
    #expect(isClose(year.reduce(0, +) / 52, 1))
  }

  @Test func isFlatWithoutAYear() {
    let profile = SeasonalProfile.fit(panel(weeks: 51), horizon: 52)
    #expect(!profile.isMeasured)
    #expect(profile.factors.allSatisfy { $0 == 1 })
  }

  @Test func isFlatOnAFlatPanel() {
    let rows = [[Double]](repeating: [Double](repeating: 9, count: 104), count: 3)
    let profile = SeasonalProfile.fit(Panels.make(rows), horizon: 10)
    #expect(profile.factors.allSatisfy { isClose($0, 1) })
  }

  /// A listing on sale since September knows no plain year, yet is forecast one with a peak.
  @Test(arguments: ["profile-ses", "calendar-regression"])
  func givesShortSeriesTheSeasonOfTheirGroup(_ name: String) throws {
    let member = try #require(Forecasters.all.first { $0.name == name })
    let long = panel(weeks: 104)
    var rows = (0..<20).map { Array(long.values[long.range(of: $0)]) }
    rows.append(Array(rows[0].suffix(16)))
    let batch = try member.run(Panels.make(rows), horizon: 52)
    let points = batch.points(ofSeries: 20)
    let top = points.dropFirst(47).prefix(4).reduce(0, +) / 4
    let plain = points.dropFirst(10).prefix(20).reduce(0, +) / 20
    #expect(top / plain > 1.8 && top / plain < 3.5)
    #expect(plain > 20 && plain < 40)
  }
}
