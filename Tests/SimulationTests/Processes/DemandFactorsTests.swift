import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

/// Bounds are four standard errors: each check fails by chance in 6 of 100,000 seeds.
@Suite struct DemandFactorsTests {
  static let pathCount = 8192

  @Test("The mean is one in every week", arguments: [0, 1, 10, 51])
  func meanIsOne(week: Int) throws {
    let block = try PathSampler(.small()).block(pathCount: Self.pathCount)
    for factor in [Factor.marketDemand("us"), .categoryDemand("computing")] {
      let futures = try block.futures(of: factor, week: week)
      #expect((futures.mean - 1).magnitude < 4 * futures.standardError)
    }
  }

  @Test("Spread grows from one innovation to the stationary one", arguments: [0, 2, 5, 51])
  func varianceGrows(week: Int) throws {
    let block = try PathSampler(.small()).block(pathCount: Self.pathCount)
    let logs = try block.futures(of: .marketDemand("us"), week: week).logs
    let decay = (0...week).reduce(1.0) { power, _ in power * 0.64 }
    let expected = 0.15 * (1 - decay).squareRoot()
    let error = 1 / (2 * Double(Self.pathCount)).squareRoot()
    #expect((logs.standardDeviation / expected - 1).magnitude < 4 * error)
  }

  @Test("A factor is correlated with itself a week later as measured")
  func persists() throws {
    let block = try PathSampler(.small()).block(pathCount: Self.pathCount)
    let one = try block.futures(of: .marketDemand("us"), week: 50).logs
    let next = try block.futures(of: .marketDemand("us"), week: 51).logs
    let error = (1 - 0.64) / Double(Self.pathCount).squareRoot()
    #expect((one.correlation(with: next) - 0.8).magnitude < 4 * error)
  }

  @Test("Markets are independent of each other and of categories")
  func factorsAreIndependent() throws {
    let block = try PathSampler(.small()).block(pathCount: Self.pathCount)
    let us = try block.futures(of: .marketDemand("us"), week: 30).logs
    for other in [Factor.marketDemand("de"), .categoryDemand("home"), .currency(.usd)] {
      let futures = try block.futures(of: other, week: 30).logs
      #expect(us.correlation(with: futures).magnitude < 4 / Double(Self.pathCount).squareRoot())
    }
  }

  @Test("No volatility: the factor is one")
  func zeroVolatility() throws {
    let volatility = CommonVolatility(
      market: ["us": 0, "de": 0, "uk": 0], category: ["home": 0, "computing": 0],
      weeklyPersistence: 0, note: CommonVolatility.small.note)
    let sampler = try PathSampler(
      scenario: .small(), volatility: volatility, purpose: .evaluation)
    #expect(
      try sampler.block(pathCount: 8).weeks(of: .marketDemand("us")).allSatisfy { $0 == 1 })
  }

  @Test("What was not measured takes the setting's volatility, and the note says so")
  func fallsBack() throws {
    let volatility = CommonVolatility(
      market: ["de": 0.1, "uk": 0.1], category: ["home": 0.1], weeklyPersistence: 0,
      note: CommonVolatility.small.note)
    let sampler = try PathSampler(
      scenario: .small(entries: [entry("simulation.demand.market_volatility", .exactly(0.3))]),
      volatility: volatility, purpose: .evaluation)
    let logs = try sampler.block(pathCount: Self.pathCount)
      .futures(of: .marketDemand("us"), week: 3).logs
    // Relative standard error 1 / √(2 · 8192) = 0.8 %.
    #expect((logs.standardDeviation / 0.3 - 1).magnitude < 0.032)
    #expect(sampler.notes.contains { $0.sentence.contains("us and computing") })
  }
}
