import Artifacts
import LinearProgramming

/// Sentences on what was decided about stores and why.
struct PortfolioRemarks {
  let answer: PortfolioAnswer
  let solver: PortfolioSolver

  private var instance: PortfolioInstance { answer.instance }
  private var limits: PortfolioInstance.Limits { instance.limits }

  /// All remarks, decisions first.
  func all() throws -> [String] {
    var remarks = decisions
    if remarks.isEmpty {
      remarks.append("Nothing changes: no opening, closing or other mode is worth its cost.")
    }
    for store in instance.stores.indices where !instance.stores[store].isRunning {
      if answer.course(ofStore: store) == nil { remarks.append(try whyClosed(store)) }
    }
    remarks += try comparisons()
    remarks.append(expectation)
    remarks.append(
      """
      Gates are taken as passed: whether they are depends on what is decided, so plans are ranked \
      by simulation.
      """)
    return remarks
  }

  // MARK: - Decisions

  private var decisions: [String] {
    instance.stores.indices.compactMap { store in
      guard let facts = answer.course(ofStore: store) else { return nil }
      return instance.stores[store].isRunning
        ? runningDecision(store, facts) : openingDecision(store, facts)
    }
  }

  private func openingDecision(
    _ store: Int, _ facts: PortfolioInstance.CourseFacts
  ) -> String {
    let course = facts.course
    let title = instance.stores[store].title
    let papers = course.weeks.lowerBound + 1
    let value = risk(of: facts.equity)
    let until =
      course.endStage < instance.stages.count
      ? " and closes with \(instance.stages[course.endStage])" : ""
    return """
      \(title) opens in week \(papers)\(until), served by \(Words.mode(course.mode)): it adds \
      \(money(value.mean)) in expectation and \(money(-value.cvarOfLoss)) in its worst \
      \(Words.percent(1 - limits.riskLevel)) of futures.
      """
  }

  private func runningDecision(
    _ store: Int, _ facts: PortfolioInstance.CourseFacts
  ) -> String? {
    let title = instance.stores[store].title
    let course = facts.course
    if course.endStage < instance.stages.count {
      let stays = instance.courses.first {
        $0.course.store == store && $0.course.endStage == instance.stages.count
      }
      let gain = stays.map { risk(of: facts.equity).mean - risk(of: $0.equity).mean } ?? 0
      return "\(title) closes with \(instance.stages[course.endStage]): \(effect(gain))."
    }
    guard course.mode != instance.stores[store].mode else { return nil }
    let own = instance.courses.first {
      $0.course.store == store && $0.course.mode == instance.stores[store].mode
        && $0.course.endStage == instance.stages.count
    }
    let gain = own.map { risk(of: facts.equity).mean - risk(of: $0.equity).mean } ?? 0
    return "\(title) moves to \(Words.mode(course.mode)): \(effect(gain))."
  }

  private func effect(_ gain: Double) -> String {
    gain >= 0
      ? "that adds \(money(gain)) in expectation"
      : "that takes \(money(-gain)) in expectation, which risk, limits and charges outweigh"
  }

  // MARK: - Reasons

  private func whyClosed(_ store: Int) throws -> String {
    let title = instance.stores[store].title
    let courses = instance.courses.filter { $0.course.store == store && !$0.course.isEmpty }
    let best = courses.max { net($0) < net($1) }
    guard let best else { return "\(title) stays closed: nothing says where its goods would lie." }
    let papers = best.files.reduce(0) { $0 + instance.files[$1].cost }
    let entry = best.entryCost + papers
    guard net(best) <= 0 else { return try whyRejected(title, store, net(best)) }
    let brought = net(best) + entry
    if brought <= 0 {
      return "\(title) stays closed: it would lose \(money(-brought)) even without entry cost."
    }
    return """
      \(title) stays closed: entry cost and papers of \(money(entry)) exceed what it brings within \
      the horizon and after by \(money(-net(best))).
      """
  }

  /// A store that is worth something by itself: solved again with the store forced open.
  private func whyRejected(_ title: String, _ store: Int, _ worth: Double) throws -> String {
    let forced = try solver.solve(instance, forcing: store)
    let alone = "\(title) stays closed although it would bring \(money(worth)) by itself: "
    if case .limit = forced.solution.termination {
      return alone + "no better choice with it was found in the time allowed."
    }
    guard forced.hasChoice else {
      let rows = (forced.solution.conflict?.names ?? []).filter { !$0.hasSuffix("must open") }
      return alone + "it does not fit (\(rows.joined(separator: "; ")))."
    }
    let loss = answer.solution.objective - forced.solution.objective
    let given = instance.stores.indices.filter {
      answer.course(ofStore: $0) != nil && forced.course(ofStore: $0) == nil
    }
    let instead = given.map { instance.stores[$0].title }
    let reason =
      instead.isEmpty
      ? "risk, limits and charges outweigh it"
      : "it would take the place of "
        + instead.joined(separator: " and ")
    return alone + "\(reason), and the objective would fall by \(money(loss))."
  }

  // MARK: - What stands beside

  private func comparisons() throws -> [String] {
    var remarks: [String] = []
    if limits.topMarketCap < 1, limits.topMarketPenalty > 0 {
      let without = try solver.solve(
        instance, blocks: PortfolioBlocks.all(but: TopMarketCap().name))
      remarks.append(beside(without, "the cap on the top market"))
    }
    if limits.adaptationCost.contains(where: { $0 > 0 }) {
      let without = try solver.solve(
        instance, blocks: PortfolioBlocks.all(but: RuleAdaptation().name))
      remarks.append(beside(without, "the cost of adapting to platforms' rules"))
    }
    if limits.difficulty != nil {
      let without = try solver.solve(
        instance, blocks: PortfolioBlocks.all(but: ManagementCapacity().name))
      remarks.append(beside(without, "the limit on management difficulty"))
    }
    return remarks
  }

  private func beside(_ other: PortfolioAnswer, _ what: String) -> String {
    guard other.solution.termination == .optimal else {
      return "What would be chosen without \(what) was not settled in the time allowed."
    }
    if other.chosen == answer.chosen { return "Without \(what) the same stores would be chosen." }
    let difference = scoreOfChoice(other) - scoreOfChoice(answer)
    let changed = instance.stores.indices.filter {
      other.course(ofStore: $0)?.course != answer.course(ofStore: $0)?.course
    }
    let titles = changed.map { instance.stores[$0].title }.joined(separator: ", ")
    return """
      Without \(what) other courses would be taken for \(titles): \(what) costs \
      \(money(difference)) of mean less weighted tail.
      """
  }

  /// Equity alone, without charges and without the costs of the block that is left out.
  private func scoreOfChoice(_ answer: PortfolioAnswer) -> Double {
    let gains = instance.probabilities.indices.map { future in
      answer.chosen.reduce(limits.constant) { $0 + instance.courses[$1].equity[future] }
    }
    return TailRisk(
      gains: gains, probabilities: instance.probabilities, level: limits.riskLevel
    ).score(weight: limits.riskWeight)
  }

  private var expectation: String {
    """
    On the \(instance.probabilities.count) planning futures the change of terminal equity is \
    \(money(answer.risk.mean)) in expectation and \(money(-answer.risk.cvarOfLoss)) in the worst \
    \(Words.percent(1 - limits.riskLevel)). The choice was fitted to these futures: expect less in \
    the evaluation.
    """
  }

  private func net(_ facts: PortfolioInstance.CourseFacts) -> Double {
    risk(of: facts.equity).mean - facts.files.reduce(0) { $0 + instance.files[$1].cost }
  }

  private func risk(of equity: [Double]) -> TailRisk {
    TailRisk(gains: equity, probabilities: instance.probabilities, level: limits.riskLevel)
  }

  private func money(_ amount: Double) -> String { Words.money(amount, instance.currency) }
}
