internal import Artifacts
internal import Commerce

/// What a plan has in its stages, moment by moment, as planned: no gate makes it wait.
struct PlanCalendar {
  /// Things of one week of one stage.
  struct Moment {
    let week: Int
    let stage: String
    let content: Content
  }

  /// What happens in a moment.
  enum Content {
    /// Actions are taken.
    case actions([StageAction])
    /// The gate at the end of the stage is read.
    case gate(Gate)
  }

  /// Stage by stage, in each in order of weeks, its gate last.
  let moments: [Moment]

  /// The calendar of a plan.
  init(_ plan: Plan, horizonWeeks: Int) {
    let stages = plan.strategy.stages
    moments = stages.enumerated().flatMap { position, stage in
      let byWeek = Dictionary(grouping: stage.actions, by: \.afterWeeks).sorted { $0.key < $1.key }
      let actions = byWeek.map { weeks, actions in
        Moment(
          week: stage.firstWeek + weeks, stage: stage.title,
          content: .actions(actions.map(\.action)))
      }
      let isLast = position + 1 == stages.count
      let end = isLast ? horizonWeeks : stages[position + 1].firstWeek
      return actions
        + (stage.gate.map { [Moment(week: end, stage: stage.title, content: .gate($0))] } ?? [])
    }
  }
}
