import Artifacts
import Commerce
import TestSupport
import Testing

/// The small scenario: `amazon-us` is open, `amazon-de` and `shopee-us` are candidates; each lists
/// `lamp` and `box`, so listings are lamp, box, lamp, box, lamp, box.
@Suite struct PlanStateTests {
  let scenario = SmallScenario().make(strategies: [])

  private func state(after actions: [StageAction]) -> PlanState {
    var state = PlanState(start: scenario)
    for action in actions { state.take(action, in: scenario) }
    return state
  }

  @Test("At the start open stores trade, everything is on sale and every factor is one")
  func start() {
    let state = state(after: [])
    #expect(state.storeIsOpen == [true, false, false])
    #expect(state.modes == scenario.stores.map(\.mode))
    #expect(state.listingIsOnSale == [Bool](repeating: true, count: 6))
    #expect(state.listingIsOrdered == [Bool](repeating: true, count: 6))
    #expect(state.priceFactors == [1, 1, 1, 1, 1, 1])
    #expect(state.advertisingFactors == [1, 1, 1, 1, 1, 1])
    #expect(state.coverDays == nil && state.staff == nil)
  }

  @Test("Opening a store opens it in the mode given, or in its own")
  func open() {
    let own = state(after: [.open(store: "amazon-de", mode: nil)])
    #expect(own.storeIsOpen == [true, true, false] && own.modes == scenario.stores.map(\.mode))
    let bonded = state(after: [.open(store: "shopee-us", mode: .bonded)])
    #expect(bonded.storeIsOpen == [true, false, true])
    #expect(bonded.modes == scenario.stores.map(\.mode).dropLast() + [.bonded])
  }

  @Test("A store closed is open again when a later action opens it")
  func close() {
    let closed = state(after: [.close(store: "amazon-us")])
    #expect(closed.storeIsOpen == [false, false, false])
    let again = state(after: [.close(store: "amazon-us"), .open(store: "amazon-us", mode: nil)])
    #expect(again == state(after: []))
  }

  @Test("Prices and advertising change where selected, later factors in place of earlier ones")
  func factors() {
    let selector = SettingSelector(product: "lamp", market: "us")
    let priced = state(after: [
      .price(SettingSelector(), factor: 1.1), .price(selector, factor: 0.9),
    ])
    #expect(priced.priceFactors == [0.9, 1.1, 1.1, 1.1, 0.9, 1.1])
    #expect(priced.advertisingFactors == [1, 1, 1, 1, 1, 1])
    let cut = state(after: [.advertising(SettingSelector(store: "amazon-de"), factor: 0)])
    #expect(cut.advertisingFactors == [1, 1, 0, 0, 1, 1])
    #expect(cut.priceFactors == [1, 1, 1, 1, 1, 1])
  }

  @Test("Listings withdrawn are off sale, those stopped are not ordered, and no more")
  func listings() {
    let withdrawn = state(after: [.withdraw(SettingSelector(category: "audio"))])
    #expect(withdrawn.listingIsOnSale == [true, false, true, false, true, false])
    #expect(withdrawn.listingIsOrdered == [Bool](repeating: true, count: 6))
    let stopped = state(after: [.stopOrders(SettingSelector(platform: "shopee"))])
    #expect(stopped.listingIsOrdered == [true, true, true, true, false, false])
    #expect(stopped.listingIsOnSale == [Bool](repeating: true, count: 6))
  }

  @Test("What is cleared is neither on sale nor ordered")
  func cleared() {
    let cleared = state(after: [.clear(SettingSelector(category: "audio"))])
    #expect(cleared.listingIsOnSale == [true, false, true, false, true, false])
    #expect(cleared.listingIsOrdered == cleared.listingIsOnSale)
  }

  @Test("Cover and staff are replaced by the later word")
  func firm() {
    let state = state(after: [.cover(days: 30), .staff(people: 5), .cover(days: 45)])
    #expect(state.coverDays == 45 && state.staff == 5)
  }

  @Test(
    "Spending, and actions on what the scenario does not hold, change nothing",
    arguments: [
      StageAction.spend(Money(10_000, .usd), on: "certificates"),
      .open(store: "nowhere", mode: .bonded), .close(store: "nowhere"),
      .withdraw(SettingSelector(product: "nothing")), .price(.init(market: "jp"), factor: 2),
    ])
  func unchanged(action: StageAction) {
    #expect(state(after: [action]) == state(after: []))
  }
}
