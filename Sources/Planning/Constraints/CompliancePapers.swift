import LinearProgramming

/// A store opens only with its papers; papers of a category in a market are paid once, however many
/// stores use them.
///
/// The weeks they take are in the courses.
struct CompliancePapers: ConstraintBlock {
  let name = "papers"

  func build(into model: inout PortfolioModel) {
    let instance = model.instance
    for (position, file) in instance.files.enumerated() {
      let users = instance.stores.indices.filter { store in
        instance.courses.contains { $0.course.store == store && $0.files.contains(position) }
      }
      guard !users.isEmpty else { continue }
      let held = model.addVariable(file.title, upper: 1)
      model.addCost(file.cost, per: held)
      for store in users {
        let opens = model.sum {
          $0.course.store == store && $0.files.contains(position) ? 1 : 0
        }
        model.add("\(file.title) for \(instance.stores[store].title)", held - opens >= 0)
      }
    }
  }
}
