import Forecasting
import Testing

@Suite struct SeasonalNaiveTests {
  @Test func repeatsTheLastYear() throws {
    let values = (0..<60).map { Double($0 * $0) }
    let batch = try SeasonalNaive().run(Panels.make([values]), horizon: 78)
    for week in 0..<78 { #expect(batch.points[week] == values[8 + week % 52]) }
    #expect(batch.fitted[55] == values[3])
    #expect(batch.reasons == [.fitted])
  }

  @Test func takesTheRecentMeanWhereNoYearIsCovered() throws {
    let values = (0..<20).map(Double.init)
    let batch = try SeasonalNaive().run(Panels.make([values, [4, 6]]), horizon: 2)
    #expect(batch.points == [15.5, 15.5, 5, 5])
    #expect(batch.reasons == [.seasonNotCovered, .shortHistory])
  }
}
