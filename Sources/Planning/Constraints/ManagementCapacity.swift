import LinearProgramming

/// The difficulty scores of stores that run at once fit into what the management can carry.
///
/// A score is ordinal, so the limit is off unless the user sets it.
struct ManagementCapacity: ConstraintBlock {
  let name = "management capacity"

  func build(into model: inout PortfolioModel) {
    let instance = model.instance
    guard let limit = instance.limits.difficulty else { return }
    for (stage, words) in instance.stages.enumerated() {
      let load = model.sum {
        $0.course.covers(stage: stage) ? instance.stores[$0.course.store].difficulty : 0
      }
      model.add(
        "management capacity in \(words)", load <= limit,
        words: PortfolioModel.RowWords(limit: limit, unit: "points of difficulty"))
    }
  }
}
