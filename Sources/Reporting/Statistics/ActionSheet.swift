internal import Artifacts
internal import Commerce

/// What a plan does in the first weeks, one line each, in order of weeks: steps, gates, papers and
/// orders.
struct ActionSheet {
  /// One line.
  struct Line {
    let week: Int
    let content: Content
  }

  /// What is done.
  enum Content {
    /// An action of a stage.
    case step(StageAction)
    /// A gate is read.
    case gate(Gate)
    /// Papers are applied for.
    case papers(categories: [String], market: Identifier<Market>, cost: Double)
    /// Goods are ordered by the weekly rule, or by a solver for the start.
    case order(OrderWeek.Order)
  }

  /// All lines.
  let lines: [Line]

  /// The sheet of the plan that an outcome follows.
  init(_ outcome: Outcome, in result: StudyResult) {
    let horizon = result.scenario.calendar.horizonWeeks
    let plan = result.plans.first { $0.id == outcome.plan }
    let moments = plan.map { PlanCalendar($0, horizonWeeks: horizon).moments } ?? []
    let planned = moments.flatMap { moment -> [Line] in
      switch moment.content {
      case .actions(let actions): actions.map { Line(week: moment.week, content: .step($0)) }
      case .gate(let gate): [Line(week: moment.week, content: .gate(gate))]
      }
    }
    let papers = result.deadlines.compactMap { deadline -> Line? in
      guard deadline.plan == outcome.plan,
        case .papers(let categories, let market, let cost) = deadline.subject
      else { return nil }
      return Line(
        week: max(0, deadline.latestWeek),
        content: .papers(categories: categories, market: market, cost: cost))
    }
    let orders = outcome.orderWeeks.flatMap { week in
      week.orders.map { Line(week: week.week, content: .order($0)) }
    }
    lines = (planned + papers + orders).filter { $0.week < min(OrderWeek.horizon, horizon) }
      .enumerated().sorted { ($0.element.week, $0.offset) < ($1.element.week, $1.offset) }
      .map(\.element)
  }
}

extension OrderWeek.Order {
  /// What the middle order ties up, in base currency.
  var outlay: Double { units.median * outlayPerUnit }
}
