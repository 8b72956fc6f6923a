import Artifacts
import Commerce
import Economics
import TestSupport
import Testing

@testable import Evaluation

@Suite("Schedules")
struct ScheduleTests {
  let scenario = SmallScenario().make(strategies: [])

  var strategy: Strategy {
    .plain(
      stages: [
        StageTemplate(
          title: "Repair", firstWeek: 0,
          actions: [.init(afterWeeks: 2, .price(SettingSelector(product: "lamp"), factor: 1.2))],
          gate: Gate(
            conditions: [], patienceWeeks: 3,
            contingency: [.init(afterWeeks: 1, .withdraw(SettingSelector(product: "box")))])),
        StageTemplate(
          title: "Grow", firstWeek: 13,
          actions: [.init(afterWeeks: 0, .open(store: "amazon-de", mode: nil))], gate: nil),
      ],
      triggers: [
        Trigger(
          signal: .addedDuty(destination: "US", atLeast: 0.2),
          actions: [.init(afterWeeks: 0, .close(store: "amazon-us"))])
      ])
  }

  func schedule(_ deviations: Set<Deviation>) -> Schedule {
    Schedule(
      strategy: strategy, deviations: deviations, scenario: scenario,
      rule: ComplianceRule(scenario))
  }

  @Test("the planned course takes actions when they are due")
  func plannedCourse() {
    let planned = schedule([])
    #expect(planned.state(inWeek: 1).priceFactors[0] == 1)
    #expect(planned.state(inWeek: 2).priceFactors[0] == 1.2)
    #expect(planned.state(inWeek: 12).storeIsOpen == [true, false, false])
    #expect(planned.state(inWeek: 13).storeIsOpen == [true, true, false])
    #expect(planned.openedInWeek == [nil, 13, nil])
    #expect(planned.gateByWeek[12] == 0)
    #expect(planned.gateByWeek.compactMap { $0 }.count == 1)
    #expect(planned.stageByWeek[12] == 0 && planned.stageByWeek[13] == 1)
  }

  @Test("each wait moves the next stage by a week and reads the gate again")
  func waiting() {
    let waited = schedule([.waited(stage: 0, week: 12), .waited(stage: 0, week: 13)])
    #expect(waited.openedInWeek[1] == 15)
    #expect(waited.gateByWeek[14] == 0)
    #expect(waited.gateByWeek[12] == nil)
  }

  @Test("after a contingency the plan stays in its stage for good")
  func contingency() {
    let stuck = schedule([
      .waited(stage: 0, week: 12), .waited(stage: 0, week: 13), .waited(stage: 0, week: 14),
      .contingency(stage: 0, week: 15),
    ])
    #expect(stuck.openedInWeek[1] == nil)
    #expect(stuck.state(inWeek: 16).listingIsOnSale[1])
    #expect(!stuck.state(inWeek: 17).listingIsOnSale[1])
    #expect(stuck.stageByWeek.allSatisfy { $0 == 0 })
  }

  @Test("a trigger acts in the week after it is pulled")
  func trigger() {
    let pulled = schedule([.triggered(trigger: 0, week: 20)])
    #expect(pulled.state(inWeek: 20).storeIsOpen[0])
    #expect(!pulled.state(inWeek: 21).storeIsOpen[0])
  }

  @Test("schedules with the same deviations are made once")
  func bookKeepsSchedules() {
    var book = ScheduleBook(strategy: strategy, scenario: scenario)
    let first = book.number(after: 0, adding: .waited(stage: 0, week: 12))
    #expect(book.number(for: [.waited(stage: 0, week: 12)]) == first)
    #expect(book.schedules.count == 2)
    #expect(book.waits(inStage: 0, on: first) == 1)
  }
}

/// The plan opens Germany in week 13; its lamp needs a file.
@Suite("Schedules with papers")
struct PaperScheduleTests {
  private var scenario: Scenario {
    var scenario = SmallScenario().make(strategies: [])
    scenario.complianceFiles = [
      ComplianceFile(
        category: "lighting", market: "de", cost: Money(30_000, .cny), weeks: weeks,
        validThrough: nil, isHeld: false)
    ]
    return scenario
  }
  var weeks = UncertainNumber.exactly(8)

  private var book: ScheduleBook {
    ScheduleBook(strategy: ScheduleTests().strategy, scenario: scenario)
  }

  private func cost(_ schedule: Schedule) -> [Int] {
    schedule.spendByWeek.indices.filter { schedule.spendByWeek[$0] == 30_000 }
  }

  /// The weeks in which the German lamp, and the German box, are on sale.
  private func sold(_ schedule: Schedule) -> (lamp: [Int], box: [Int]) {
    func weeks(_ product: Identifier<Product>) -> [Int] {
      let listing = scenario.listings.firstIndex {
        $0.product == product && $0.store == "amazon-de"
      }
      return scenario.calendar.weeks.filter {
        let state = schedule.state(inWeek: $0)
        return state.storeIsOpen[1] && state.listingIsOnSale[listing ?? 0]
      }
    }
    return (weeks("lamp"), weeks("box"))
  }

  @Test("the file is paid so early that the opening stands")
  func inTime() {
    let planned = book.schedules[0]
    #expect(cost(planned) == [5])
    #expect(sold(planned).lamp == Array(13..<78) && sold(planned).box == Array(13..<78))
  }

  @Test("a listing whose file comes late waits, and its launch with it; others do not")
  func late() {
    let planned = PaperScheduleTests(weeks: .exactly(20)).book.schedules[0]
    #expect(cost(planned) == [0])
    #expect(sold(planned).lamp == Array(20..<78) && sold(planned).box == Array(13..<78))
    #expect(planned.openedInWeek == [nil, 13, nil])
    #expect(planned.launchedInWeek == [nil, nil, 20, 13, nil, nil])
  }

  @Test("what was paid before a gate failed is not paid again, nor what came after it before")
  func waiting() {
    var book = book
    // Known from week 13 on, when the file is paid: the opening moves, the payment does not.
    let waited = book.number(after: 0, adding: .waited(stage: 0, week: 12))
    #expect(cost(book.schedules[waited]) == [5])
    #expect(sold(book.schedules[waited]).lamp == Array(14..<78))
  }

  @Test("a payment that was still to come moves with the opening, or falls away with it")
  func moved() {
    let short = PaperScheduleTests(weeks: .exactly(0))
    var book = short.book
    let waited = book.number(after: 0, adding: .waited(stage: 0, week: 12))
    #expect(cost(book.schedules[0]) == [13] && cost(book.schedules[waited]) == [14])
    let stuck = book.number(after: 0, adding: .contingency(stage: 0, week: 12))
    #expect(cost(book.schedules[stuck]).isEmpty)
  }

  @Test("in every future the file is paid once, whatever its way through the deviations")
  func onceOnEveryWay() {
    for weeks in 0...14 {
      var book = PaperScheduleTests(weeks: .exactly(Double(weeks))).book
      for waits in 0...3 {
        var number = 0
        var paid = 0
        for week in scenario.calendar.weeks {
          paid += book.schedules[number].spendByWeek[week] == 30_000 ? 1 : 0
          guard week >= 12, week < 12 + waits else { continue }
          number = book.number(after: number, adding: .waited(stage: 0, week: week))
        }
        #expect(paid == 1, "\(weeks) weeks to obtain, \(waits) waits")
      }
    }
  }

  @Test("a schedule is a function of its deviations, whichever was noted first")
  func pure() {
    var one = book
    var other = book
    let waited = Deviation.waited(stage: 0, week: 12)
    let pulled = Deviation.triggered(trigger: 0, week: 12)
    let first = one.number(after: one.number(after: 0, adding: waited), adding: pulled)
    let second = other.number(after: other.number(after: 0, adding: pulled), adding: waited)
    #expect(one.schedules[first].applications == other.schedules[second].applications)
    #expect(one.schedules[first].spendByWeek == other.schedules[second].spendByWeek)
    #expect(!one.schedules[first].applications.isEmpty)
  }
}
