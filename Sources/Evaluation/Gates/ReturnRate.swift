import Artifacts

/// Units that came back over units sold, read on weeks whose returns are complete.
struct ReturnRate: GateMetric {
  let key = "return_rate"
  let title = "units returned"
  let unit = KPIUnit.share
  let help = "Units returned over units sold, both in the trailing weeks."

  func value(over window: Range<Int>, in tile: LedgerTile) -> Lanes {
    let sold = tile.trail.sum(.served, over: window)
    return tile.trail.sum(.returned, over: window) / pointwiseMax(sold, Lanes(repeating: 1))
  }
}
