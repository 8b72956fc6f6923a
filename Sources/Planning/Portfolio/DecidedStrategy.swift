import Commerce

/// Writes a solver's choice of stores into a strategy's stages, in which then nothing is free.
struct DecidedStrategy {
  let strategy: Strategy
  let scenario: Scenario
  let stages: PlanningStages
  let needs: ComplianceNeeds
  let answer: PortfolioAnswer

  /// The strategy with the actions that carry the choice out.
  func decided() -> Strategy {
    let decided = strategy.stages.enumerated().map { stage, template in
      StageTemplate(
        title: template.title, firstWeek: template.firstWeek,
        actions: template.actions.map(withMode) + (stage < stages.count ? actions(at: stage) : []),
        gate: template.gate)
    }
    return strategy.with(stages: decided)
  }

  /// An opening of the strategy's own, in the mode that was chosen for it.
  private func withMode(_ timed: StageTemplate.TimedAction) -> StageTemplate.TimedAction {
    guard case .open(let store, nil) = timed.action,
      let position = scenario.stores.position(of: store),
      let course = answer.course(ofStore: position)?.course
    else { return timed }
    return StageTemplate.TimedAction(
      afterWeeks: timed.afterWeeks, .open(store: store, mode: course.mode))
  }

  private func actions(at stage: Int) -> [StageTemplate.TimedAction] {
    paperActions(at: stage) + storeActions(at: stage) + staffActions(at: stage)
  }

  private func storeActions(at stage: Int) -> [StageTemplate.TimedAction] {
    scenario.stores.indices.flatMap { store -> [StageTemplate.TimedAction] in
      guard let course = answer.course(ofStore: store)?.course else { return [] }
      let place = scenario.stores[store]
      let isNamed = isNamedByStrategy(place.id)
      let opensNew = place.status == .candidate && !isNamed && course.firstStage == stage
      let switches =
        place.status == .open && stage == 0 && course.mode != place.mode
        && !course.isEmpty
      let closes = !isNamed && course.endStage == stage
      var actions: [StageTemplate.TimedAction] = []
      if opensNew || switches {
        let delay = opensNew ? course.weeks.lowerBound - stages.start(stage) : 0
        actions.append(.init(afterWeeks: delay, .open(store: place.id, mode: course.mode)))
      }
      if closes { actions.append(.init(afterWeeks: 0, .close(store: place.id))) }
      return actions
    }
  }

  /// Papers are applied for when the first store that needs them begins to prepare.
  private func paperActions(at stage: Int) -> [StageTemplate.TimedAction] {
    needs.files.indices.compactMap { file in
      let stores = scenario.stores.indices.filter { store in
        !isNamedByStrategy(scenario.stores[store].id)
          && answer.course(ofStore: store)?.files.contains(file) == true
      }
      let first = stores.compactMap { answer.course(ofStore: $0)?.course.firstStage }.min()
      guard first == stage else { return nil }
      let papers = needs.files[file]
      return .init(
        afterWeeks: 0, .spend(papers.cost, on: papers.title(in: scenario)))
    }
  }

  private func staffActions(at stage: Int) -> [StageTemplate.TimedAction] {
    let now = answer.hired(stage: stage)
    let before = stage > 0 ? answer.hired(stage: stage - 1) : 0
    guard (now - before).magnitude > 1e-6 else { return [] }
    return [.init(afterWeeks: 0, .staff(people: scenario.firm.storeStaff + now))]
  }

  private func isNamedByStrategy(_ store: Identifier<Store>) -> Bool {
    strategy.stages.flatMap(\.actions).contains { timed in
      switch timed.action {
      case .open(store, _), .close(store): true
      default: false
      }
    }
  }
}

extension Strategy {
  /// The strategy with other stages or another rule of re-ordering, and nothing left free.
  func with(
    stages: [StageTemplate]? = nil, replenishment: ReplenishmentRule? = nil
  ) -> Strategy {
    Strategy(
      id: id, title: title, summary: summary, stages: stages ?? self.stages, triggers: triggers,
      free: [], allocation: allocation, replenishment: replenishment ?? self.replenishment,
      passThrough: passThrough)
  }
}
