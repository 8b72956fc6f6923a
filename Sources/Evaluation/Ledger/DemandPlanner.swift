import Artifacts
import Commerce
import Economics
import Kernels

/// What a manager plans on for each pool, by schedule: the forecast with the plan's known changes,
/// made when a future first needs it.
struct DemandPlanner {
  private let program: LedgerProgram
  /// By schedule, then by pool; empty while a schedule has not been prepared.
  private var cache: [[PoolForecast]] = []
  /// Planned units by schedule, then `[week][pool]`.
  private var means: [[Double]] = []
  /// Levels of the replenishment rule by schedule, then `[week][pool]`; NaN until a week needs one.
  private var levels: [[Double]] = []

  /// A planner without memory yet.
  init(program: LedgerProgram) { self.program = program }

  /// The level that the replenishment rule sets a pool for a week on a schedule that was prepared.
  @inline(__always)
  mutating func level(ofPool pool: Int, onSchedule schedule: Int, week: Int, book: ScheduleBook)
    -> Double
  {
    let level = levels[schedule][place(pool, week)]
    return level.isNaN ? newLevel(pool, schedule, week, book) : level
  }

  private mutating func newLevel(
    _ pool: Int, _ schedule: Int, _ week: Int, _ book: ScheduleBook
  ) -> Double {
    var forecast = cache[schedule][pool]
    if let days = book.schedules[schedule].state(inWeek: week).coverDays {
      forecast = forecast.with(coverDays: days)
    }
    let level = program.replenishment.level(for: forecast, week: week)
    levels[schedule][place(pool, week)] = level
    return level
  }

  /// The planned units of a pool in a week on a schedule that was prepared.
  @inline(__always)
  func mean(ofPool pool: Int, onSchedule schedule: Int, week: Int) -> Double {
    means[schedule][place(pool, week)]
  }

  @inline(__always)
  private func place(_ pool: Int, _ week: Int) -> Int { week * program.pools.count + pool }

  /// Plans every pool on a schedule, ahead of the weeks that need it.
  mutating func prepare(schedule: Int, book: ScheduleBook) {
    while cache.count <= schedule {
      cache.append([])
      means.append([])
      levels.append([])
    }
    guard cache[schedule].isEmpty else { return }
    let forecasts = forecasts(on: book.schedules[schedule])
    cache[schedule] = forecasts
    means[schedule] = program.scenario.calendar.weeks.flatMap { week in
      forecasts.map { $0.means[week] }
    }
    levels[schedule] = [Double](repeating: .nan, count: program.pools.count * program.weekCount)
  }

  private func forecasts(on schedule: Schedule) -> [PoolForecast] {
    let means = program.listings.indices.map { plannedMeans(ofListing: $0, on: schedule) }
    return program.pools.indices.map { pool in
      forecast(pool, means: means, schedule: schedule)
    }
  }

  private func forecast(_ pool: Int, means: [[Double]], schedule: Schedule) -> PoolForecast {
    let terms = program.pools[pool]
    var sum = [Double](repeating: 0, count: program.weekCount)
    var variance = sum
    let level = levelVariance(ofPool: pool)
    for listing in program.listingsByPool[terms.listings] {
      let common = commonVariance(ofListing: listing)
      let size = program.listings[listing].dispersionSize
      for week in sum.indices {
        let mean = means[listing][week]
        sum[week] += mean
        variance[week] += mean + mean * mean * (1 / size + common + level)
      }
    }
    let rule = program.plan.strategy.replenishment
    return PoolForecast(
      name: program.poolNames[pool], means: sum, variances: variance,
      leadWeeks: terms.plannedLeadWeeks,
      reviewWeeks: rule.reviewWeeks, coverDays: rule.coverDays,
      serviceLevel: serviceLevel(ofPool: pool) ?? rule.serviceLevel)
  }

  /// Expected units by week: the reference, launch and price changes that the schedule holds, with
  /// settings at their middle; zero where the listing is not on sale or no longer ordered.
  private func plannedMeans(ofListing listing: Int, on schedule: Schedule) -> [Double] {
    let terms = program.listings[listing]
    let place = program.scenario.listings[listing]
    let elasticity = program.scenario.setting(PriceResponse.ownElasticity, at: place).value.central
    let share = program.scenario.setting(.coldStartShare, at: place).value.central
    let ramp = program.scenario.setting(LaunchRamp.weeks, at: place).value.central
    return program.scenario.calendar.weeks.map { week in
      let state = schedule.state(inWeek: week)
      guard state.storeIsOpen[terms.store], state.listingIsOnSale[listing],
        state.listingIsOrdered[listing]
      else { return 0 }
      let reference = program.referenceMean(ofListing: listing, week: week)
      let price = KernelMath.pow(state.priceFactors[listing], -elasticity)
      guard terms.startsCold else { return reference * price }
      let open = Double(max(0, week - (schedule.launchedInWeek[listing] ?? 0)))
      let grown = LaunchRamp.share(
        weeksOpen: Lanes(repeating: open), rampWeeks: Lanes(repeating: ramp))[0]
      return reference * price * share * grown
    }
  }

  /// What a level that has walked away adds to a week's variance, so that the sum over the protected
  /// weeks is right although the level is the same in all of them: their number times its variance.
  private func levelVariance(ofPool pool: Int) -> Double {
    let weeks =
      program.pools[pool].plannedLeadWeeks + program.plan.strategy.replenishment.reviewWeeks
    return Double(weeks) * program.levelWalk.variance(afterSteps: weeks)
  }

  /// Squared volatility that the listing shares with its market and category.
  private func commonVariance(ofListing listing: Int) -> Double {
    let place = program.scenario.listings[listing]
    let volatility = program.panel.commonVolatility
    let market = volatility.market[program.scenario.store(of: place).market] ?? 0
    let category = volatility.category[program.scenario.product(of: place).category] ?? 0
    return market * market + category * category
  }

  /// The highest service level that a solver set for a store of the pool.
  private func serviceLevel(ofPool pool: Int) -> Double? {
    program.listingsByPool[program.pools[pool].listings].compactMap { listing in
      program.plan.serviceLevels[program.scenario.listings[listing].store]
    }.max()
  }
}
