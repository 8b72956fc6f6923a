import Artifacts
import Commerce
import Economics

/// Turns a scenario and a strategy into the numbers of a portfolio problem.
struct InstanceCompiler {
  let strategy: Strategy
  let context: PlanningContext
  let sample: FutureSample
  let stages: PlanningStages
  let needs: ComplianceNeeds

  private var scenario: Scenario { context.scenario }

  /// A compiler.
  init(strategy: Strategy, context: PlanningContext, sample: FutureSample) {
    self.strategy = strategy
    self.context = context
    self.sample = sample
    stages = PlanningStages(strategy, horizonWeeks: context.scenario.calendar.horizonWeeks)
    needs = ComplianceNeeds(context.scenario)
  }

  /// The instance.
  func instance() -> PortfolioInstance {
    PortfolioInstance(
      stores: storeFacts(), stages: (0..<stages.count).map(stages.words),
      courses: courseFacts(), probabilities: sample.probabilities, files: fileFacts(),
      limits: limits(), currency: scenario.baseCurrency.code,
      markets: scenario.markets.map(\.title),
      homeMarkets: Set(scenario.markets.indices.filter { scenario.markets[$0].isHome }))
  }

  private func storeFacts() -> [PortfolioInstance.StoreFacts] {
    let named = Set(
      strategy.stages.flatMap(\.actions).compactMap { timed in
        if case .open(let store, _) = timed.action { store } else { nil }
      })
    return scenario.stores.map { store in
      PortfolioInstance.StoreFacts(
        title: store.title, market: scenario.markets.position(of: store.market) ?? 0,
        platform: scenario.platforms.position(of: store.platform) ?? 0,
        staff: scenario.setting(StoreCosts.staff, at: store).value.central,
        difficulty: Double(store.operatingModel.managementDifficulty),
        isRunning: store.status == .open, mode: store.mode, isFixed: named.contains(store.id))
    }
  }

  private func fileFacts() -> [PortfolioInstance.FileFacts] {
    needs.rule.files.map {
      PortfolioInstance.FileFacts(
        title: $0.title(in: scenario), cost: scenario.inBase($0.cost))
    }
  }

  private func courseFacts() -> [PortfolioInstance.CourseFacts] {
    let catalogue = CourseCatalogue(
      strategy: strategy, scenario: scenario, stages: stages, needs: needs)
    let template = TemplateCourse(strategy: strategy, scenario: scenario)
    var facts: [PortfolioInstance.CourseFacts] = []
    for store in scenario.stores.indices {
      for mode in catalogue.modes(ofStore: store) {
        let courses = catalogue.courses(ofStore: store, mode: mode)
        guard !courses.isEmpty,
          let stream = StoreStream(
            store: store, mode: mode, strategy: strategy, course: template, context: context,
            sample: sample)
        else { continue }
        let money = StoreMoney(store: store, mode: mode, context: context, sample: sample)
        facts += courses.map { self.facts($0, stream: stream, money: money) }
      }
    }
    return facts
  }

  private func facts(
    _ course: StoreCourse, stream: StoreStream, money: StoreMoney
  ) -> PortfolioInstance.CourseFacts {
    let value = CourseValue(
      course: course, stream: stream, money: money, sample: sample,
      weeks: scenario.calendar.horizonWeeks)
    let files = needs.files(ofStore: course.store, tradingIn: course.weeks)
    let papers = files.reduce(0) { $0 + scenario.inBase(needs.rule.files[$1].cost) }
    let applied = max(0, course.weeks.lowerBound - needs.firstWeek(ofStore: course.store))
    let paperStage = stages.stage(ofWeek: applied)
    return PortfolioInstance.CourseFacts(
      course: course, equity: value.equity,
      moneyNeeded: (0..<stages.count).map { stage in
        let weeks = stages.weeks[stage]
        let earned = value.weekly[..<weeks.lowerBound].reduce(0, +)
        let tied = value.capital[weeks].reduce(0, +) / Double(max(1, weeks.count))
        return tied - earned + (course.firstStage <= stage ? value.entryCost : 0)
          + (paperStage <= stage ? papers : 0)
      },
      lastRevenue: stages.weeks.last.map { value.revenue[$0].reduce(0, +) } ?? 0,
      entryCost: value.entryCost, files: files)
  }

  private func limits() -> PortfolioInstance.Limits {
    let weeksByStage = stages.weeks.map { Double($0.count) / PlanningCalendar.weeksPerMonth }
    let hire = money(StoreCosts.staffMonthlyCost)
    let fixed = scenario.inBase(scenario.firm.monthlyFixedCost)
    let running = scenario.stores.filter { $0.status == .open }
    let runningStaff = running.reduce(0) {
      $0 + scenario.setting(StoreCosts.staff, at: $1).value.central
    }
    let difficulty = number(PlanningSettings.managementCapacity)
    return PortfolioInstance.Limits(
      money: stages.weeks.map { moneyLimit(atWeek: $0.lowerBound) },
      // People who run the stores of today are there, whatever the figure given.
      staff: max(scenario.firm.storeStaff, runningStaff),
      hireCost: hire > 0 ? weeksByStage.map { hire * $0 } : [],
      difficulty: difficulty > 0 ? difficulty : nil,
      adaptationCost: weeksByStage.map { number(PlanningSettings.adaptationShare) * fixed * $0 },
      platformsAtStart: Set(running.map(\.platform)).count,
      topMarketCap: number(PlanningSettings.topMarketCap),
      topMarketPenalty: number(PlanningSettings.topMarketCapPenalty),
      riskWeight: number(PlanningSettings.riskWeight),
      riskLevel: number(PlanningSettings.riskLevel), constant: constant(fixed))
  }

  /// Cash, credit line and what the start has tied up, less the firm's fixed cost until a week.
  private func moneyLimit(atWeek week: Int) -> Double {
    let firm = scenario.firm
    let stock = scenario.stock.reduce(0) {
      $0 + Double($1.units) * StrandedStock.unitCost(of: $1.variant, scenario)
    }
    let fixed = scenario.inBase(firm.monthlyFixedCost) / PlanningCalendar.weeksPerMonth
    return scenario.inBase(firm.cash) + scenario.inBase(firm.creditLimit) + stock
      + money(Finance.openingReceivables) - money(Finance.openingPayables) - fixed * Double(week)
  }

  /// Fixed cost over the horizon and in the months that count after it.
  private func constant(_ monthly: Double) -> Double {
    let months = Double(scenario.calendar.horizonWeeks) / PlanningCalendar.weeksPerMonth
    let after =
      number(TerminalValue.months) * scenario.setting(TerminalValue.survival).value.central
    return -monthly * (months + after)
  }

  private func number(_ key: SettingKey) -> Double { scenario.setting(key).value.central }

  private func money(_ key: SettingKey) -> Double {
    let setting = scenario.setting(key)
    return setting.value.central * (setting.currency.map(scenario.startRate) ?? 1)
  }
}
