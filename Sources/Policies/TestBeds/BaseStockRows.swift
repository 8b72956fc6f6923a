import Kernels

/// A block of replications of a base-stock system, eight side by side.
struct BaseStockRows {
  private let system: BaseStockSystem
  private var demand: [Double]
  private var states: [State]
  /// Orders by the period in which they arrive, `[period mod lead time][lanes]`.
  private var orders: [SIMD8<Double>]

  /// Eight replications.
  private struct State {
    /// Stock less waiting demand, and that with what is on order.
    var net, position: SIMD8<Double>
    var cost = SIMD8<Double>.zero
    var served = SIMD8<Double>.zero
    var demanded = SIMD8<Double>.zero
  }

  /// Memory for so many replications, a multiple of eight.
  init(_ system: BaseStockSystem, count: Int) {
    self.system = system
    demand = [Double](repeating: 0, count: count)
    states = [State](repeating: State(net: .zero, position: .zero), count: count / 8)
    orders = [SIMD8<Double>](repeating: .zero, count: count / 8 * system.leadTime)
  }

  /// Runs all periods from a full shelf.
  mutating func run(
    periods: Int, warmUp: Int, firstPath: UInt32, _ key: RandomKey, _ table: CountTable
  ) {
    let level = SIMD8(repeating: Double(system.level))
    for index in states.indices { states[index] = State(net: level, position: level) }
    for index in orders.indices { orders[index] = .zero }
    for period in 0..<periods {
      var row = demand.mutableSpan
      key.fillUniforms(&row, firstPath: firstPath, period: UInt16(period))
      table.fill(&row)
      let counts = period < warmUp ? SIMD8<Double>.zero : SIMD8(repeating: 1)
      step(slot: period % system.leadTime, counts)
    }
  }

  /// One period of all replications.
  ///
  /// - Parameter counts: one where the period's costs count, else zero.
  private mutating func step(slot: Int, _ counts: SIMD8<Double>) {
    let (level, zero) = (SIMD8(repeating: Double(system.level)), SIMD8<Double>.zero)
    let holding = counts * system.holdingCost
    let backorder = counts * system.backorderCost
    let first = slot * states.count
    for index in states.indices {
      let wanted = demand.lanes(at: 8 * index)
      var state = states[index]
      let there = state.net + orders[first + index]
      let after = there - wanted
      let left = pointwiseMax(after, zero)
      state.cost += holding * left + backorder * (left - after)
      state.served += counts * pointwiseMin(wanted, pointwiseMax(there, zero))
      state.demanded += counts * wanted
      // From the position, which a start above the level would need too.
      let open = state.position - wanted
      let order = pointwiseMax(level - open, zero)
      orders[first + index] = order
      state.position = open + order
      state.net = after
      states[index] = state
    }
  }

  /// Sums over the first replications.
  func sums(of count: Int) -> BaseStockSystem.Sums {
    var sums = BaseStockSystem.Sums()
    for replication in 0..<count {
      let (index, lane) = (replication / 8, replication % 8)
      let cost = states[index].cost[lane]
      sums.costs += cost
      sums.squaredCosts += cost * cost
      sums.served += states[index].served[lane]
      sums.demanded += states[index].demanded[lane]
    }
    return sums
  }
}
