import Artifacts
import Commerce
import Economics
import Kernels

/// The weekly ledger for eight futures at a time: one value per thread, used again for every tile.
///
/// ``run(_:offset:into:)`` reads as the week's recipe; each step has a file of its own.
struct LedgerTile {
  let program: LedgerProgram
  var book: ScheduleBook
  var course: Course
  var stock: StockState
  var accounts: AccountState
  var cash: CashState
  var books = Books()
  var trail: Trail
  var planner: DemandPlanner
  /// What counts are drawn with, by size; it learns, and another plan's tile can go on with it.
  var samplers: [CountSampler]

  /// Settings of these futures, by slot of the program's table.
  var parameters: [Lanes] = []
  /// Base units for one unit of each currency in this week.
  var rates: [Lanes]
  /// One while the firm is solvent.
  var alive = Lanes(repeating: 1)
  /// Weeks in a row beyond the credit line.
  var weeksBeyondLine: Lanes = .zero
  var figures = LaneFigures()
  /// How the gate of each stage went, by stage and future.
  var gateResults: [[GateResult]]

  /// Listings that were on sale in some week so far, in order; the others are skipped everywhere.
  var awake: [Int] = []
  var isAwake, poolIsAwake: [Bool]

  /// What listings share this week.
  var factors: WeekFactors

  // By listing, this week.
  var expected: [Lanes]
  var demanded: [Lanes]
  var served: [Lanes]
  var grossPrice: [Lanes]
  var velocity: [Lanes]
  var advertisingSpend: [Lanes]
  /// Net revenue and contribution after advertising of this week.
  var netRevenue: [Lanes]
  var contribution: [Lanes]

  // By listing, carried from week to week.
  var visibility: [Lanes]
  var logLevel: [Lanes]
  var servedRing: Ring
  var grossRing: Ring
  var feeRing: Ring

  /// Demand of the trailing weeks and its forecast, by pool.
  var trailingDemand: [Lanes]
  var trailingForecast: [Lanes]

  /// Units ordered this week, by pool; orders of a solver count for week 0.
  var ordered: [Lanes]

  // Room for one pool's listings while stock is rationed.
  var rationDemand: [Lanes] = []
  var rationServed: [Lanes] = []
  // Room for what is ordered, by pool, and for the shocks of levels, eight by listing awake.
  var wantedRoom: [Lanes] = []
  var shocks: [Double] = []

  /// A tile for a program, with all memory that it will need.
  init(program: LedgerProgram) {
    self.program = program
    book = ScheduleBook(strategy: program.plan.strategy, scenario: program.scenario)
    course = Course(scenario: program.scenario, pools: program.pools.count)
    stock = StockState(pools: program.pools.count)
    accounts = AccountState(stores: program.scenario.stores.count)
    cash = CashState(
      currencies: program.rateColumns.count, deposits: program.deposits.count)
    trail = Trail(
      weeks: program.weekCount, markets: program.scenario.markets.count,
      products: program.scenario.products.count,
      homes: Set(program.scenario.markets.indices.filter { program.scenario.markets[$0].isHome }))
    planner = DemandPlanner(program: program)
    samplers = program.dispersionSizes.map { CountSampler(size: $0) }
    gateResults = program.plan.strategy.stages.map { _ in
      [GateResult](repeating: .unread, count: Lanes.scalarCount)
    }
    rates = program.rateColumns.map { _ in Lanes(repeating: 1) }
    factors = WeekFactors(
      markets: program.scenario.markets.count, stores: program.scenario.stores.count)
    let none = [Lanes](repeating: .zero, count: program.listings.count)
    isAwake = none.map { _ in false }
    poolIsAwake = program.pools.map { _ in false }
    expected = none
    demanded = none
    served = none
    grossPrice = none
    velocity = none
    advertisingSpend = none
    netRevenue = none
    contribution = none
    visibility = none
    logLevel = none
    servedRing = Ring(rows: none.count, longestDelay: program.longestReturn)
    grossRing = servedRing
    feeRing = servedRing
    trailingDemand = [Lanes](repeating: .zero, count: program.pools.count)
    trailingForecast = trailingDemand
    ordered = trailingDemand
  }

  /// Follows the plan through eight futures of a block, from `offset` on.
  ///
  /// - Parameters:
  ///   - block: the exogenous factors; read only.
  ///   - offset: a multiple of eight below the block's number of futures.
  ///   - record: what is kept of them.
  mutating func run(_ block: PathBlock, offset: Int, into record: inout BlockRecord) {
    open(block, offset: offset)
    for week in program.scenario.calendar.weeks {
      beginWeek(week, block, offset)
      reviewAccounts(week, block, offset)
      receiveGoods(week, block, offset)
      drawDemand(week, block, offset)
      serveDemand()
      bookSales(week, block, offset)
      bookReturns(week, block, offset)
      sellOff(week)
      bookRunningCosts(week)
      refundDuty(week, block, offset)
      placeOrders(week, block, offset)
      updateSolvency()
      noteCash(week: week)
      endWeek(week)
      record.add(week: week, tile: self, offset: offset)
      readGates(week)
      watchTriggers(week, block, offset)
    }
    close(block, offset: offset)
    record.add(tile: self, offset: offset)
  }

  /// A factor of this week in these futures.
  @inline(__always)
  func factor(_ column: Int, _ week: Int, _ block: PathBlock, _ offset: Int) -> Lanes {
    block.values.lanes(at: block.range(week: week, column: column).lowerBound + offset)
  }

  /// The sum of factors of this week, given by a range of the program's columns; zero where empty.
  @inline(__always)
  func sum(_ list: Range<Int>, _ week: Int, _ block: PathBlock, _ offset: Int) -> Lanes {
    var sum = Lanes.zero
    for index in list { sum += factor(program.columns[index], week, block, offset) }
    return sum
  }

  /// The forms of costs of these futures, by the columns of their facts.
  @inline(__always)
  func forms(_ list: Range<Int>, _ week: Int, _ block: PathBlock, _ offset: Int) -> FormLanes {
    FormLanes(facts: list.count) { fact in
      factor(program.columns[list.lowerBound + fact], week, block, offset)
    }
  }

  /// The global number of the first of these futures.
  func firstPath(_ block: PathBlock, _ offset: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: block.firstPath + offset)
  }
}
