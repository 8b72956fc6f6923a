import Testing

@testable import TimeSeries

@Suite("Models on roots and averages of members")
struct RootScaleTests {
  @Test(
    "a level on roots is the square of the level of the roots; deviations are those of a square")
  func level() throws {
    let rows = [(0..<30).map { Double(($0 * 11) % 7 + 1) }]
    let panel = Panel(rows: rows, seasonLength: 1)
    let roots = Panel(rows: rows.map { $0.map { $0.squareRoot() } }, seasonLength: 1)
    let plain = try SimpleSmoothing().run(roots, horizon: 2, keepsFitted: true)
    let found = try RootScale(SimpleSmoothing()).run(panel, horizon: 2, keepsFitted: true)
    let (root, spread) = (plain.points[0], plain.deviations[0])
    #expect(isClose(found.points[0], root * root))
    let deviation = spread * (4 * root * root + 2 * spread * spread).squareRoot()
    #expect(isClose(found.deviations[0], deviation))
    #expect(isClose(found.fitted[9], plain.fitted[9] * plain.fitted[9]))
    #expect(found.notes[0].model == "root-ses")
  }

  @Test("series with a value below zero are forecast as they are")
  func negative() throws {
    let panel = Panel(rows: [(0..<30).map { Double(($0 * 11) % 7 - 3) }], seasonLength: 1)
    let plain = try SimpleSmoothing().run(panel, horizon: 2)
    #expect(try RootScale(SimpleSmoothing()).run(panel, horizon: 2).points == plain.points)
  }

  @Test("weights fall by half of the criterion's difference, and small ones are left out")
  func weights() {
    let weights = SmoothingUse.average.weights([10, 12, 30, .infinity])
    #expect(weights.map(\.member) == [0, 1])
    #expect(isClose(weights[1].weight / weights[0].weight, 0.36787944117144233))
    #expect(isClose(weights[0].weight + weights[1].weight, 1))
    #expect(SmoothingUse.best.weights([3, 2, 9]).map(\.member) == [1])
    #expect(SmoothingUse.average.weights([.infinity]).isEmpty)
  }

  @Test("an average lies between the members that it weighs")
  func average() throws {
    let panel = Panels.seasonal(count: 12, length: 40, season: 1)
    let found = try ExponentialSmoothing.average.run(panel, horizon: 1)
    let members = try SmoothingForm.all.filter { $0.season == .none }.map {
      try ExponentialSmoothing($0).run(panel, horizon: 1)
    }
    for series in 0..<12 {
      let points = members.map { $0.points[series] }
      #expect(found.points[series] >= (points.min() ?? 0) - 1e-9)
      #expect(found.points[series] <= (points.max() ?? 0) + 1e-9)
    }
    #expect(found.notes.allSatisfy { $0 == SeriesNote(model: "ets-average", reason: .combined) })
  }
}
