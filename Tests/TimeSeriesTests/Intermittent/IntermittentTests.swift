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
