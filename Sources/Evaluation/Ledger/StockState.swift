import Artifacts
import Kernels

/// Goods of eight futures: on the shelf, on order and under way, with what they cost so far.
///
/// Units on the shelf carry three values: product, freight and duty, moved out in proportion when
/// units leave (weighted average), so that duty paid at entry reaches the books when the goods are
/// sold.
struct StockState {
  /// Units on the shelf by pool.
  var onHand: [Lanes]
  /// Units ordered and not yet on the shelf by pool.
  var pipeline: [Lanes]
  /// Value on the shelf by pool, in base currency.
  var productValue, freightValue, dutyValue: [Lanes]
  /// Arrivals by pool and week.
  var arrivingUnits, arrivingProductValue, arrivingFreightValue: Ring
  /// Value of goods ordered and not yet on the shelf by pool, in base currency.
  var pipelineValue: [Lanes]
  /// Duty paid since the start by pool, which a refund would be reckoned on.
  var dutyPaid: [Lanes]

  /// Empty shelves for so many pools.
  init(pools: Int) {
    let none = [Lanes](repeating: .zero, count: pools)
    onHand = none
    pipeline = none
    pipelineValue = none
    productValue = none
    freightValue = none
    dutyValue = none
    dutyPaid = none
    arrivingUnits = Ring(rows: pools)
    arrivingProductValue = Ring(rows: pools)
    arrivingFreightValue = Ring(rows: pools)
  }

  /// Empties the shelves.
  mutating func clear() {
    for pool in onHand.indices {
      onHand[pool] = .zero
      pipeline[pool] = .zero
      pipelineValue[pool] = .zero
      productValue[pool] = .zero
      freightValue[pool] = .zero
      dutyValue[pool] = .zero
      dutyPaid[pool] = .zero
    }
    arrivingUnits.clear()
    arrivingProductValue.clear()
    arrivingFreightValue.clear()
  }

  /// Landed value of all goods, on the shelf and under way.
  var totalValue: Lanes {
    onHand.indices.reduce(.zero) { $0 + value(of: $1) }
  }

  /// Landed value of a pool's goods, on the shelf and under way.
  @inline(__always)
  func value(of pool: Int) -> Lanes {
    productValue[pool] + freightValue[pool] + dutyValue[pool] + pipelineValue[pool]
  }

  /// The value of one unit of a pool; zero where the shelf is empty.
  @inline(__always)
  func unitValues(of pool: Int) -> (product: Lanes, freight: Lanes, duty: Lanes) {
    let units = pointwiseMax(onHand[pool], Lanes(repeating: 1))
    let share = (1 / units).replacing(with: 0, where: onHand[pool] .<= 0)
    return (productValue[pool] * share, freightValue[pool] * share, dutyValue[pool] * share)
  }
}
