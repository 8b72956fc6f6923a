internal import Artifacts
internal import Commerce

/// The last dates on which plans can be decided, counted back by lead times.
struct DeadlineSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let ordered = result.deadlines.enumerated().sorted {
      ($0.element.latestWeek, $0.offset) < ($1.element.latestWeek, $1.offset)
    }.map(\.element)
    guard !ordered.isEmpty else { return nil }
    return Report.Section(
      id: "deadlines", title: "Last dates to decide", lead: lead(ordered, study),
      blocks: [.table(table(lines(ordered), study))])
  }

  /// What several plans need alike is told once.
  private struct Line {
    let deadline: Deadline
    var plans: [Identifier<Plan>]
  }

  private func lines(_ deadlines: [Deadline]) -> [Line] {
    deadlines.reduce(into: []) { lines, deadline in
      let twin = lines.firstIndex {
        $0.deadline.subject == deadline.subject && $0.deadline.neededWeek == deadline.neededWeek
          && $0.deadline.gateWeek == deadline.gateWeek
          && $0.deadline.latestWeek == deadline.latestWeek
      }
      if let twin {
        lines[twin].plans.append(deadline.plan)
      } else {
        lines.append(Line(deadline: deadline, plans: [deadline.plan]))
      }
    }
  }

  private func lead(_ ordered: [Deadline], _ study: StudyReading) -> String {
    let early = ordered.count { $0.fallsBeforeGate }
    let gates =
      early > 0
      ? " \(early) of \(ordered.count) \(early == 1 ? "falls" : "fall") before the gate that should "
        + "decide about \(early == 1 ? "it" : "them") is read."
      : ""
    let late = ordered.filter { $0.latestWeek < 0 }
    if let first = late.first {
      return "\(late.count) of \(ordered.count) dates \(late.count == 1 ? "lies" : "lie") before "
        + "the start, the first: \(words(first, study)), too late by "
        + "\(Self.weeks(-first.latestWeek)).\(gates)"
    }
    guard let first = ordered.first else { return "" }
    return "The first is due in the week of \(day(first.latestWeek, study)): "
      + "\(words(first, study)).\(gates)"
  }

  private func table(_ lines: [Line], _ study: StudyReading) -> Report.Table {
    Report.Table(
      title: "What must be decided by when",
      columns: [
        "What", "Plan", "Last week to decide", "Counted back from", "By", "Against the gate",
      ].map { Report.Table.Column($0, alignment: .leading) },
      rows: lines.map { line in
        let deadline = line.deadline
        return [
          .text(words(deadline, study)), .text(plans(line.plans, study)),
          deadline.latestWeek < 0
            ? .mark(.bad, "\(Self.weeks(-deadline.latestWeek)) too late")
            : .day(study.scenario.calendar.monday(ofWeek: deadline.latestWeek)),
          .text(reason(deadline, study)), .text(legs(deadline)), gate(deadline, study),
        ]
      },
      note:
        "Weeks begin on Monday; dates are as planned and move where a gate makes the plan wait. "
        + "Lead times are read at their middle: goods ordered in the last week are late about every "
        + "other time. Of several goods the slowest is told. Prices, advertising, closings and stops "
        + "of orders need no lead time in the model; they can be decided in their week. Goods that a "
        + "running store keeps at the same node are not counted back for a store that opens.")
  }

  private func words(_ deadline: Deadline, _ study: StudyReading) -> String {
    switch deadline.subject {
    case .papers(let categories, let market, let cost):
      ActionText(study).sentence(papers: categories, market: market, cost: cost)
    case .goods(_, let variant, let node):
      "Order \(study.title(of: variant)) for \(study.title(of: node))"
    case .goodsBeforeDuty(_, let variant, let node):
      "Order \(study.title(of: variant)) to be in \(study.title(of: node)) before duty may rise"
    }
  }

  private func reason(_ deadline: Deadline, _ study: StudyReading) -> String {
    let day = day(deadline.neededWeek, study)
    return switch deadline.subject {
    case .papers: "on sale from \(day)"
    case .goods(let store, _, _): "opening of \(study.title(of: store)) on \(day)"
    case .goodsBeforeDuty(let event, _, _):
      "earliest start of “\(study.scenario.tariffEvents[event]?.title ?? event.text)” on \(day)"
    }
  }

  private func legs(_ deadline: Deadline) -> String {
    deadline.legs.map { leg in
      switch leg.kind {
      case .application: "\(Self.weeks(leg.weeks)) from application to paper"
      case .production: "\(Self.weeks(leg.weeks)) to make"
      case .transit(let mode): "\(Self.weeks(leg.weeks)) by \(StudyReading.words(mode))"
      }
    }.joined(separator: ", ")
  }

  private func gate(_ deadline: Deadline, _ study: StudyReading) -> Report.Cell {
    guard let week = deadline.gateWeek else { return .blank }
    let read = day(week + 1, study)
    return deadline.fallsBeforeGate
      ? .mark(.caution, "before \(read)") : .mark(.good, "after \(read)")
  }

  private func plans(_ plans: [Identifier<Plan>], _ study: StudyReading) -> String {
    if plans.count == study.result.plans.count, plans.count > 1 { return "all" }
    return plans.map { id in study.result.plans.first { $0.id == id }?.title ?? id.text }
      .joined(separator: ", ")
  }

  private func day(_ week: Int, _ study: StudyReading) -> String {
    DayText.long(study.scenario.calendar.monday(ofWeek: week))
  }

  private static func weeks(_ count: Int) -> String { "\(count) week\(count == 1 ? "" : "s")" }
}
