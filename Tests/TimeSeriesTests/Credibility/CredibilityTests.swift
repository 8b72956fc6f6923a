import Testing

@testable import TimeSeries

@Suite("Levels and profiles drawn to those of groups")
struct CredibilityTests {
  private static let shape = [0.6, 1.4, 1.0, 1.0]

  /// Two groups of twelve: levels near 20 and near 200, each with its own season; the last series of
  /// each is new.
  private static func panel(newValues: Int) -> Panel {
    let rows = (0..<24).map { series -> [Double] in
      let level = (series < 12 ? 20.0 : 200) * (0.8 + 0.4 * Panels.uniform(series, 99))
      let count = series % 12 == 11 ? newValues : 40
      return (40 - count..<40).map { period in
        let phase = (period + (series < 12 ? 0 : 2)) % 4
        return (level * shape[phase] * (0.8 + 0.4 * Panels.uniform(series, period))).rounded()
      }
    }
    let covariates = Covariates(
      names: [], offsets: [Int](repeating: 0, count: 25), values: [],
      groups: [(0..<24).map { $0 / 12 }])
    return Panel(rows: rows, seasonLength: 4, covariates: covariates)
  }

  @Test("a series without a past has its group's level and season", arguments: [11, 23])
  func coldStart(series: Int) throws {
    let forecast = try Credibility().run(Self.panel(newValues: 0), horizon: 4)
    let level = series == 11 ? 20.0 : 200
    for step in 0..<4 {
      let factor = Self.shape[(step + (series == 11 ? 0 : 2)) % 4]
      let point = forecast.points[series * 4 + step]
      #expect(abs(point / (level * factor) - 1) < 0.25, "\(point)")
    }
    #expect(forecast.notes[series] == SeriesNote(model: "credibility", reason: .pooled))
    #expect(forecast.deviations[series * 4] > 0)
  }

  @Test("its first weeks count more and more")
  func firstWeeks() throws {
    // Ten times its group's level.
    func level(_ count: Int) throws -> Double {
      let panel = Self.panel(newValues: 0)
      var rows = (0..<24).map { Array(panel.values[panel.range(of: $0)]) }
      rows[11] = (0..<count).map {
        200 * Self.shape[(40 - count + $0) % 4] * (0.95 + 0.1 * Panels.uniform(5, $0))
      }
      let forecast = try Credibility().run(
        Panel(rows: rows, seasonLength: 4, covariates: panel.covariates), horizon: 4)
      return forecast.points(ofSeries: 11).reduce(0, +) / 4
    }
    let levels = try [0, 2, 6, 20].map(level)
    #expect(levels[0] < 30 && levels[3] > 150)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("a long series keeps its level")
  func longSeries() throws {
    let panel = Self.panel(newValues: 3)
    let own = try SeasonAdjusted(SimpleSmoothing()).run(panel, horizon: 4)
    let drawn = try Credibility().run(panel, horizon: 4)
    for series in 0..<11 {
      let plain: Double = own.points(ofSeries: series).reduce(0, +)
      let found: Double = drawn.points(ofSeries: series).reduce(0, +)
      #expect(isClose(plain, found, within: 0.1))
      #expect(drawn.notes[series].reason == .fitted)
    }
  }

  @Test("without groups a series of no values stays at zero")
  func noGroups() throws {
    let panel = Self.panel(newValues: 0)
    let plain = Panel(values: panel.values, offsets: panel.offsets, seasonLength: 4)
    let forecast = try Credibility().run(plain, horizon: 2)
    #expect(forecast.points(ofSeries: 11).allSatisfy { $0 == 0 })
    #expect(forecast.notes[11].reason == .noValues)
  }
}
