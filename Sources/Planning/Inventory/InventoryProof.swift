import Artifacts
import Commerce
import LinearProgramming

/// What is said of a problem of first orders: its status, what binds, and why.
struct InventoryProof {
  let answer: InventoryAnswer
  let solver: InventorySolver
  let orders: [Plan.FirstOrder]
  let serviceLevels: [(title: String, level: Double)]
  /// Days of cover that stay, for stops that the weekly rule does not see coming.
  let coverDays: Double

  private var instance: InventoryInstance { answer.instance }

  /// The proof.
  ///
  /// What is minimised is a cost, so signs are turned: a gain is reported.
  func proof() throws -> SolutionProof {
    SolutionProof(
      problem: "First orders and stock levels",
      status: SolverWords.status(answer.termination, gap: answer.gap), method: answer.method,
      variableCount: answer.variableCount, rowCount: answer.rowCount,
      objective: -answer.objective, bound: -answer.bound, gap: answer.gap,
      largestViolation: answer.violation, bindingRows: bindingRows, remarks: try remarks())
  }

  private var bindingRows: [SolutionProof.BindingRow] {
    answer.limits.filter { $0.price > 1e-9 }.map { row in
      SolutionProof.BindingRow(
        name: row.name, limit: row.limit,
        unit: row.name == InventoryModel.budgetRow ? instance.currency : "cubic metres",
        shadowPrice: row.price)
    }.sorted { ($1.shadowPrice, $0.name) < ($0.shadowPrice, $1.name) }
  }

  private func remarks() throws -> [String] {
    guard !answer.units.isEmpty else {
      return ["No first orders were found; the weekly rule orders from the first week on."]
    }
    return [ordered, money, try information()] + [levels]
  }

  private var ordered: String {
    guard !orders.isEmpty else {
      return """
        Nothing is ordered at the start: what lies at the nodes and is under way covers demand until \
        the next order, or less than half a supplier's lot is wanted.
        """
    }
    let units = orders.reduce(0) { $0 + $1.units }
    let landed = Dictionary(
      instance.pools.map { ($0.name, $0.landed) }, uniquingKeysWith: { first, _ in first })
    let value = orders.reduce(0) { sum, order in
      sum + Double(order.units) * (landed["\(order.variant)@\(order.node)"] ?? 0)
    }
    return """
      First orders: \(Words.grouped(Double(units))) units for \(orders.count) stocks, landed at \
      \(Words.money(value, instance.currency)).
      """
  }

  private var money: String {
    let price = answer.priceOfMoney
    guard price > 1e-9 else {
      return "Money does not bind first orders: all that is worth ordering can be paid."
    }
    return """
      Money binds first orders: one more \(instance.currency) would bring \
      \(Words.decimal(100 * price)) hundredths of it until the next order.
      """
  }

  private func information() throws -> String {
    let worth = try solver.valueOfPerfectInformation(answer)
    return """
      Recourse sees each of the \(instance.probabilities.count) planning futures whole, so the value \
      is a bound and no rule reaches it; knowing demand before ordering would be worth \
      \(Words.money(max(0, worth), instance.currency)) more. What is executed is the weekly rule.
      """
  }

  private var levels: String {
    let texts = serviceLevels.map { "\($0.title) \(Words.percent($0.level))" }
    return """
      The weekly rule covers demand until the next arrival at these levels: \
      \(texts.joined(separator: ", ")); stores that open later keep the strategy's level. Cover is \
      \(Words.decimal(coverDays)) days, for stops of production that the rule does not foresee.
      """
  }
}
