import Artifacts
import Commerce

/// Where eight futures stand on their schedules, and the state in force, spread to lanes.
///
/// Most weeks all eight follow one schedule and nothing changes; then ``refresh`` does nothing.
struct Course {
  private var scheduleOfLane: Lanes = .zero
  /// The schedules that some future follows, each once.
  private(set) var schedulesInUse = [0]
  private var applied: [Position?] = [Position?](repeating: nil, count: Lanes.scalarCount)

  /// One where the store trades, by store.
  private(set) var storeOpen: [Lanes]
  /// One where the listing is on sale in an open store, by listing.
  private(set) var onSale: [Lanes]
  /// The week from which a listing of a store that opened is on sale; zero for others, by listing.
  private(set) var launchedWeek: [Lanes]
  /// Shelf price and advertising over those of the start, by listing.
  private(set) var priceFactor, advertisingFactor: [Lanes]
  /// The week from which a pool's stock is sold off; beyond all weeks where it is not, by pool.
  private(set) var clearedFromWeek: [Lanes]
  /// One where the schedule clears stock at some time.
  private(set) var clearsStock: Lanes = .zero
  /// People employed over those of the start.
  private(set) var staffChange: Lanes = .zero

  private struct Position: Equatable {
    let schedule: Int
    let state: Int
  }

  /// All futures at the start of the planned course.
  init(scenario: Scenario, pools: Int) {
    storeOpen = scenario.stores.map { _ in .zero }
    onSale = scenario.listings.map { _ in .zero }
    launchedWeek = onSale
    priceFactor = scenario.listings.map { _ in Lanes(repeating: 1) }
    advertisingFactor = priceFactor
    clearedFromWeek = [Lanes](repeating: Lanes(repeating: .infinity), count: pools)
  }

  /// Puts all futures back to the start of the planned course.
  mutating func restart() {
    scheduleOfLane = .zero
    schedulesInUse = [0]
    for lane in applied.indices { applied[lane] = nil }
  }

  /// Moves one future to another schedule from the next week on.
  mutating func move(lane: Int, to schedule: Int) {
    scheduleOfLane[lane] = Double(schedule)
    schedulesInUse = []
    for lane in 0..<Lanes.scalarCount where !schedulesInUse.contains(self.schedule(of: lane)) {
      schedulesInUse.append(self.schedule(of: lane))
    }
  }

  /// The schedule that one future follows.
  @inline(__always)
  func schedule(of lane: Int) -> Int { Int(scheduleOfLane[lane]) }

  /// The futures that follow a schedule.
  @inline(__always)
  func lanes(onSchedule schedule: Int) -> SIMDMask<Lanes.MaskStorage> {
    scheduleOfLane .== Double(schedule)
  }

  /// Brings the state of a week into force.
  mutating func refresh(week: Int, book: ScheduleBook, program: LedgerProgram) {
    for lane in 0..<Lanes.scalarCount {
      let number = schedule(of: lane)
      let schedule = book.schedules[number]
      let position = Position(schedule: number, state: schedule.stateByWeek[week])
      guard applied[lane] != position else { continue }
      applied[lane] = position
      apply(schedule, week: week, lane: lane, program: program)
    }
  }

  private mutating func apply(
    _ schedule: Schedule, week: Int, lane: Int, program: LedgerProgram
  ) {
    let state = schedule.state(inWeek: week)
    for store in storeOpen.indices {
      storeOpen[store][lane] = state.storeIsOpen[store] ? 1 : 0
    }
    for listing in onSale.indices {
      let store = program.listings[listing].store
      onSale[listing][lane] = state.storeIsOpen[store] && state.listingIsOnSale[listing] ? 1 : 0
      launchedWeek[listing][lane] = Double(schedule.launchedInWeek[listing] ?? 0)
      priceFactor[listing][lane] = state.priceFactors[listing]
      advertisingFactor[listing][lane] = state.advertisingFactors[listing]
    }
    applyClearance(schedule, lane: lane, program: program)
    staffChange[lane] = state.staff.map { $0 - program.scenario.firm.storeStaff } ?? 0
  }

  private mutating func applyClearance(_ schedule: Schedule, lane: Int, program: LedgerProgram) {
    let clears = schedule.clearedInWeek.contains { $0 != nil }
    guard clears || clearsStock[lane] > 0 else { return }
    clearsStock[lane] = clears ? 1 : 0
    for pool in program.pools.indices {
      let listings = program.listingsByPool[program.pools[pool].listings]
      clearedFromWeek[pool][lane] =
        schedule.clearanceWeek(ofListings: listings).map(Double.init) ?? .infinity
    }
  }
}
