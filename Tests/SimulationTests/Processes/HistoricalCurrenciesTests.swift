import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

/// Bounds are four standard errors: each check fails by chance in 6 of 100,000 seeds.
@Suite struct HistoricalCurrenciesTests {
  static let pathCount = 4096

  @Test("Weekly changes have the measured volatility and the shrunk correlation")
  func momentsOfReturns() throws {
    let scenario = try Scenario.small()
    let history = try RateReturns(scenario.rates, before: scenario.calendar)
    let block = try PathSampler(scenario).block(pathCount: Self.pathCount)
    let usd = try Self.returns(of: .usd, in: block, week: 20)
    let gbp = try Self.returns(of: .gbp, in: block, week: 20)
    let root = Double(Self.pathCount).squareRoot()
    let measured = history.returns[0].standardDeviation
    #expect((usd.standardDeviation / measured - 1).magnitude < 4 / (2.0.squareRoot() * root))
    // Weight of the prior: 10 weeks against 260.
    let sample = history.returns[0].correlation(with: history.returns[2]) * 260 / 259
    let expected = sample * 260 / 270
    let error = (1 - expected * expected) / root
    #expect((usd.correlation(with: gbp) - expected).magnitude < 4 * error)
    #expect(expected > 0.4)
  }

  @Test("Rates are martingales: the mean stays at the last rate", arguments: [0, 25, 51])
  func meanStays(week: Int) throws {
    let scenario = try Scenario.small()
    let block = try PathSampler(scenario).block(pathCount: Self.pathCount)
    for currency in [Currency.usd, .eur, .gbp] {
      let rates = try block.futures(of: .currency(currency), week: week)
      let start = scenario.startRate(of: currency)
      #expect((rates.mean - start).magnitude < 4 * rates.standardError)
    }
  }

  @Test("Spread grows with the root of time")
  func spreadGrows() throws {
    let block = try PathSampler(.small()).block(pathCount: Self.pathCount)
    let early = try block.futures(of: .currency(.eur), week: 0).logs.standardDeviation
    let late = try block.futures(of: .currency(.eur), week: 48).logs.standardDeviation
    // Either standard deviation has a relative standard error of 1 / √(2 n).
    #expect((late / early / 7 - 1).magnitude < 4 / Double(Self.pathCount).squareRoot())
  }

  @Test("A pegged currency stays, moves no other, and is named in a note")
  func pegStays() throws {
    let free = try Scenario.small()
    var pegged = free
    pegged.rates = free.rates.pegging(.eur)
    let sampler = try PathSampler(pegged)
    let block = sampler.block(pathCount: 8)
    #expect(try block.weeks(of: .currency(.eur)).allSatisfy { $0 == 5 })
    #expect(try Set(block.weeks(of: .currency(.usd))).count == 52)
    #expect(sampler.notes.contains { $0.sentence.hasPrefix("EUR never moved") })
  }

  @Test("All currencies pegged: no shock is drawn, nothing fails")
  func allPegged() throws {
    var scenario = try Scenario.small()
    scenario.rates = [.usd, .eur, .gbp, .jpy].reduce(scenario.rates) { $0.pegging($1) }
    let block = try PathSampler(scenario).block(pathCount: 3)
    #expect(try block.weeks(of: .currency(.usd)).allSatisfy { $0 == 5 })
  }

  @Test("More currencies than weeks: the correlation is repaired, and the note warns")
  func repairsCorrelation() throws {
    let codes = Currency.knownCodes.filter { $0 != "CNY" }.prefix(35)
    var scenario = try Scenario.small(
      entries: [entry("simulation.currencies.prior_weeks", .exactly(0))])
    scenario.rates = .synthetic(
      currencies: codes.compactMap(Currency.init(code:)) + [.usd], weekCount: 28,
      before: scenario.calendar.start)
    let sampler = try PathSampler(scenario)
    #expect(sampler.notes.contains { $0.sentence.hasPrefix("Warning: the measured correlations") })
    #expect(sampler.block(pathCount: 4).values.allSatisfy { $0.isFinite })
  }

  @Test("A short history is said to be assumed, at the setting's volatility")
  func assumesWithoutHistory() throws {
    var scenario = try Scenario.small()
    scenario.rates = .synthetic(
      currencies: [.usd, .eur, .gbp], weekCount: 1, before: scenario.calendar.start)
    let sampler = try PathSampler(scenario)
    let note = sampler.notes.first { $0.subject == HistoricalCurrencies.name }
    #expect(note?.isCalibrated == false)
    let block = sampler.block(pathCount: Self.pathCount)
    let returns = try Self.returns(of: .usd, in: block, week: 9)
    // Relative standard error 1 / √(2 · 4096) = 1.1 %.
    #expect((returns.standardDeviation / 0.01 - 1).magnitude < 0.045)
  }

  @Test("Nothing dated after the start is read")
  func readsNothingAfterStart() throws {
    let scenario = try Scenario.small()
    var later = scenario
    later.rates = scenario.rates.followed(byWeeks: 20, at: 99)
    #expect(
      try PathSampler(later).block(pathCount: 4).values
        == PathSampler(scenario).block(pathCount: 4).values)
  }

  @Test(
    "A currency that stands later in the canonical order changes an earlier one by rounding only")
  func laterCurrencyChangesNothing() throws {
    let few = try Scenario.small()
    var many = few
    let added = try required(Currency(code: "MXN"))
    many.rates = .synthetic(
      currencies: [added, .usd, .eur, .gbp, .jpy], weekCount: 261, before: few.calendar.start)
    for currency in [Currency.usd, .eur, .gbp] {
      let before = try PathSampler(few).block(pathCount: 4).weeks(of: .currency(currency))
      let after = try PathSampler(many).block(pathCount: 4).weeks(of: .currency(currency))
      // Linear algebra may sum in another order for another size.
      #expect(zip(before, after).allSatisfy { ($0 / $1 - 1).magnitude < 1e-12 })
    }
  }

  @Test("A currency in use without a quote is an error that names it")
  func refusesMissingRates() throws {
    var scenario = try Scenario.small()
    scenario.rates = RateHistory(
      firstMonday: scenario.calendar.start, currencies: [], rates: [], source: "nothing")
    let error = #expect(throws: SimulationError.self) {
      try PathSampler(scenario.with(events: []))
    }
    #expect(error?.code == .missingRates)
    #expect(error?.description.contains("currency EUR") == true)
  }

  @Test("A quote that is no positive number is an error with its week", arguments: [0, -1, .nan])
  func refusesBadRate(rate: Double) throws {
    var scenario = try Scenario.small()
    scenario.rates = scenario.rates.replacing(week: 2, .usd, by: rate)
    let error = #expect(throws: SimulationError.self) { try PathSampler(scenario) }
    #expect(error?.code == .rate)
    #expect(error?.subject == "rate of USD in the week of 2022-01-17")
  }

  private static func returns(of currency: Currency, in block: PathBlock, week: Int) throws
    -> [Double]
  {
    let before = try block.futures(of: .currency(currency), week: week - 1)
    let after = try block.futures(of: .currency(currency), week: week)
    return zip(after, before).map { KernelMath.log($0 / $1) }
  }
}

extension RateHistory {
  /// One currency at 5 in all weeks.
  fileprivate func pegging(_ currency: Currency) -> RateHistory {
    mapping { $0 == currency ? 5 : $2 }
  }

  /// One quote replaced.
  fileprivate func replacing(week: Int, _ currency: Currency, by rate: Double) -> RateHistory {
    mapping { $0 == currency && $1 == week ? rate : $2 }
  }

  /// More weeks, all at one rate.
  fileprivate func followed(byWeeks count: Int, at rate: Double) -> RateHistory {
    RateHistory(
      firstMonday: firstMonday, currencies: currencies,
      rates: rates + [Double](repeating: rate, count: count * currencies.count), source: source)
  }

  private func mapping(_ change: (Currency, Int, Double) -> Double) -> RateHistory {
    let changed = rates.enumerated().map { position, rate in
      let (week, column) = position.quotientAndRemainder(dividingBy: currencies.count)
      return change(currencies[column], week, rate)
    }
    return RateHistory(
      firstMonday: firstMonday, currencies: currencies, rates: changed, source: source)
  }
}
