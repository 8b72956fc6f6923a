import LinearProgramming

/// The mixed-integer program of a portfolio while blocks add to it.
///
/// One binary for each course; blocks add rows, costs and charges; ``finished()`` adds the objective
/// `mean - weight · CVaR of loss` over futures. A cost that is the same in every future moves mean and
/// CVaR alike, so it weighs `1 + weight` and needs no place in the rows of futures.
struct PortfolioModel {
  let instance: PortfolioInstance
  private(set) var model = LinearModel(.maximize)
  /// The binary of each course.
  private(set) var takes: [Variable] = []
  /// What a row limits, for rows that a reader should hear of.
  private(set) var wordsByRow: [Int: RowWords] = [:]
  /// Costs that are the same in every future: variables with base currency per unit.
  private(set) var costs: [(variable: Variable, amount: Double)] = []
  private var charges: [(variable: Variable, amount: Double)] = []

  /// What a row limits, in the user's words.
  struct RowWords: Sendable, Hashable {
    let limit: Double
    let unit: String
    /// What the row itself counts, where the limit is a share of it.
    var rowUnit: String?
  }

  /// A model with one binary for each course.
  init(_ instance: PortfolioInstance) {
    self.instance = instance
    for facts in instance.courses {
      let course = facts.course
      let title = instance.stores[course.store].title
      takes.append(
        model.addBinary("\(title) \(course.mode) \(course.firstStage)-\(course.endStage)"))
    }
  }

  /// Adds a variable between zero and an upper limit.
  mutating func addVariable(_ name: String, upper: Double = .infinity) -> Variable {
    model.addVariable(name, upper: upper)
  }

  /// Adds a row; with words where it is a limit that a reader should hear of.
  @discardableResult
  mutating func add(_ name: String, _ relation: LinearRelation, words: RowWords? = nil)
    -> Constraint
  {
    let row = model.add(name, relation)
    wordsByRow[row.index] = words
    return row
  }

  /// Books a cost per unit of a variable, the same in every future.
  mutating func addCost(_ amount: Double, per variable: Variable) {
    costs.append((variable, amount))
  }

  /// Charges a unit of a variable in the objective without any money being paid.
  mutating func addCharge(_ amount: Double, per variable: Variable) {
    charges.append((variable, amount))
  }

  /// One while a store trades in a stage.
  func open(store: Int, stage: Int) -> LinearExpression {
    sum { $0.course.store == store && $0.course.covers(stage: stage) ? 1 : 0 }
  }

  /// The sum of a quantity over the courses taken.
  func sum(_ quantity: (PortfolioInstance.CourseFacts) -> Double) -> LinearExpression {
    var expression = LinearExpression()
    for (facts, variable) in zip(instance.courses, takes) {
      let amount = quantity(facts)
      if amount != 0 { expression.add(amount, variable) }
    }
    return expression
  }

  /// The model with its objective.
  func finished() -> LinearModel {
    var finished = self
    let weight = instance.limits.riskWeight
    var objective = LinearExpression(constant: (1 + weight) * instance.limits.constant)
    for (facts, variable) in zip(instance.courses, takes) {
      objective.add(mean(facts.equity), variable)
    }
    for cost in costs { objective.add(-(1 + weight) * cost.amount, cost.variable) }
    for charge in charges { objective.add(-charge.amount, charge.variable) }
    if weight > 0 { finished.addTail(to: &objective) }
    finished.model.setObjective(.maximize, objective)
    return finished.model
  }

  /// The tail with its value at risk `t` and excesses `z ≥ -gain - t`:
  /// `CVaR = t + Σ p z / (1 - level)` (Rockafellar & Uryasev 2000).
  private mutating func addTail(to objective: inout LinearExpression) {
    let weight = instance.limits.riskWeight
    let threshold = model.addVariable("value at risk", lower: -.infinity)
    objective.add(-weight, threshold)
    for (future, probability) in instance.probabilities.enumerated() {
      let excess = model.addVariable("excess \(future)")
      objective.add(-weight * probability / (1 - instance.limits.riskLevel), excess)
      model.add("tail of future \(future)", excess + threshold + sum { $0.equity[future] } >= 0)
    }
  }

  private func mean(_ equity: [Double]) -> Double {
    zip(equity, instance.probabilities).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
