import Forecasting
import Testing

/// What every member of the family must do, whatever its method.
@Suite struct ForecasterConformanceTests {
  @Test(arguments: Forecasters.all)
  func continuesAConstantSeries(_ member: any Forecaster) throws {
    let lengths = [1, 3, 8, 30, 51, 52, 60, 104, 157]
    for length in lengths {
      let batch = try member.run(
        Panels.make([[Double](repeating: 7, count: length)]), horizon: 78)
      #expect(batch.points.allSatisfy { isClose($0, 7) }, "\(member.name), \(length) weeks")
    }
  }

  @Test(arguments: Forecasters.all)
  func forecastsZeroWhereNothingWasSold(_ member: any Forecaster) throws {
    let panel = Panels.make([[Double](repeating: 0, count: 104), [0], []])
    let batch = try member.run(panel, horizon: 20)
    #expect(batch.points.allSatisfy { $0 == 0 })
  }

  @Test(arguments: Forecasters.all)
  func forecastsAllSortsOfSeriesWithFiniteNumbers(_ member: any Forecaster) throws {
    let panel = Panels.mixed(count: 64)
    let batch = try member.run(panel, horizon: 78)
    #expect(batch.horizon == 78)
    #expect(batch.points.count == 64 * 78)
    #expect(batch.fitted.count == panel.values.count)
    #expect(batch.reasons.count == 64)
    #expect(batch.points.allSatisfy { $0.isFinite && $0 >= 0 })
    #expect(batch.fitted.allSatisfy { $0.isNaN || ($0.isFinite && $0 >= 0) })
  }

  @Test(arguments: Forecasters.all)
  func acceptsAnEmptyPanel(_ member: any Forecaster) throws {
    let batch = try member.run(Panels.make([]), horizon: 5)
    #expect(batch.points.isEmpty)
  }

  /// By a power of two, so that no rounding can flip a choice between equal candidates.
  @Test(arguments: Forecasters.all)
  func scalesWithTheSeries(_ member: any Forecaster) throws {
    let panel = Panels.mixed(count: 40)
    let rows = (0..<panel.count).map { panel.values[panel.range(of: $0)].map { 1024 * $0 } }
    let once = try member.run(panel, horizon: 30)
    let scaled = try member.run(Panels.make(rows, groups: panel.groups), horizon: 30)
    #expect(zip(once.points, scaled.points).allSatisfy { isClose(1024 * $0, $1) })
  }

  @Test(arguments: Forecasters.all)
  func survivesAGiantOutlier(_ member: any Forecaster) throws {
    var rows = (0..<6).map { series in
      (0..<104).map { Draws.count(mean: 20, size: 5, entity: "outlier \(series)", week: $0) }
    }
    rows[2][60] = 1e9
    let batch = try member.run(Panels.make(rows), horizon: 78)
    #expect(batch.points.allSatisfy { $0.isFinite && $0 >= 0 && $0 <= 1e10 })
  }

  @Test(arguments: Forecasters.all)
  func givesTheSameBytesForOneAndTwoWorkers(_ member: any Forecaster) throws {
    let panel = Panels.mixed(count: 1_200, weeks: 60)
    let one = try member.run(panel, horizon: 13)
    let two = try member.run(panel, horizon: 13, workers: 2)
    #expect(one.points == two.points)
    #expect(one.fitted.map(\.bitPattern) == two.fitted.map(\.bitPattern))
    #expect(one.reasons == two.reasons)
  }

  @Test func namesAreUnique() {
    #expect(Set(Forecasters.all.map(\.name)).count == Forecasters.all.count)
  }
}
