import Artifacts
import Commerce
import Economics
import Kernels

/// Turns a decided strategy into the numbers of a problem of first orders.
struct InventoryCompiler {
  let strategy: Strategy
  let context: PlanningContext
  let sample: FutureSample
  /// Pools that something is sold from before the second order arrives.
  let pools: [StockPool]
  private let futures: [PoolFutures]

  private var scenario: Scenario { context.scenario }
  private var reviewWeeks: Int { strategy.replenishment.reviewWeeks }

  /// A compiler for a strategy whose stores and modes are decided.
  init(
    strategy: Strategy, modes: [FulfilmentMode], context: PlanningContext, sample: FutureSample
  ) {
    self.strategy = strategy
    self.context = context
    self.sample = sample
    let weeks = strategy.replenishment.reviewWeeks
    var pools: [StockPool] = []
    var futures: [PoolFutures] = []
    for pool in StockPool.all(strategy: strategy, modes: modes, context: context, sample: sample) {
      let future = PoolFutures(
        pool, reviewWeeks: weeks, scenario: context.scenario, sample: sample)
      guard future.demand.contains(where: { $0 > 0 }) else { continue }
      pools.append(pool)
      futures.append(future)
    }
    self.pools = pools
    self.futures = futures
  }

  /// The instance.
  func instance() -> InventoryInstance {
    InventoryInstance(
      pools: pools.indices.map(facts), probabilities: sample.probabilities, budget: budget,
      nodes: nodes, riskWeight: scenario.setting(PlanningSettings.riskWeight).value.central,
      riskLevel: scenario.setting(PlanningSettings.riskLevel).value.central,
      currency: scenario.baseCurrency.code)
  }

  /// What the ledger lets orders cost: cash, credit line and claims, less debts.
  private var budget: Double {
    func inBase(_ key: SettingKey) -> Double {
      let setting = scenario.setting(key)
      return setting.value.central * (setting.currency.map(scenario.startRate) ?? 1)
    }
    return max(
      0,
      scenario.inBase(scenario.firm.cash) + scenario.inBase(scenario.firm.creditLimit)
        + inBase(Finance.openingReceivables) - inBase(Finance.openingPayables))
  }

  private func facts(_ position: Int) -> InventoryInstance.PoolFacts {
    let pool = pools[position]
    let future = futures[position]
    let unit = unitFigures(pool, week: future.window.lowerBound)
    let rate = scenario.setting(StockCapital.rate).value.central
    let weeks = Double(max(1, future.window.count))
    let recoverable = scenario.setting(Clearance.recoverableShare).value.central
    let product = scenario.variants[pool.variant].flatMap { scenario.products[$0.product] }
    return InventoryInstance.PoolFacts(
      name: pool.name, landed: unit.landed,
      holding: weeks * (unit.storage + unit.landed * rate / PlanningCalendar.weeksPerYear),
      recoverable: recoverable * unit.landed,
      usable: sample.mean(future.demand[...]) / weeks * TerminalValue.usableWeeks,
      cubicMetres: product?.size.cubicMetres ?? 0, margin: unit.margin, demand: future.demand,
      left: future.left)
  }

  /// What a unit costs and earns when the first order arrives; listings weigh by expected sales.
  private func unitFigures(
    _ pool: StockPool, week: Int
  ) -> (landed: Double, storage: Double, margin: [Double]) {
    var landed = [Double](repeating: 0, count: sample.block.pathCount)
    var margin = landed
    var storage = 0.0
    for tile in 0..<sample.tileCount {
      var units = Lanes(repeating: 1e-9)
      var cost = Lanes.zero
      var earned = Lanes.zero
      for member in pool.members where member.isActive(week: week) {
        let figures = member.stream.week(week, tile: tile)
        units += figures.units
        cost += figures.units * figures.landed
        earned += figures.units * figures.margin
        storage = member.stream.costs.weeklyStorage.inBase(sample, week: 0, tile: 0)[0]
      }
      let first = tile * Lanes.scalarCount
      landed.setEight(from: first, to: cost / units)
      margin.setEight(from: first, to: pointwiseMax(earned / units, .zero))
    }
    return (sample.mean(landed[...]), storage, Array(margin.prefix(sample.count)))
  }

  private var nodes: [InventoryInstance.NodeFacts] {
    scenario.nodes.compactMap { node in
      guard let capacity = node.capacityCubicMetres else { return nil }
      let members = pools.indices.filter { pools[$0].node.id == node.id }
      guard !members.isEmpty else { return nil }
      let taken = members.reduce(0) { sum, pool in
        let product = scenario.variants[pools[pool].variant]
          .flatMap { scenario.products[$0.product] }
        return sum + sample.mean(futures[pool].left[...]) * (product?.size.cubicMetres ?? 0)
      }
      return InventoryInstance.NodeFacts(
        title: node.title, pools: members, room: max(0, capacity - taken))
    }
  }

  /// Whole first orders.
  func orders(_ answer: InventoryAnswer) -> [Plan.FirstOrder] {
    let lines = pools.indices.map { pool in
      let product = scenario.variants[pools[pool].variant].flatMap { scenario.products[$0.product] }
      return LotRounding.Line(
        units: answer.units[pool], landed: answer.instance.pools[pool].landed,
        variant: scenario.variants.position(of: pools[pool].variant) ?? 0,
        minimum: Double(product?.minimumOrderUnits ?? 0))
    }
    let units = LotRounding.round(lines, budget: answer.instance.budget)
    return zip(pools, units).filter { $1 > 0 }.map {
      Plan.FirstOrder(variant: $0.variant, node: $0.node.id, units: $1)
    }
  }

  /// Service levels by store at which the weekly rule holds what the optimum holds.
  ///
  /// The optimum says which share of futures to cover. The weekly rule reckons with a normal law and
  /// independent weeks, so its level is chosen such that its stock is the quantile of sampled demand;
  /// the pools of a store weigh by what they sell.
  func serviceLevels(_ answer: InventoryAnswer) -> [Identifier<Store>: Double] {
    var weights: [Identifier<Store>: Double] = [:]
    var sums: [Identifier<Store>: Double] = [:]
    for (position, pool) in pools.enumerated() {
      let level = serviceLevel(position, fractile: answer.fractile(ofPool: position))
      for member in pool.members {
        let store = scenario.listings[member.position].store
        let sold = (0..<protectedWeeks(pool)).reduce(0) {
          $0 + member.forecast(week: $1, levelVariance: 0, context: context).mean
        }
        guard sold > 0 else { continue }
        weights[store, default: 0] += sold
        sums[store, default: 0] += sold * level
      }
    }
    return weights.reduce(into: [:]) { $0[$1.key] = (sums[$1.key] ?? 0) / $1.value }
  }

  private func protectedWeeks(_ pool: StockPool) -> Int {
    min(pool.leadWeeks + reviewWeeks, scenario.calendar.horizonWeeks)
  }

  private func serviceLevel(_ position: Int, fractile: Double) -> Double {
    let pool = pools[position]
    let demand = futures[position].protectedDemand.sorted()
    let wanted = Statistics.quantile(ofSorted: demand.span, fractile)
    // The ledger spreads a level's variance over the protected weeks so that their sum is right.
    let weeks = pool.leadWeeks + reviewWeeks
    let level =
      Double(weeks) * (LevelPaths.walk(context.panel)?.variance(afterSteps: weeks) ?? 0)
    var mean = 0.0
    var variance = 0.0
    for week in 0..<protectedWeeks(pool) {
      for member in pool.members {
        let forecast = member.forecast(week: week, levelVariance: level, context: context)
        mean += forecast.mean
        variance += forecast.variance
      }
    }
    guard variance > 0 else { return Self.lowest }
    let covered = NormalDistribution.standard.cdf((wanted - mean) / variance.squareRoot())
    return min(max(covered, Self.lowest), Self.highest)
  }

  /// Below the mean the weekly rule holds the mean; beyond three deviations a normal law says little.
  private static let lowest = 0.5
  private static let highest = 0.999
}
