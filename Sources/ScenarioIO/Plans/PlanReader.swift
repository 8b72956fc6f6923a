internal import Commerce

/// Reads one plan file.
struct PlanReader {
  let context: LoadContext
  let places: PlanPlaces
  let markets: Roster<Market>
  private var collector: DiagnosticCollector { context.collector }

  init(context: LoadContext, places: PlanPlaces, markets: Roster<Market>) {
    self.context = context
    self.places = places
    self.markets = markets
  }

  private var actions: ActionReader { ActionReader(places: places, collector: collector) }

  private var conditions: ConditionReader {
    ConditionReader(
      metrics: context.vocabulary.gateMetrics, markets: markets, collector: collector)
  }

  /// The strategy of a file, with the place of its name.
  func strategy(_ root: YAMLNode) -> (strategy: Strategy, span: SourceSpan)? {
    guard let plan = MappingReader(root, PlanDeclaration.plan, collector) else { return nil }
    let stages = plan.list("stages").compactMap(stage)
    checkOrder(stages)
    let triggers = plan.list("triggers").compactMap(trigger)
    checkStores(
      stages.flatMap(\.actions) + triggers.flatMap(\.actions), atStart: actionsAtStart(stages))
    let allocation: Strategy.AllocationRule? = plan.text("allocation").flatMap { Words.value($0) }
    let free = plan.words("free").compactMap { Words.value($0) as Strategy.FreeDecision? }
    let replenishment = replenishment(plan)
    let passThrough = passThrough(plan)
    guard let name = plan.text("strategy"), let span = plan.node("strategy")?.span else {
      return nil
    }
    let templates = stages.map(\.template)
    let strategy = Strategy(
      id: Identifier(name), title: plan.text("title") ?? name, summary: plan.text("summary") ?? "",
      stages: templates.isEmpty ? DefaultStrategy.stay.stages : templates,
      triggers: triggers.map(\.trigger),
      free: Set(free), allocation: allocation ?? .sharedPool, replenishment: replenishment,
      passThrough: passThrough)
    return (strategy, span)
  }

  /// A stage with the places of its week and of its actions, those of its contingency included.
  private struct PlacedStage {
    let template: StageTemplate
    let weekSpan: SourceSpan
    let span: SourceSpan
    let actions: [PlacedAction]
  }

  private func stage(_ node: YAMLNode) -> PlacedStage? {
    guard let stage = MappingReader(node, PlanDeclaration.stage, collector) else { return nil }
    let placed = actions.actions(stage.list("actions"))
    let gate = stage.mapping("gate").map(gate)
    guard let title = stage.text("title"), let week = stage.whole("from_week") else { return nil }
    // Files count weeks from 1, as people do; inside they count from 0.
    return PlacedStage(
      template: StageTemplate(
        title: title, firstWeek: week - 1, actions: placed.map(\.timed), gate: gate?.gate),
      weekSpan: stage.node("from_week")?.span ?? stage.span, span: stage.span,
      actions: placed + (gate?.contingency ?? []))
  }

  private func gate(_ gate: MappingReader) -> (gate: Gate, contingency: [PlacedAction]) {
    let conditions = gate.list("conditions").compactMap(self.conditions.condition)
    let contingency = actions.actions(gate.list("contingency"))
    let result = Gate(
      conditions: conditions, patienceWeeks: Int((gate.number("patience") ?? 8).rounded()),
      contingency: contingency.map(\.timed))
    return (result, contingency)
  }

  private func trigger(_ node: YAMLNode) -> (trigger: Trigger, actions: [PlacedAction])? {
    guard let trigger = MappingReader(node, PlanDeclaration.trigger, collector) else { return nil }
    let placed = actions.actions(trigger.list("actions"))
    guard let when = trigger.node("when"), let signal = conditions.signal(when) else { return nil }
    return (Trigger(signal: signal, actions: placed.map(\.timed)), placed)
  }

  private func replenishment(_ plan: MappingReader) -> ReplenishmentRule {
    let usual = DefaultStrategy.replenishment
    guard let rule = plan.mapping("replenishment") else { return usual }
    return ReplenishmentRule(
      coverDays: rule.number("cover") ?? usual.coverDays,
      serviceLevel: rule.number("service_level") ?? usual.serviceLevel,
      reviewWeeks: rule.number("review").map { max(1, Int($0.rounded())) } ?? usual.reviewWeeks)
  }

  private func passThrough(_ plan: MappingReader) -> PassThrough {
    let usual = DefaultStrategy.stay.passThrough
    guard let rule = plan.mapping("pass_through") else { return usual }
    return PassThrough(
      share: rule.number("share") ?? usual.share,
      lagWeeks: rule.number("lag").map { Int($0.rounded()) } ?? usual.lagWeeks)
  }

  private func checkOrder(_ stages: [PlacedStage]) {
    let horizon = context.header.calendar?.horizonWeeks
    var last = -1
    for (number, stage) in stages.enumerated() {
      let week = stage.template.firstWeek
      let problem: String? =
        if number == 0, week != 0 {
          "the first stage begins in week 1"
        } else if week <= last {
          "a stage begins after the one before, which begins in week \(last + 1)"
        } else if let horizon, week >= horizon {
          "the horizon ends with week \(horizon)"
        } else {
          nil
        }
      last = max(last, week)
      guard let problem else { continue }
      collector.report(
        .stageOrder, "`\(stage.template.title)` cannot begin in week \(week + 1)",
        at: stage.weekSpan, label: problem, file: stage.weekSpan.file)
    }
    stages.forEach(checkGate)
  }

  private func checkGate(_ stage: PlacedStage) {
    guard let gate = stage.template.gate, gate.conditions.isEmpty, !collector.hasErrors else {
      return
    }
    collector.report(
      .badCondition, "the gate of `\(stage.template.title)` has no condition", at: stage.span,
      label: "expected `conditions`", file: stage.span.file)
  }

  /// Where the actions stand that are taken in week 1, whatever happens.
  private func actionsAtStart(_ stages: [PlacedStage]) -> Set<SourceSpan> {
    guard let first = stages.first else { return [] }
    let own = first.actions.prefix(first.template.actions.count)
    return Set(own.filter { $0.timed.afterWeeks == 0 }.map(\.span))
  }

  /// A store that trades may be opened anew only to begin the plan in another mode.
  private func checkStores(_ actions: [PlacedAction], atStart: Set<SourceSpan>) {
    let opened = Set(
      actions.compactMap { placed -> Identifier<Store>? in
        if case .open(let store, _) = placed.timed.action { store } else { nil }
      })
    for placed in actions {
      switch placed.timed.action {
      case .open(let store, let mode):
        guard places.stores[store]?.status == .open else { continue }
        if mode != nil, atStart.contains(placed.span) { continue }
        reportStore(
          placed, "`\(store)` trades already",
          "expected a candidate store, or in week 1 a `mode` to change to")
      case .close(let store):
        guard places.stores[store]?.status == .candidate, !opened.contains(store) else { continue }
        reportStore(placed, "`\(store)` does not trade", "a candidate that this plan never opens")
      default: continue
      }
    }
  }

  private func reportStore(_ placed: PlacedAction, _ message: String, _ label: String) {
    collector.report(
      .impossibleAction, message, at: placed.span, label: label, file: placed.span.file)
  }
}
