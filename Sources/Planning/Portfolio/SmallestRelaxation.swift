import LinearProgramming

/// How far limits must give for a portfolio to exist: the least sum of excesses, each over the size
/// of its limit.
///
/// Rows that only say what a choice is give nothing.
struct SmallestRelaxation {
  private let currency: String
  private var elastic: LinearModel
  private var excesses: [(name: String, unit: String, variable: Variable)] = []

  /// Of the limits that have words.
  init(_ model: PortfolioModel, of finished: LinearModel, currency: String) {
    self.currency = currency
    elastic = finished
    var cost = LinearExpression()
    for row in finished.constraints {
      guard let words = model.wordsByRow[row.index] else { continue }
      let excess = elastic.addVariable("excess over \(finished.name(of: row))")
      elastic.addCoefficient(-1, of: excess, in: row)
      cost.add(1 / max(1, finished.constraintUpper[row.index].magnitude), excess)
      excesses.append((finished.name(of: row), words.rowUnit ?? words.unit, excess))
    }
    elastic.setObjective(.minimize, cost)
  }

  /// `cash and credit line in weeks 1-13 by CNY 120,000`.
  func words() throws(SolverError) -> [String] {
    let solution = try solve(elastic)
    return excesses.compactMap { excess in
      let amount = solution.value(of: excess.variable)
      guard amount > 1e-6 else { return nil }
      return "\(excess.name) by \(words(for: amount.rounded(.up), unit: excess.unit))"
    }
  }

  /// `CNY 120,000`, `CNY 120,000 of revenue`, `3 people`.
  private func words(for amount: Double, unit: String) -> String {
    guard unit.hasPrefix(currency) else { return "\(Words.grouped(amount)) \(unit)" }
    return Words.money(amount, currency) + unit.dropFirst(currency.count)
  }
}
