import Testing

@testable import TimeSeries

@Suite("Intermittent demand")
struct IntermittentTests {
  private static func point(_ model: any SeriesModel, _ row: [Double]) throws -> Double {
    let forecast = try model.run(Panel(rows: [row], seasonLength: 1), horizon: 3)
    #expect(Set(forecast.points).count == 1, "the same at every step")
    return forecast.points[0]
  }

  @Test("Croston's sizes and intervals by hand, and the correction of Syntetos and Boylan")
  func croston() throws {
    // Demands 4 after 2 periods, 6 after 1, 2 after 3, each weighing a tenth.
    let row: [Double] = [0, 4, 6, 0, 0, 2, 0]
    let size = 4 + 0.1 * (6 - 4) + 0.1 * (2 - 4.2)
    let interval = 2 + 0.1 * (1 - 2.0) + 0.1 * (3 - 1.9)
    #expect(isClose(try Self.point(Croston(isCorrected: false), row), size / interval))
    #expect(isClose(try Self.point(Croston(isCorrected: true), row), 0.95 * size / interval))
  }

  @Test("Croston's expectations of known periods by hand: none before the first demand")
  func fitted() throws {
    let panel = Panel(rows: [[0, 0, 4, 0, 6, 0, 0, 3]], seasonLength: 1)
    let forecast = try Croston(isCorrected: true).run(panel, horizon: 1, keepsFitted: true)
    #expect(isClose(forecast.points[0], 0.95 * 4.08 / 2.91))
    #expect(forecast.fitted[0].isNaN && forecast.fitted[2].isNaN)
    #expect(isClose(forecast.fitted[3], 0.95 * 4 / 3))
    #expect(isClose(forecast.fitted[5], 0.95 * 4.2 / 2.9))
  }

  /// With weights 0.5 and 0.2 on (0, 4, 0, 8): the start is p = 1/2, z = 4; p goes 0.4, 0.52, 0.416,
  /// 0.5328 and z goes 4, 4, 4, 6.
  @Test("TSB agrees with a calculation by hand")
  func tsb() throws {
    let model = TeunterSyntetosBabai(sizeWeight: 0.5, probabilityWeight: 0.2)
    let forecast = try model.run(
      Panel(rows: [[0, 4, 0, 8]], seasonLength: 1), horizon: 1, keepsFitted: true)
    #expect(isClose(forecast.points[0], 0.5328 * 6))
    #expect(isClose(forecast.fitted[3], 0.416 * 4))
  }

  /// The standard error over 400 series is about 0.01; four of them are allowed (1 in 16,000).
  @Test("the correction is nearly unbiased on demand of mean 0.8 that comes by chance")
  func unbiased() throws {
    let rows = (0..<400).map { series in
      (0..<200).map { Panels.uniform(series, $0) < 0.2 ? 4.0 : 0 }
    }
    let forecast = try Croston(isCorrected: true).run(
      Panel(rows: rows, seasonLength: 1), horizon: 1)
    #expect(abs(forecast.points.reduce(0, +) / 400 - 0.8) < 0.04)
  }

  @Test("TSB falls while nothing comes, Croston does not")
  func fading() throws {
    let row: [Double] = [3, 0, 3, 0, 3, 0]
    let later = row + [0, 0, 0, 0]
    let croston = Croston(isCorrected: false)
    #expect(try Self.point(croston, later) == Self.point(croston, row))
    let tsb = TeunterSyntetosBabai()
    #expect(try Self.point(tsb, later) < 0.9 * Self.point(tsb, row))
  }

  @Test(
    "buckets of a regular interval hold the same sum: ADIDA gives the rate", arguments: [2, 3, 5])
  func regular(interval: Int) throws {
    let row = (0..<30).map { ($0 + 1) % interval == 0 ? 12.0 : 0 }
    #expect(isClose(try Self.point(Aggregation(averages: false), row), 12 / Double(interval)))
  }

  @Test("IMAPA of a series without zeros is a smoother of it, as is ADIDA")
  func dense() throws {
    let row = (0..<20).map { 10 + Double($0 % 4) }
    let one = try Self.point(Aggregation(averages: true), row)
    #expect(one == (try Self.point(Aggregation(averages: false), row)))
    #expect((10...13).contains(one))
  }
}
