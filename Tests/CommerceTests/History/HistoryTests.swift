import Commerce
import Testing

@Suite struct SalesHistoryTests {
  private func history() throws -> SalesHistory {
    SalesHistory(
      firstMonday: try day("2026-06-15"), weekCount: 3, listings: ["a", "b", "c", "d"],
      units: [1, 2, 3, .nan, 0, 5, .nan, .nan, .nan, .nan, 7, .nan], source: "made for tests")
  }

  @Test("A listing's series begins with its first week and runs to the start")
  func series() throws {
    let history = try history()
    #expect(Array(history.series(at: 0)) == [1, 2, 3])
    #expect(Array(history.series(at: 1)) == [0, 5])
  }

  @Test("A listing that never sold has no series")
  func empty() throws {
    #expect(try history().series(at: 2).isEmpty)
  }

  @Test("Only what is before the first week is dropped: a gap later stays a gap")
  func gap() throws {
    let series = Array(try history().series(at: 3))
    #expect(series.count == 2 && series[0] == 7 && series[1].isNaN)
  }

  @Test("A history without weeks has empty series")
  func noWeeks() throws {
    let history = SalesHistory(
      firstMonday: try day("2026-06-15"), weekCount: 0, listings: ["a"], units: [], source: "none")
    #expect(history.series(at: 0).isEmpty)
  }
}

@Suite struct RateHistoryTests {
  private func rates(_ currencies: [Currency], _ rates: [Double]) throws -> RateHistory {
    RateHistory(
      firstMonday: try day("2026-06-15"), currencies: currencies, rates: rates, source: "tests")
  }

  @Test("The last rate is that of the last week in the currency's column")
  func lastRate() throws {
    let history = try rates([.usd, .eur, .jpy], [7.1, 7.7, 0.047, 7.2, 7.8, 0.048])
    #expect(history.weekCount == 2)
    #expect(history.lastRate(of: .usd, base: .cny) == 7.2)
    #expect(history.lastRate(of: .eur, base: .cny) == 7.8)
    #expect(history.lastRate(of: .jpy, base: .cny) == 0.048)
  }

  @Test("The base is worth one of itself, whatever the table holds")
  func base() throws {
    #expect(try rates([], []).lastRate(of: .cny, base: .cny) == 1)
    #expect(try rates([.usd], [7.2]).lastRate(of: .cny, base: .cny) == 1)
  }

  @Test("A currency without a column, or a column without weeks, has no rate")
  func missing() throws {
    #expect(try rates([.usd], [7.2]).lastRate(of: .gbp, base: .cny) == nil)
    #expect(try rates([.usd], []).lastRate(of: .usd, base: .cny) == nil)
    #expect(try rates([], []).weekCount == 0)
  }
}
