import Forecasting
import Testing

@Suite struct IntermittentTests {
  /// By hand with weight 0.1: the first sale sets z = 4, p = 3; the second, of 6 after 2 weeks,
  /// gives z = 4 + 0.1 · 2 = 4.2 and p = 3 - 0.1 · 1 = 2.9; the last, of 3 after 3 weeks, gives z =
  /// 4.08 and p = 2.91.
  ///
  /// Forecast 0.95 · 4.08 / 2.91.
  @Test func crostonAgreesWithAHandCalculation() throws {
    let panel = Panels.make([[0, 0, 4, 0, 6, 0, 0, 3]])
    let batch = try CrostonSBA(weight: 0.1).run(panel, horizon: 2)
    #expect(isClose(batch.points[0], 0.95 * 4.08 / 2.91, 1e-12))
    #expect(batch.points[1] == batch.points[0])
    #expect(batch.fitted[0].isNaN && batch.fitted[2].isNaN)
    #expect(isClose(batch.fitted[3], 0.95 * 4 / 3, 1e-12))
    #expect(isClose(batch.fitted[5], 0.95 * 4.2 / 2.9, 1e-12))
  }

  /// By hand with weights 0.5 and 0.2 on (0, 4, 0, 8): the start is p = 1/2, z = 4; p goes
  /// 0.4, 0.52, 0.416, 0.5328 and z goes 4, 4, 4, 6.
  @Test func tsbAgreesWithAHandCalculation() throws {
    let member = TeunterSyntetosBabai(sizeWeight: 0.5, probabilityWeight: 0.2)
    let batch = try member.run(Panels.make([[0, 4, 0, 8]]), horizon: 1)
    #expect(isClose(batch.points[0], 0.5328 * 6, 1e-12))
    #expect(isClose(batch.fitted[3], 0.416 * 4, 1e-12))
  }

  @Test func tsbForgetsAListingThatStoppedSellingAndCrostonDoesNot() throws {
    let rows = [[Double](repeating: 5, count: 60) + [Double](repeating: 0, count: 40)]
    let panel = Panels.make(rows)
    #expect(try TeunterSyntetosBabai().run(panel, horizon: 1).points[0] < 0.01)
    #expect(try CrostonSBA().run(panel, horizon: 1).points[0] == 5)
  }

  /// The point of the correction: on Bernoulli demand of mean 0.8 the mean forecast is near 0.8.
  ///
  /// The standard error over 400 series is about 0.01; four of them are allowed (1 in 16,000).
  @Test func crostonIsNearlyUnbiased() throws {
    let rows = (0..<400).map { series in
      (0..<200).map { Draws.uniform("bernoulli \(series)", week: $0) < 0.2 ? 4.0 : 0 }
    }
    let points = try CrostonSBA(weight: 0.1).run(Panels.make(rows), horizon: 1).points
    let mean = points.reduce(0, +) / 400
    #expect(abs(mean - 0.8) < 0.04)
  }
}
