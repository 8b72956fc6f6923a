import Artifacts

/// Contribution after advertising over net revenue, all stores.
struct ContributionAfterAds: GateMetric {
  let key = "contribution_after_ads"
  let title = "contribution after advertising"
  let unit = KPIUnit.share
  let help = "Contribution after advertising (CM3) over net revenue of all stores."

  func value(over window: Range<Int>, in tile: LedgerTile) -> Lanes {
    let revenue = tile.trail.netRevenueByMarket(over: window).reduce(.zero, +)
    let contribution = tile.trail.contributionByMarket(over: window).reduce(.zero, +)
    return contribution / pointwiseMax(revenue, Lanes(repeating: 1))
  }
}
