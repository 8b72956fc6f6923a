import Artifacts
import Commerce
import Kernels
import Testing

@testable import Simulation

@Suite struct CompetitorPricesTests {
  static func still(passThrough: Double, lag: Double) -> [SettingBook.Entry] {
    [
      entry("simulation.rivals.volatility", .exactly(0)),
      entry("simulation.rivals.pass_through", .exactly(passThrough)),
      entry("simulation.rivals.lag", .exactly(lag)),
    ]
  }

  @Test("Without lag, prices rise by the share of the duty at once, in its market alone")
  func passesOn() throws {
    let event = TariffEvent.certain("duty", [TariffEvent.duty(0.25)])
    let block = try PathSampler(
      .small(entries: Self.still(passThrough: 0.2, lag: 0), events: [event])
    ).block(pathCount: 1)
    let us = try block.weeks(of: .competitorPrice("us"))
    #expect(us == (0..<52).map { $0 < 4 ? 1 : 1.05 })
    #expect(try block.weeks(of: .competitorPrice("de")).allSatisfy { $0 == 1 })
  }

  @Test("A duty on one heading counts by the share of products under it")
  func countsHeadings() throws {
    let lamps = try required(HSCode("9405"))
    let event = TariffEvent.certain("duty", [TariffEvent.duty(0.25, goods: lamps)])
    let block = try PathSampler(
      .small(entries: Self.still(passThrough: 0.2, lag: 0), events: [event])
    ).block(pathCount: 1)
    #expect(try block.weeks(of: .competitorPrice("us"))[51] == 1.025)
  }

  @Test("With a lag of four weeks a quarter of the gap closes each week")
  func adjustsPartially() throws {
    let event = TariffEvent.certain("duty", [TariffEvent.duty(0.5)])
    let block = try PathSampler(
      .small(entries: Self.still(passThrough: 0.2, lag: 4), events: [event])
    ).block(pathCount: 1)
    let us = try block.weeks(of: .competitorPrice("us"))
    for week in 4..<52 {
      let gap = (4...week).reduce(1.0) { gap, _ in gap * 0.75 }
      #expect((us[week] - (1 + 0.1 * (1 - gap))).magnitude < 1e-14)
    }
  }

  @Test("Without duty the level has mean one and its stationary spread")
  func moments() throws {
    let entries = [entry("simulation.rivals.persistence", .exactly(0.5))]
    let count = 8192
    let block = try PathSampler(.small(entries: entries, events: [])).block(pathCount: count)
    let futures = try block.futures(of: .competitorPrice("uk"), week: 51)
    // Four standard errors each: 6 of 100,000 seeds fail.
    #expect((futures.mean - 1).magnitude < 4 * futures.standardError)
    let error = 4 / (2 * Double(count)).squareRoot()
    #expect((futures.logs.standardDeviation / 0.04 - 1).magnitude < error)
  }
}

@Suite struct CostPerClickTests {
  static let still = [
    entry("simulation.clicks.volatility", .exactly(0)),
    entry("simulation.clicks.fourth_quarter_uplift", .exactly(0.5)),
  ]

  @Test("Clicks are dearer in the fourth quarter, by days")
  func season() throws {
    let block = try PathSampler(.small(entries: Self.still, events: [])).block(pathCount: 1)
    let weeks = try block.weeks(of: .costPerClick)
    // Week 38 begins on Monday 2027-09-27; three of its days lie in October.
    #expect(weeks[..<38].allSatisfy { $0 == 1 })
    let october: Double = 3 / 7
    #expect(weeks[38] == 1 + 0.5 * october)
    #expect(weeks[39..<51].allSatisfy { $0 == 1.5 })
  }

  @Test("Events multiply, also each other")
  func eventsMultiply() throws {
    let events = [
      TariffEvent.certain("one", [.costPerClick(factor: 1.5)]),
      TariffEvent.certain("two", [.costPerClick(factor: 2)], weeks: 2),
    ]
    let block = try PathSampler(.small(entries: Self.still, events: events)).block(pathCount: 1)
    #expect(try block.weeks(of: .costPerClick)[3..<7] == [1, 3, 3, 1.5])
  }

  @Test("The mean is the season's")
  func mean() throws {
    let block = try PathSampler(
      .small(entries: [Self.still[1]], events: [])
    ).block(pathCount: 8192)
    for (week, expected) in [(0, 1.0), (30, 1), (50, 1.5)] {
      let futures = try block.futures(of: .costPerClick, week: week)
      // Four standard errors: 6 of 100,000 seeds fail.
      #expect((futures.mean - expected).magnitude < 4 * futures.standardError)
    }
  }
}
