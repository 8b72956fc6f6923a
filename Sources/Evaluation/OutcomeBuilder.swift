import Artifacts
import Commerce

/// Turns the merged record of a plan into its outcome.
struct OutcomeBuilder {
  let program: LedgerProgram
  let record: BlockRecord

  private var scenario: Scenario { program.scenario }
  private var plan: Plan { program.plan }

  private var pathCount: Double { Double(record.pathCount) }

  /// The outcome.
  func outcome() -> Outcome {
    Outcome(
      plan: plan.id, title: plan.title,
      kpis: KPIs.all.indices.map(column),
      series: BlockRecord.Series.allCases.map(series), storeStages: storeStages, gates: gates,
      ladder: ladder, orderWeeks: OrderOutlook(program: program, sample: record.orders).weeks)
  }

  private func column(_ kpi: Int) -> KPIColumn {
    KPIColumn(
      KPIs.all[kpi].description, firstValues: record.kpis[kpi],
      mean: record.kpiSums[kpi] / pathCount, futureCount: record.pathCount)
  }

  private func series(_ series: BlockRecord.Series) -> Outcome.WeeklySeries {
    let (key, title, unit) = series.description
    return Outcome.WeeklySeries(
      key: key, title: title, unit: unit, weeks: record.histograms[series.rawValue],
      means: record.sums[series.rawValue].map { $0 / pathCount },
      samplePaths: record.samples[series.rawValue])
  }

  /// By the calendar's stages, so that plans and futures can be compared cell by cell.
  private var storeStages: [Outcome.StoreStage] {
    let starts = scenario.calendar.stageStarts + [scenario.calendar.horizonWeeks]
    return scenario.stores.indices.flatMap { store in
      starts.indices.dropLast().map { stage in
        cell(store: store, stage: stage, weeks: starts[stage]..<starts[stage + 1])
      }
    }
  }

  private func cell(store: Int, stage: Int, weeks: Range<Int>) -> Outcome.StoreStage {
    func total(_ quantity: BlockRecord.StoreQuantity) -> Double {
      let quantities = BlockRecord.StoreQuantity.allCases.count
      return weeks.reduce(0) { sum, week in
        sum
          + record.storeWeeks[
            (store * scenario.calendar.horizonWeeks + week) * quantities + quantity.rawValue]
      }
    }
    let demanded = total(.demanded)
    return Outcome.StoreStage(
      store: scenario.stores[store].id, stage: stage,
      openShare: total(.open) / (pathCount * Double(max(1, weeks.count))),
      units: total(.served) / pathCount, netRevenue: total(.netRevenue) / pathCount,
      contribution: total(.contribution) / pathCount,
      lostShare: demanded > 0 ? 1 - total(.served) / demanded : 0)
  }

  private var gates: [Outcome.GateRecord] {
    plan.strategy.stages.enumerated().compactMap { stage, template in
      guard template.gate != nil else { return nil }
      let counts = record.gateCounts[stage].map { Double($0) / pathCount }
      return Outcome.GateRecord(
        stage: stage, title: template.title, passedAtOnce: counts[0], passedLater: counts[1],
        tookContingency: counts[2])
    }
  }

  private var ladder: [Outcome.LadderStep] {
    var steps: [Outcome.LadderStep] = []
    var sum = 0.0
    for line in LedgerLine.allCases {
      let mean = record.lines[line.rawValue] / pathCount
      sum += mean
      steps.append(Outcome.LadderStep(title: line.title, mean: mean, isSubtotal: false))
      if let subtotal = line.subtotal {
        steps.append(Outcome.LadderStep(title: subtotal, mean: sum, isSubtotal: true))
      }
    }
    return steps
  }
}
