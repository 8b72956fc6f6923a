internal import Commerce

/// The lines of a strategy in the text that names a run.
enum StrategyText {
  static func describe(_ strategy: Strategy, _ lines: inout ResolvedScenarioText.Lines) {
    let free = strategy.free.map(\.rawValue).sorted().joined(separator: ";")
    lines.add(
      "strategy", strategy.id, free, strategy.allocation, strategy.replenishment.coverDays,
      strategy.replenishment.serviceLevel, strategy.replenishment.reviewWeeks,
      strategy.passThrough.share, strategy.passThrough.lagWeeks)
    for stage in strategy.stages {
      lines.add("stage", strategy.id, stage.firstWeek)
      add(stage.actions, "action", &lines)
      if let gate = stage.gate { describe(gate, &lines) }
    }
    for trigger in strategy.triggers {
      lines.add("trigger", strategy.id, trigger.signal)
      add(trigger.actions, "then", &lines)
    }
  }

  private static func describe(_ gate: Gate, _ lines: inout ResolvedScenarioText.Lines) {
    lines.add("gate", gate.patienceWeeks)
    for condition in gate.conditions {
      lines.add(
        "condition", condition.metric, condition.comparison.rawValue, condition.threshold,
        condition.trailingWeeks)
    }
    add(gate.contingency, "contingency", &lines)
  }

  private static func add(
    _ actions: [StageTemplate.TimedAction], _ word: String,
    _ lines: inout ResolvedScenarioText.Lines
  ) {
    for timed in actions { lines.add(word, timed.afterWeeks, describe(timed.action)) }
  }

  /// Words of our own: a selector prints as its names, not as a mirror of its fields.
  private static func describe(_ action: StageAction) -> String {
    switch action {
    case .open(let store, let mode): "open \(store) \(mode?.rawValue ?? "-")"
    case .close(let store): "close \(store)"
    case .price(let selector, let factor): "price \(selector.description) \(factor)"
    case .advertising(let selector, let factor): "advertising \(selector.description) \(factor)"
    case .withdraw(let selector): "withdraw \(selector.description)"
    case .stopOrders(let selector): "stop_orders \(selector.description)"
    case .clear(let selector): "clear \(selector.description)"
    case .cover(let days): "cover \(days)"
    case .staff(let people): "staff \(people)"
    case .spend(let money, _): "spend \(money)"
    }
  }
}
