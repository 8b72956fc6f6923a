internal import Artifacts
internal import Commerce

/// What each plan does and when: the calendar of its stages, gates and triggers.
struct StepsSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    guard !result.plans.isEmpty else { return nil }
    let blocks = result.plans.map { plan in
      Report.Block.group(
        title: plan.title, isFolded: false, blocks: [.paragraph(plan.summary)] + steps(plan, study))
    }
    return Report.Section(
      id: "steps", title: "What each plan does", lead: lead(result.plans), blocks: blocks)
  }

  private func lead(_ plans: [Plan]) -> String {
    let gated = plans.count { plan in plan.strategy.stages.contains { $0.gate != nil } }
    let count = "\(NumberText.count(plans.count)) plan\(plans.count == 1 ? "" : "s")"
    guard gated > 0 else { return "\(count) without gates: dates are as planned." }
    return
      "\(count), \(gated) with gates; dates are as planned and move where a gate makes the plan "
      + "wait."
  }

  /// One line of a plan's calendar.
  private struct Step {
    let week: Int?
    let stage: String
    let words: String
  }

  private func steps(_ plan: Plan, _ study: StudyReading) -> [Report.Block] {
    let words = ActionText(study)
    let first = plan.strategy.stages.first?.title ?? ""
    var steps = words.sentences(plan.firstOrders).map {
      Step(week: 0, stage: first, words: $0)
    }
    for moment in PlanCalendar(plan, horizonWeeks: study.scenario.calendar.horizonWeeks).moments {
      steps += sentences(moment.content, words).map {
        Step(week: moment.week, stage: moment.stage, words: $0)
      }
    }
    steps += plan.strategy.triggers.map { trigger in
      Step(
        week: nil, stage: "any",
        words: "\(words.sentence(trigger.signal)): \(words.sentence(trigger.actions))")
    }
    guard !steps.isEmpty else { return [.paragraph("Nothing changes.")] }
    return [.table(table(of: Self.byDate(steps), plan, study))]
  }

  private func sentences(_ content: PlanCalendar.Content, _ words: ActionText) -> [String] {
    switch content {
    case .actions(let actions): words.sentences(actions)
    case .gate(let gate): [words.sentence(gate)]
    }
  }

  /// In order of weeks, those of one week as they were; what waits for a signal comes last.
  private static func byDate(_ steps: [Step]) -> [Step] {
    steps.enumerated().sorted {
      ($0.element.week ?? .max, $0.offset) < ($1.element.week ?? .max, $1.offset)
    }.map(\.element)
  }

  private func table(of steps: [Step], _ plan: Plan, _ study: StudyReading) -> Report.Table {
    Report.Table(
      title: "Calendar of \(plan.title)",
      columns: ["When", "Stage", "What"].map { Report.Table.Column($0, alignment: .leading) },
      rows: steps.map { step in
        let day = step.week.map(study.scenario.calendar.monday(ofWeek:))
        return [
          day.map(Report.Cell.day) ?? .text("on a signal"), .text(step.stage), .text(step.words),
        ]
      })
  }
}
