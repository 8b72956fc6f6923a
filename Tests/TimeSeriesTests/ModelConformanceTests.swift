import Testing
import TimeSeries

/// What every member of the family must do, whatever its method.
@Suite("Every model")
struct ModelConformanceTests {
  @Test("carries a constant series on", arguments: Models.all.map(\.name))
  func constant(name: String) throws {
    let model = try #require(Models.named(name))
    let rows = [1, 2, 3, 8, 24, 60].map { [Double](repeating: 7.25, count: $0) }
    let forecast = try model.run(Panel(rows: rows, seasonLength: 12), horizon: 20)
    #expect(forecast.points.allSatisfy { $0 == 7.25 })
    #expect(forecast.deviations.allSatisfy { $0 == 0 })
    #expect(forecast.notes.allSatisfy { $0.reason == .constant })
  }

  @Test("gives every sort of series finite numbers and a reason", arguments: Models.all.map(\.name))
  func wild(name: String) throws {
    let model = try #require(Models.named(name))
    for season in [1, 4, 12] {
      let panel = Panels.wild(season: season)
      let forecast = try model.run(panel, horizon: 15, keepsFitted: true)
      #expect(forecast.points.count == panel.count * 15)
      #expect(forecast.points.allSatisfy { abs($0) < 1e15 }, "season \(season)")
      #expect(forecast.deviations.allSatisfy { $0 >= 0 && $0.isFinite }, "season \(season)")
      #expect(forecast.fitted.count == panel.values.count)
      #expect(forecast.fitted.allSatisfy { !$0.isInfinite }, "season \(season)")
      #expect(forecast.notes.allSatisfy { !$0.model.isEmpty })
      #expect(forecast.notes[0].reason == .noValues && forecast.notes[4].reason == .noValues)
      #expect(forecast.points(ofSeries: 0).allSatisfy { $0 == 0 })
      for series in 0..<panel.count where series != 7 {
        #expect(forecast.points(ofSeries: series).allSatisfy { $0 >= 0 }, "series \(series)")
      }
    }
  }

  @Test("accepts a panel without series", arguments: Models.all.map(\.name))
  func empty(name: String) throws {
    let model = try #require(Models.named(name))
    let forecast = try model.run(Panel(rows: [], seasonLength: 12), horizon: 5, keepsFitted: true)
    #expect(forecast.points.isEmpty && forecast.notes.isEmpty && forecast.fitted.isEmpty)
  }

  /// By a power of two, so that no rounding can flip a choice between equal candidates.
  @Test("scales with the series", arguments: Models.all.map(\.name))
  func scales(name: String) throws {
    let model = try #require(Models.named(name))
    let panel = Panels.wild(season: 4)
    let large = Panel(
      values: panel.values.map { 1024 * $0 }, offsets: panel.offsets, seasonLength: 4)
    let one = try model.run(panel, horizon: 9)
    let other = try model.run(large, horizon: 9)
    #expect(zip(one.points, other.points).allSatisfy { isClose(1024 * $0, $1) })
    #expect(zip(one.deviations, other.deviations).allSatisfy { isClose(1024 * $0, $1) })
    #expect(one.notes == other.notes)
  }

  @Test("gives the same bytes for one and two workers", arguments: Models.all.map(\.name))
  func workers(name: String) throws {
    let model = try #require(Models.named(name))
    let panel = Panels.seasonal(count: 150, length: 40, season: 4)
    let one = try model.run(panel, horizon: 6, keepsFitted: true)
    let two = try model.run(panel, horizon: 6, keepsFitted: true, workers: 2)
    #expect(one.points == two.points && one.deviations == two.deviations)
    #expect(one.fitted.map(\.bitPattern) == two.fitted.map(\.bitPattern))
    #expect(one.notes == two.notes)
  }

  @Test(
    "says the same of a series whatever its neighbours, unless it pools them",
    arguments: Models.all.filter { !$0.poolsSeries }.map(\.name))
  func neighbours(name: String) throws {
    let model = try #require(Models.named(name))
    let panel = Panels.wild(season: 4)
    let whole = try model.run(panel, horizon: 7)
    for series in [5, 8, 14, 22] {
      let alone = try model.run(Panels.part(panel, [series]), horizon: 7)
      #expect(alone.points[...] == whole.points(ofSeries: series), "series \(series)")
      #expect(alone.notes[0] == whole.notes[series])
    }
  }

  @Test("has a name of its own, by which it is found")
  func names() {
    #expect(Set(Models.all.map(\.name)).count == Models.all.count)
    #expect(Models.named("ets-MAdM")?.name == "ets-MAdM")
    #expect(Models.named("ets-AAM") == nil && Models.named("prophet") == nil)
  }
}
