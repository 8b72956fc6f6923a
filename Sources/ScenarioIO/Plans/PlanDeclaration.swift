internal import Commerce

/// The keys of a plan file.
enum PlanDeclaration {
  static let plan = MappingDeclaration(
    "a plan", "A strategy: decisions fixed or left free, in stages with gates and triggers.",
    fields: [
      FieldDeclaration(
        "strategy", .identifier, required: true, "Its name; results are keyed by it."),
      FieldDeclaration("title", .text, "What reports call it."),
      FieldDeclaration("summary", .text, "What it is, in a sentence or two."),
      FieldDeclaration(
        "free", .words(Words.all(Strategy.FreeDecision.self)),
        "Decisions left to the optimiser."),
      FieldDeclaration(
        "allocation", .choice(Words.all(Strategy.AllocationRule.self)), default: "shared_pool",
        "How stock at a shared node is split among its stores."),
      FieldDeclaration("replenishment", .mapping(replenishment), "How stock is re-ordered."),
      FieldDeclaration(
        "pass_through", .mapping(passThrough), "How a change of landed cost reaches the price."),
      FieldDeclaration(
        "stages", .list(.mapping(stage)), "Stages in order; without them, one from week 1 on."),
      FieldDeclaration(
        "triggers", .list(.mapping(trigger)),
        "What is done when something outside the firm is seen."),
    ])

  static let replenishment = MappingDeclaration(
    "replenishment", "A base-stock rule.",
    fields: [
      FieldDeclaration(
        "cover", .number(.days, 0...365), default: "45 days",
        "Days of forecast demand held beyond lead time and review."),
      FieldDeclaration(
        "service_level", .number(.share, 0.5...0.9999), default: "95 %",
        "The quantile of demand that stock should cover."),
      FieldDeclaration(
        "review", .number(.weeks, 1...52), default: "2 weeks", "Time between two orders."),
    ])

  static let passThrough = MappingDeclaration(
    "pass_through", "How a change of landed cost reaches the price.",
    fields: [
      FieldDeclaration(
        "share", .number(.share, 0...1), default: "30 %",
        "The share of the change that the price takes up."),
      FieldDeclaration("lag", .number(.weeks, 0...104), default: "6 weeks", "Time until it does."),
    ])

  static let stage = MappingDeclaration(
    "a stage", "Weeks, what is done at their beginning, and what must hold to go on.",
    fields: [
      FieldDeclaration("title", .text, required: true, "What to call it."),
      FieldDeclaration(
        "from_week", .whole(1...PlanningCalendar.longestHorizonWeeks), required: true,
        "The first week at the earliest, counted from 1."),
      FieldDeclaration("actions", .actions, "What is done, each with `after_weeks` if later."),
      FieldDeclaration("gate", .mapping(gate), "What must hold at its end."),
    ])

  static let gate = MappingDeclaration(
    "a gate", "What must hold at the end of a stage for the plan to go on.",
    fields: [
      FieldDeclaration(
        "conditions", .list(.value(.raw("metric >= threshold, with `over 8 weeks` if wanted"))),
        required: true, "All must hold: `contribution_after_ads >= 0 % over 8 weeks`."),
      FieldDeclaration(
        "patience", .number(.weeks, 0...520), default: "8 weeks",
        "How long the plan waits for the gate before it takes the contingency."),
      FieldDeclaration("contingency", .actions, "What is done when patience ends."),
    ])

  static let trigger = MappingDeclaration(
    "a trigger", "What is done when a signal from outside is seen; it acts once.",
    fields: [
      FieldDeclaration(
        "when", .raw("`added_duty US >= 25 %` or `currency_loss USD >= 8 %`"), required: true,
        "The signal: points of duty added, or value that a currency lost, since the start."),
      FieldDeclaration("actions", .actions, required: true, "What is done from the next week on."),
    ])
}
