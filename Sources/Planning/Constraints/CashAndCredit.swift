import LinearProgramming

/// The money that stores tie up fits into cash and credit line, by stage.
///
/// Needed: goods from paying the supplier to being paid, entry cost and papers, less what the store
/// has earned before the stage, all in expectation. There is: cash, the credit line and what the
/// start has tied up in stock and claims, less the firm's fixed cost so far.
struct CashAndCredit: ConstraintBlock {
  let name = "cash and credit line"

  func build(into model: inout PortfolioModel) {
    let instance = model.instance
    for (stage, words) in instance.stages.enumerated() {
      let limit = instance.limits.money[stage]
      model.add(
        "cash and credit line in \(words)", model.sum { $0.moneyNeeded[stage] } <= limit,
        words: PortfolioModel.RowWords(limit: limit, unit: instance.currency))
    }
  }
}
