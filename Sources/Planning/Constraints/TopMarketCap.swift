import LinearProgramming

/// No market should bring more than a share of revenue in the last stage.
///
/// What is beyond is charged, or forbidden where the charge is one or more. Home markets do not
/// count, neither as the one nor in the whole.
///
/// The result without the cap stands beside.
struct TopMarketCap: ConstraintBlock {
  let name = "cap on the top market"

  func build(into model: inout PortfolioModel) {
    let instance = model.instance
    let cap = instance.limits.topMarketCap
    let penalty = instance.limits.topMarketPenalty
    guard cap < 1, penalty > 0, let last = instance.stages.last else { return }
    let abroad = Set(instance.stores.map(\.market)).subtracting(instance.homeMarkets)
    for market in abroad.sorted() {
      var excess = model.sum { facts in
        let place = instance.stores[facts.course.store].market
        guard abroad.contains(place) else { return 0 }
        return facts.lastRevenue * ((place == market ? 1 : 0) - cap)
      }
      if penalty < 1 {
        let beyond = model.addVariable("revenue of \(instance.markets[market]) beyond the cap")
        model.addCharge(penalty, per: beyond)
        excess -= beyond
      }
      model.add(
        "share of \(instance.markets[market]) in revenue of \(last)", excess <= 0,
        words: PortfolioModel.RowWords(
          limit: cap, unit: "share", rowUnit: "\(instance.currency) of revenue"))
    }
  }
}
