import Artifacts
import Commerce
import TestSupport
import Testing

@testable import Evaluation

@Suite("Last dates to decide are counted back by lead times")
struct DecisionDatesTests {
  /// Germany opens in week 13, after a gate; goods take 4 weeks to make and 6 by sea.
  private func fixture() -> LedgerFixture {
    var fixture = LedgerFixture()
    fixture.strategy = ScheduleTests().strategy
    return fixture
  }

  private func deadlines(_ fixture: LedgerFixture) -> [Deadline] {
    DecisionDates(of: fixture.plan, in: fixture.scenario).deadlines
  }

  @Test("goods of a store that opens are ordered production and transit before, ahead of the gate")
  func goods() throws {
    let goods = try #require(deadlines(fixture()).first)
    guard case .goods(let store, _, let node) = goods.subject else {
      Issue.record("no goods but \(goods.subject)")
      return
    }
    #expect(store == "amazon-de" && node == "hamburg")
    #expect(goods.neededWeek == 13 && goods.gateWeek == 12)
    #expect(goods.latestWeek == 13 - 6 - goods.legs[0].weeks)
    #expect(goods.legs.last == Deadline.Leg(.transit(.sea), weeks: 6))
    #expect(goods.fallsBeforeGate)
  }

  @Test("a store that shares the stock of a running one has no date for goods")
  func sharedStock() {
    var fixture = fixture()
    fixture.strategy = .plain(stages: [
      StageTemplate(
        title: "All", firstWeek: 0,
        actions: [.init(afterWeeks: 20, .open(store: "shopee-us", mode: nil))], gate: nil)
    ])
    #expect(deadlines(fixture).isEmpty)
  }

  @Test("papers of one market that are due alike are one date, even where it has passed")
  func papers() throws {
    var fixture = fixture()
    fixture.scenario.complianceFiles = ["lighting", "audio"].map {
      ComplianceFile(
        category: $0, market: "de", cost: Money(9000, .cny), weeks: .exactly(16),
        validThrough: nil, isHeld: false)
    }
    let found = deadlines(fixture).filter {
      if case .papers = $0.subject { true } else { false }
    }
    let papers = try #require(found.first)
    #expect(found.count == 1)
    #expect(
      papers.subject
        == .papers(categories: ["lighting", "audio"], market: "de", cost: 18_000))
    #expect(papers.neededWeek == 13 && papers.latestWeek == -3)
  }

  @Test("a duty that may rise asks for the last goods before it, one that falls for none")
  func duty() throws {
    var fixture = fixture()
    fixture.strategy = .plain()
    fixture.scenario.tariffEvents = Roster([event(rate: 0.1)])
    let rise = try #require(deadlines(fixture).first)
    #expect(rise.neededWeek == 26)
    #expect(rise.latestWeek + rise.legs.reduce(0) { $0 + $1.weeks } == 25)
    fixture.scenario.tariffEvents = Roster([event(rate: -0.1)])
    #expect(deadlines(fixture).isEmpty)
  }

  private func event(rate: Double) -> TariffEvent {
    let start = SmallScenario.calendar.monday(ofWeek: 26)
    guard let window = DayInterval(from: start, through: start.advanced(by: 90)) else {
      preconditionFailure("the window ends after it begins")
    }
    return TariffEvent(
      id: "us-duty", title: "Duty",
      branches: [
        TariffEvent.Branch(
          name: "comes", probability: 1, window: window, durationWeeks: nil,
          effects: [.addedDuty(origin: "CN", destination: "US", goods: nil, rate: rate)])
      ], evidence: Evidence(citation: "test", status: .assumed))
  }
}
