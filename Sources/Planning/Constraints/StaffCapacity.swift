import LinearProgramming

/// People who can run stores are scarce, by stage; more can be hired where the scenario says at
/// what cost.
///
/// Whoever is hired in a stage is paid for the whole of it.
struct StaffCapacity: ConstraintBlock {
  let name = "staff"

  func build(into model: inout PortfolioModel) {
    let instance = model.instance
    for (stage, words) in instance.stages.enumerated() {
      var need = model.sum {
        $0.course.covers(stage: stage) ? instance.stores[$0.course.store].staff : 0
      }
      if instance.limits.hireCost.indices.contains(stage) {
        let hired = model.addVariable(Self.hireName(words))
        model.addCost(instance.limits.hireCost[stage], per: hired)
        need -= hired
      }
      model.add(
        "staff in \(words)", need <= instance.limits.staff,
        words: PortfolioModel.RowWords(limit: instance.limits.staff, unit: "people"))
    }
  }

  /// The name of the variable of people hired in a stage.
  static func hireName(_ stage: String) -> String { "people hired in \(stage)" }
}
