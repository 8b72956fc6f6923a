import Artifacts

/// Contribution of all markets but the largest.
///
/// It stands beside a concentration cap, which a collapsing top market would pass.
struct NonTopContribution: GateMetric {
  let key = "non_top_contribution"
  let title = "contribution outside the top market"
  let unit = KPIUnit.money
  let help = "Contribution after advertising of all markets but the one with most net revenue."

  func value(over window: Range<Int>, in tile: LedgerTile) -> Lanes {
    let revenues = tile.trail.netRevenueByMarket(over: window)
    let contributions = tile.trail.contributionByMarket(over: window)
    var top = Lanes(repeating: -.infinity)
    var topContribution = Lanes.zero
    for (revenue, contribution) in zip(revenues, contributions) {
      topContribution.replace(with: contribution, where: revenue .> top)
      top = pointwiseMax(top, revenue)
    }
    return contributions.reduce(.zero, +) - topContribution
  }
}
