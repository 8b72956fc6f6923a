import Artifacts
import Commerce
import Economics
import Kernels

/// One plan in one scenario, compiled for the ledger: immutable and shared by all threads.
struct LedgerProgram: Sendable {
  let scenario: Scenario
  let plan: Plan
  let panel: ForecastPanel
  let costs: CompiledCosts
  let replenishment: any ReplenishmentPolicy
  let allocation: any AllocationPolicy

  let listings: [ListingTerms]
  let pools: [PoolTerms]
  /// `variant@node`, with the stores of an allotment, by pool.
  let poolNames: [String]
  /// Listings, pool by pool.
  let listingsByPool: [Int]
  /// Weeks of production of an order placed in a week, stops included: `[pool][week]`, week fastest.
  let productionWeeks: [Int]
  let openingArrivals: [OpeningArrival]
  /// Units a week by pool that running stores are expected to sell at the start, for the value of
  /// opening stock: whatever the plan, as all plans begin with the same equity.
  let openingWeeklyUnits: [Double]
  /// Expected units of the panel, `[week][listing]`: a week of the ledger goes through all listings.
  let referenceMeans: [Double]
  /// Sizes of the listings' own noise, each once.
  let dispersionSizes: [Double]
  let siblings: [Sibling]
  /// Columns of duty, charges and facts, list by list.
  let columns: [Int]
  /// How a listing's own level walks away from its forecast.
  let levelWalk: LevelWalk
  /// The variance of its logarithm, by week.
  let levelVariances: [Double]
  /// Pools that hold one variant, by variant: a supplier's minimum is for all of them together.
  let poolsOfVariant: [[Int]]
  /// People that running each store takes, and what stores cost, in base currency.
  let storeMonthlyFixed: [Double]
  let storeEntryCost: [Double]
  /// Accounts with platforms, by store.
  let accounts: [AccountTerms]
  /// Work of the stores that are open at the start per person; zero where there is none.
  let workPerPersonAtStart: Double
  /// What platforms keep while a store is open.
  let deposits: [Deposit]
  let parameters: ParameterTable
  let firm: FirmTerms
  /// Columns of the currencies' rates; position 0 is base currency and has none.
  let rateColumns: [Int?]
  /// Base units for one unit of each at the start.
  let startRates: [Double]
  let costPerClickColumn: Int?
  /// Columns of rivals' prices, by market.
  let competitorColumns: [Int]
  /// Where the answer of sessions to ads lies in the parameter table, by store.
  let adElasticitySlots: [Int]
  /// Duty per unit over that of week 0 while no fact of a policy event holds, base currency, by week,
  /// listing and form of costs as in ``CompiledCosts``.
  let dutyRises: [Double]
  /// Weeks that returns wait at most.
  let longestReturn: Int
  /// Triggers' columns, by trigger.
  let triggers: [TriggerTerms]

  /// Weeks of the horizon.
  var weekCount: Int { scenario.calendar.horizonWeeks }

  /// Expected units of a listing in a week as the panel has them.
  @inline(__always)
  func referenceMean(ofListing listing: Int, week: Int) -> Double {
    referenceMeans[week * listings.count + listing]
  }

  /// One sum that a platform keeps.
  struct Deposit: Sendable {
    let store: Int
    let amount: ForeignAmount
  }

  /// The firm's money terms, in base currency.
  struct FirmTerms: Sendable {
    let openingCash: Double
    let creditLimit: Double
    let weeklyInterest: Double
    let weeklyFixedCost: Double
    let weeklyStaffCost: Double
    let openingReceivables: Double
    let openingPayables: Double
    let graceWeeks: Double
    let clearanceWeeks: Double
    let terminalMonths: Double
    let targetOperatingProfit: Double
    let survivalSlot: Int
    let recoverableSlot: Int
  }

  /// What a trigger watches.
  struct TriggerTerms: Sendable {
    let columns: [Int]
    let threshold: Double
    /// A rate at the start, for a currency's loss; nil where columns are summed points of duty.
    let startRate: Double?
  }
}
