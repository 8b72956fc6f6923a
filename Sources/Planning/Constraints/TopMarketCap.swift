import LinearProgramming

/// No market should bring more than a share of revenue in the last stage: what is beyond is
/// charged, or forbidden where the charge is one or more.
///
/// The result without the cap stands beside.
struct TopMarketCap: ConstraintBlock {
  let name = "cap on the top market"

  func build(into model: inout PortfolioModel) {
    let instance = model.instance
    let cap = instance.limits.topMarketCap
    let penalty = instance.limits.topMarketPenalty
    guard cap < 1, penalty > 0, let last = instance.stages.last else { return }
    for market in Set(instance.stores.map(\.market)).sorted() {
      var excess = model.sum { facts in
        let isHere = instance.stores[facts.course.store].market == market
        return facts.lastRevenue * ((isHere ? 1 : 0) - cap)
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
