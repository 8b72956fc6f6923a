internal import Commerce

/// The strategy of a scenario without plans: go on as before.
enum DefaultStrategy {
  /// Cover that is usual where the user says nothing.
  static let coverDays = 45.0
  /// Service level that is usual.
  static let serviceLevel = 0.95
  /// Weeks between orders that are usual.
  static let reviewWeeks = 2

  /// How stock is re-ordered where a plan says nothing.
  static let replenishment = ReplenishmentRule(
    coverDays: coverDays, serviceLevel: serviceLevel, reviewWeeks: reviewWeeks)

  /// No new stores, one stage, the usual rules.
  static let stay = Strategy(
    id: "stay", title: "Stay", summary: "No change: the stores, prices and rules of the start.",
    stages: [StageTemplate(title: "As before", firstWeek: 0, actions: [], gate: nil)],
    replenishment: replenishment)
}
