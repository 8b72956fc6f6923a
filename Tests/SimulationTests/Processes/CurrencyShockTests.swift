import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

/// Bounds are four standard errors or more: each check fails by chance in 6 of 100,000 seeds at most.
@Suite("Shocks of currencies")
struct CurrencyShockTests {
  private static let pathCount = 8192

  /// Rates of the dollar, the euro and the pound from given weekly returns.
  private static func rates(_ weeks: Int, _ returns: (_ currency: Int, _ week: Int) -> Double)
    throws -> RateHistory
  {
    var levels = [5.0, 5, 5]
    var rates: [Double] = []
    for week in 0..<weeks {
      for currency in levels.indices {
        levels[currency] *= KernelMath.exp(returns(currency, week))
        rates.append(levels[currency])
      }
    }
    return RateHistory(
      firstMonday: try Scenario.small().calendar.start.advanced(by: -7 * weeks),
      currencies: [.usd, .eur, .gbp], rates: rates, source: "made")
  }

  private static func normals(_ entity: String, _ count: Int) -> [Double] {
    let key = RandomKey(
      seed: 11, purpose: .test, stream: RandomStream("currency shocks"), entity: entity)
    var row = [Double](repeating: 0, count: count)
    var span = row.mutableSpan
    key.fillNormals(&span, firstPath: 0, period: 0)
    return row
  }

  private static func returns(
    of currency: Currency, in block: PathBlock, week: Int
  ) throws -> [Double] {
    let before = try block.futures(of: .currency(currency), week: week - 1)
    let after = try block.futures(of: .currency(currency), week: week)
    return zip(after, before).map { KernelMath.log($0 / $1) }
  }

  @Test("A shared tail has variance one and the kurtosis of its t", arguments: [5.0, 8, 30])
  func tail(freedom: Double) {
    let tail = SharedTail(freedom: freedom)
    var factors = Self.normals("tail", 400_000)
    var row = factors.mutableSpan
    tail.fill(&row)
    let shocks = zip(factors, Self.normals("shock", 400_000)).map { $0 * $1 }
    let squares = shocks.map { $0 * $0 }
    #expect(abs(squares.mean - 1) < 0.02)
    let fourth = squares.map { $0 * $0 }.mean
    // The fourth moment of a t of five has no finite variance: it is only bounded there.
    let expected = 3 + 6 / (freedom - 4)
    if freedom > 5 {
      #expect(abs(fourth / expected - 1) < 0.1)
    } else {
      #expect(fourth > 5)
    }
  }

  @Test("No tail where the kurtosis may be luck")
  func noTail() {
    #expect(SharedTail(kurtosis: 3.1, weeks: 260) == nil)
    #expect(SharedTail(kurtosis: 6, weeks: 260)?.freedom == 6)
    #expect(SharedTail(kurtosis: 60, weeks: 260)?.freedom == SharedTail.leastFreedom)
  }

  @Test("Fat tails of the history are met in the futures, for all currencies in the same weeks")
  func fatTails() throws {
    let shocks = (0..<3).map { Self.normals("fat \($0)", 300) }
    let spread = Self.normals("spread", 300).map { KernelMath.exp(0.6 * $0) }
    var scenario = try Scenario.small()
    scenario.rates = try Self.rates(300) { 0.01 * spread[$1] * shocks[$0][$1] }
    let block = try PathSampler(scenario).block(pathCount: Self.pathCount)
    let usd = try Self.returns(of: .usd, in: block, week: 8).map { $0 * $0 }
    let eur = try Self.returns(of: .eur, in: block, week: 8).map { $0 * $0 }
    let fourths = usd.map { $0 * $0 }
    let kurtosis = fourths.mean / (usd.mean * usd.mean)
    #expect(kurtosis > 3.6)
    #expect(usd.correlation(with: eur) > 0.1)
    let rates = try block.futures(of: .currency(.usd), week: 51)
    #expect((rates.mean - scenario.startRate(of: .usd)).magnitude < 4 * rates.standardError)
  }

  @Test("Clusters of the history go on: from the last variance towards that of the long run")
  func clusters() throws {
    let shocks = (0..<3).map { Self.normals("cluster \($0)", 600) }
    var state = [(variance: Double, square: Double)](
      repeating: (variance: 1e-4, square: 1e-4), count: 3)
    var scenario = try Scenario.small()
    scenario.rates = try Self.rates(600) { currency, week in
      // The last ten weeks are wild.
      let calm = 1e-4 * 0.05 + 0.2 * state[currency].square + 0.75 * state[currency].variance
      let error = (week < 590 ? calm.squareRoot() : 0.03) * shocks[currency][week]
      state[currency] = (calm, error * error)
      return error
    }
    let sampler = try PathSampler(scenario)
    #expect(sampler.notes.contains { $0.sentence.contains("come in clusters (GARCH) in EUR") })
    let block = sampler.block(pathCount: Self.pathCount)
    let early = try Self.returns(of: .usd, in: block, week: 1).standardDeviation
    let late = try Self.returns(of: .usd, in: block, week: 51).standardDeviation
    #expect(early > 1.3 * late)
    let squares = try [10, 11].map { try Self.returns(of: .usd, in: block, week: $0) }
      .map { $0.map { $0 * $0 } }
    #expect(squares[0].correlation(with: squares[1]) > 0.08)
  }

  @Test("Runs of the history: its own weeks, and what currencies did together")
  func history() throws {
    let scenario = try Scenario.small(
      entries: [entry("simulation.currencies.run_weeks", .exactly(4))])
    let sampler = try PathSampler(scenario)
    #expect(sampler.notes.contains { $0.sentence.contains("in runs of 4 weeks") })
    let block = sampler.block(pathCount: Self.pathCount)
    let past = try RateReturns(scenario.rates, before: scenario.calendar)
    let usd = try Self.returns(of: .usd, in: block, week: 20)
    let gbp = try Self.returns(of: .gbp, in: block, week: 20)
    // Each return of the future is one of the past's, about its mean and less half the variance.
    let distinct = Set(usd.map { ($0 * 1e9).rounded() })
    #expect(distinct.count <= past.weekCount)
    let error = 4 / Double(Self.pathCount).squareRoot()
    #expect((usd.standardDeviation / past.returns[0].standardDeviation - 1).magnitude < error)
    let sample = past.returns[0].correlation(with: past.returns[2])
    #expect((usd.correlation(with: gbp) - sample).magnitude < error)
    let rates = try block.futures(of: .currency(.usd), week: 51)
    // Of the same weeks, one after the other: not a martingale to the last digit, but close.
    #expect((rates.mean / scenario.startRate(of: .usd) - 1).magnitude < 0.01)
  }

  @Test("Jumps add their variance, and rates stay martingales")
  func jumps() throws {
    let scenario = try Scenario.small(
      entries: [
        entry("simulation.currencies.jumps", .exactly(4)),
        entry("simulation.currencies.jump_size", .exactly(0.05)),
      ])
    let plain = try PathSampler(.small()).block(pathCount: Self.pathCount)
    let sampler = try PathSampler(scenario)
    let block = sampler.block(pathCount: Self.pathCount)
    let weeks = PlanningCalendar.weeksPerYear
    let usual = try Self.returns(of: .eur, in: plain, week: 30)
    let with = try Self.returns(of: .eur, in: block, week: 30)
    let added =
      with.standardDeviation * with.standardDeviation
      - usual.standardDeviation * usual.standardDeviation
    // 4 / 52 of futures have a jump: its variance has a relative standard error of about 9 %.
    #expect(abs(added / (4 / weeks * 0.0025) - 1) < 0.35)
    let moved = zip(usual, with).filter { abs($0 - $1) > 1e-12 }.count
    let expected = Double(Self.pathCount) * 4 / weeks
    #expect(abs(Double(moved) - expected) < 4 * expected.squareRoot())
    let rates = try block.futures(of: .currency(.eur), week: 51)
    #expect((rates.mean - scenario.startRate(of: .eur)).magnitude < 4 * rates.standardError)
    #expect(sampler.notes.contains { $0.sentence.contains("currencies jump") })
  }
}
