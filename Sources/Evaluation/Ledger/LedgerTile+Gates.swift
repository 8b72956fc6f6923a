import Artifacts
import Commerce

/// Gates at the end of stages and triggers in any week: where futures leave the planned course.
extension LedgerTile {
  mutating func readGates(_ week: Int) {
    for lane in 0..<Lanes.scalarCount {
      let number = course.schedule(of: lane)
      guard let stage = book.schedules[number].gateByWeek[week],
        let gate = program.plan.strategy.stages[stage].gate
      else { continue }
      let waits = book.waits(inStage: stage, on: number)
      if passes(gate, week: week, lane: lane) {
        gateResults[stage][lane] = waits == 0 ? .atOnce : .later
      } else if waits < gate.patienceWeeks {
        leave(lane, by: .waited(stage: stage, week: week))
      } else {
        gateResults[stage][lane] = .contingency
        leave(lane, by: .contingency(stage: stage, week: week))
      }
    }
  }

  private func passes(_ gate: Gate, week: Int, lane: Int) -> Bool {
    gate.conditions.allSatisfy { condition in
      guard let metric = GateMetrics.metric(condition.metric) else { return true }
      let window = max(0, week + 1 - condition.trailingWeeks)..<week + 1
      let value = metric.value(over: window, in: self)[lane]
      switch condition.comparison {
      case .atLeast: return value >= condition.threshold
      case .atMost: return value <= condition.threshold
      }
    }
  }

  mutating func watchTriggers(_ week: Int, _ block: PathBlock, _ offset: Int) {
    for (number, trigger) in program.triggers.enumerated() where !trigger.columns.isEmpty {
      let reading = trigger.columns.reduce(Lanes.zero) { $0 + factor($1, week, block, offset) }
      let signal = trigger.startRate.map { 1 - reading / $0 } ?? reading
      for lane in 0..<Lanes.scalarCount
      where signal[lane] >= trigger.threshold && !isPulled(number, lane: lane) {
        leave(lane, by: .triggered(trigger: number, week: week))
      }
    }
  }

  private func isPulled(_ trigger: Int, lane: Int) -> Bool {
    book.schedules[course.schedule(of: lane)].deviations.contains {
      if case .triggered(trigger, _) = $0 { true } else { false }
    }
  }

  private mutating func leave(_ lane: Int, by deviation: Deviation) {
    let number = book.number(after: course.schedule(of: lane), adding: deviation)
    planner.prepare(schedule: number, book: book)
    course.move(lane: lane, to: number)
  }
}

/// How a gate went in one future.
enum GateResult: Sendable {
  /// The plan ended before the gate was read.
  case unread
  /// It passed at the first reading.
  case atOnce
  /// It passed after waiting.
  case later
  /// The plan took its contingency.
  case contingency
}
