import LinearProgramming

/// A store goes one way: a candidate at most one, a running store exactly one, if only to close;
/// so does one that the strategy itself opens.
struct OneCourse: ConstraintBlock {
  let name = "one course for each store"

  func build(into model: inout PortfolioModel) {
    for (position, store) in model.instance.stores.enumerated() {
      let courses = model.sum { $0.course.store == position ? 1 : 0 }
      guard !courses.variables.isEmpty else { continue }
      let relation = store.isRunning || store.isFixed ? courses == 1 : courses <= 1
      model.add("one course for \(store.title)", relation)
    }
  }
}
