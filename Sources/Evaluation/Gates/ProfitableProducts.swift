import Artifacts

/// Share of products whose contribution after advertising is not negative.
struct ProfitableProducts: GateMetric {
  let key = "profitable_products"
  let title = "products that earn"
  let unit = KPIUnit.share
  let help = "Products with contribution after advertising at or above zero, over all products."

  func value(over window: Range<Int>, in tile: LedgerTile) -> Lanes {
    let contributions = tile.trail.contributionByProduct(over: window)
    let good = contributions.reduce(Lanes.zero) { count, contribution in
      count + Lanes.zero.replacing(with: 1, where: contribution .>= 0)
    }
    return good / Double(max(1, contributions.count))
  }
}
