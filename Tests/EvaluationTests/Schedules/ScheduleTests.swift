import Artifacts
import Commerce
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
    Schedule(strategy: strategy, deviations: deviations, scenario: scenario)
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
    let waited = schedule([.waited(stage: 0, number: 1), .waited(stage: 0, number: 2)])
    #expect(waited.openedInWeek[1] == 15)
    #expect(waited.gateByWeek[14] == 0)
    #expect(waited.gateByWeek[12] == nil)
  }

  @Test("after a contingency the plan stays in its stage for good")
  func contingency() {
    let stuck = schedule([
      .waited(stage: 0, number: 1), .waited(stage: 0, number: 2), .waited(stage: 0, number: 3),
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
    let first = book.number(after: 0, adding: .waited(stage: 0, number: 1))
    #expect(book.number(for: [.waited(stage: 0, number: 1)]) == first)
    #expect(book.schedules.count == 2)
    #expect(book.waits(inStage: 0, on: first) == 1)
  }
}
