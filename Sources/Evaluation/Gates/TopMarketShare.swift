import Artifacts

/// Share of the largest market in net revenue.
struct TopMarketShare: GateMetric {
  let key = "top_market_share"
  let title = "share of the top market"
  let unit = KPIUnit.share
  let help =
    """
    Net revenue of the largest market over that of all, home markets left out of both. Pair it with \
    non_top_contribution.
    """

  func value(over window: Range<Int>, in tile: LedgerTile) -> Lanes {
    tile.trail.topMarketShare(over: window)
  }
}
