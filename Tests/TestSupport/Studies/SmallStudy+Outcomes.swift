import Artifacts
import Commerce

extension SmallStudy {
  /// What a plan by number leads to: the later plans earn more on average and put more cash at risk.
  func outcome(of plan: Plan, number: Int, in scenario: Scenario) -> Outcome {
    Outcome(
      plan: plan.id, title: plan.title, kpis: kpis(number),
      series: [cash(number, scenario), profit(number, scenario)],
      storeStages: storeStages(number, scenario), gates: gates(number), ladder: ladder(number),
      orderWeeks: orderWeeks)
  }

  private func equity(_ number: Int, _ future: Int) -> Double {
    let common = 900_000 * shock(future, 0)
    switch number {
    case 0: return 250_000 + common
    case 1: return 560_000 + 0.7 * common + 820_000 * shock(future, 1)
    default: return 640_000 + 0.6 * common + 560_000 * shock(future, 1)
    }
  }

  private func lowestCash(_ number: Int, _ future: Int) -> Double {
    [400_000.0, -900_000, -620_000][number] + [500_000.0, 800_000, 600_000][number]
      * shock(future, 2)
  }

  private func kpis(_ number: Int) -> [KPIColumn] {
    func column(
      _ key: String, _ title: String, _ unit: KPIUnit, _ better: KPIDescription.Direction,
      _ definition: String, _ value: (Int) -> Double
    ) -> KPIColumn {
      KPIColumn(
        KPIDescription(key: key, title: title, unit: unit, better: better, definition: definition),
        values: (0..<futureCount).map(value))
    }
    return [
      column(
        "terminal_equity_change", "Change of terminal equity", .money, .higher,
        "Equity at the end less equity at the start."
      ) { equity(number, $0) },
      column(
        "operating_profit", "Operating profit", .money, .higher, "Over the horizon."
      ) { 0.8 * equity(number, $0) },
      column("cash_low", "Lowest cash", .money, .higher, "The lowest weekly cash.") {
        lowestCash(number, $0)
      },
      column("cash_low_week", "Week of lowest cash", .weeks, .neutral, "Weeks from the start.") {
        Double(17 + $0 % 5)
      },
      column("credit_exceeded", "Credit line exceeded", .event, .lower, "In any week.") {
        lowestCash(number, $0) < -1_700_000 ? 1 : 0
      },
      column("insolvent", "Insolvent", .event, .lower, "In any week.") {
        lowestCash(number, $0) < -1_950_000 ? 1 : 0
      },
      column(
        "top_market_share", "Share of the top market", .share, .lower,
        "Of net revenue in the last 26 weeks."
      ) { [1.0, 0.62, 0.66][number] + (number == 0 ? 0 : 0.1 * shock($0, 3)) },
      column("units_sold", "Units sold", .units, .higher, "Over the horizon.") {
        ([21_000.0, 33_000, 30_000][number] + 4_000 * shock($0, 0)).rounded()
      },
    ]
  }

  private func series(
    _ key: String, _ title: String, _ scenario: Scenario, _ value: (Int, Int) -> Double
  ) -> Outcome.WeeklySeries {
    let weeks = Array(scenario.calendar.weeks)
    let paths = (0..<futureCount).map { future in weeks.map { value(future, $0) } }
    let histograms = weeks.map { week in
      var histogram = LogHistogram()
      for path in paths { histogram.add(path[week]) }
      return histogram
    }
    let means = weeks.map { week in paths.reduce(0) { $0 + $1[week] } / Double(futureCount) }
    return Outcome.WeeklySeries(
      key: key, title: title, unit: .money, weeks: histograms, means: means,
      samplePaths: Array(paths.prefix(20)))
  }

  /// Cash sinks while the fourth quarter's stock is bought and comes back after it.
  private func cash(_ number: Int, _ scenario: Scenario) -> Outcome.WeeklySeries {
    series("cash", "Cash", scenario) { future, week in
      let time = Double(week)
      func dip(_ middle: Double, _ width: Double) -> Double {
        max(0, 1 - (time - middle).magnitude / width)
      }
      let depth = [2_270_000.0, 3_820_000, 3_520_000][number]
      let trend = [4_000.0, 17_000, 16_000][number] * time
      let spread = [60_000.0, 110_000, 80_000][number] * time.squareRoot()
      let wiggle = 45_000 * shock(future * 79 + week, 5)
      return 2_600_000 + trend - depth * dip(19, 15) - 0.5 * depth * dip(71, 14)
        + spread * (shock(future, 0) + 0.6 * shock(future, 2)) + wiggle
    }
  }

  private func profit(_ number: Int, _ scenario: Scenario) -> Outcome.WeeklySeries {
    series("profit", "Cumulative operating profit", scenario) { future, week in
      let share = Double(week + 1) / 78
      let start = [0.0, -380_000, -300_000][number] * min(1, 6 * share) * (1 - share)
      return start + 0.8 * equity(number, future) * share * share
        + 12_000 * shock(future * 79 + week, 6)
    }
  }

  private func storeStages(_ number: Int, _ scenario: Scenario) -> [Outcome.StoreStage] {
    scenario.stores.indices.flatMap { store in
      (0..<3).map { stage in
        let isOpen =
          store == 0 || (number > 0 && store == 1 && stage > 0)
          || (number == 1 && store == 2 && stage == 2)
        let weeks = [13.0, 26, 39][stage]
        let units = isOpen ? weeks * [260.0, 120, 60][store] : 0
        return Outcome.StoreStage(
          store: scenario.stores[store].id, stage: stage, openShare: isOpen ? 0.94 : 0,
          units: units, netRevenue: units * [285.0, 260, 190][store],
          contribution: units * [19.0, 12, -6][store], lostShare: isOpen ? 0.04 : 0)
      }
    }
  }

  private func gates(_ number: Int) -> [Outcome.GateRecord] {
    guard number > 0 else { return [] }
    return [
      Outcome.GateRecord(
        stage: 0, title: text("Steady"), passedAtOnce: 0.71, passedLater: 0.18,
        tookContingency: 0.11),
      Outcome.GateRecord(
        stage: 1, title: text("Diversify"), passedAtOnce: 0.52, passedLater: 0.2,
        tookContingency: 0.17),
    ]
  }

  private func ladder(_ number: Int) -> [Outcome.LadderStep] {
    let factor = [1.0, 1.48, 1.37][number]
    var total = 0.0
    func line(_ title: String, _ amount: Double) -> Outcome.LadderStep {
      total += amount * factor
      return Outcome.LadderStep(title: title, mean: amount * factor, isSubtotal: false)
    }
    func subtotal(_ title: String) -> Outcome.LadderStep {
      Outcome.LadderStep(title: title, mean: total, isSubtotal: true)
    }
    return [
      line("Net revenue", 5_985_000.4), line("Landed product cost", -2_480_321.7),
      subtotal("CM1 after landed product cost"), line("Fulfilment", -912_004.2),
      line("Platform and payment fees", -948_777.9), line("Returns", -301_500.5),
      subtotal("CM2 after fulfilment, fees and returns"), line("Advertising", -688_100.3),
      subtotal("CM3 after advertising"), line("Fixed and staff cost", -430_000),
      subtotal("Operating profit"),
    ]
  }
}
