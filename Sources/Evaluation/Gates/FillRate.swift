import Artifacts

/// Units served from stock over units wanted.
struct FillRate: GateMetric {
  let key = "fill_rate"
  let title = "demand served from stock"
  let unit = KPIUnit.share
  let help = "Units served over units wanted: the part of demand that stock did not miss."

  func value(over window: Range<Int>, in tile: LedgerTile) -> Lanes {
    let wanted = tile.trail.sum(.demanded, over: window)
    let served = tile.trail.sum(.served, over: window)
    return (served / pointwiseMax(wanted, Lanes(repeating: 1))).replacing(
      with: 1, where: wanted .<= 0)
  }
}
