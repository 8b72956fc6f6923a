import Artifacts
import Commerce
import Economics

/// What the orders that were kept come to, week by week, for someone who has to place them.
struct OrderOutlook {
  let program: LedgerProgram
  let sample: OrderSample
  /// Orders of fewer futures than this share are not told one by one.
  private static let leastShare = 0.05

  /// Weeks in which some future orders.
  var weeks: [OrderWeek] {
    let byWeek = Dictionary(grouping: placed, by: \.week)
    return byWeek.sorted { $0.key < $1.key }.map { week, orders in
      let byFuture = Dictionary(grouping: orders, by: \.future)
      let outlays = sample.futures.indices.map { future in
        (byFuture[future] ?? []).reduce(0) { $0 + $1.units * outlay(ofPool: $1.pool, week) }
      }
      return OrderWeek(
        week: week, share: Double(byFuture.count) / futureCount,
        outlay: OrderWeek.Spread(of: outlays), orders: self.orders(orders, week))
    }
  }

  private struct Placed {
    let future: Int
    let week: Int
    let pool: Int
    let units: Double
  }

  /// A variant at a node: allotments of several stores are one order to the supplier.
  private struct Stock: Hashable, Comparable {
    let variant: Int
    let node: Int

    static func < (a: Stock, b: Stock) -> Bool { (a.variant, a.node) < (b.variant, b.node) }
  }

  private var futureCount: Double { Double(max(1, sample.futures.count)) }

  private var placed: [Placed] {
    sample.futures.enumerated().flatMap { future, orders in
      orders.map {
        Placed(
          future: future, week: Int($0.week), pool: Int($0.pool), units: Double($0.units))
      }
    }
  }

  private func orders(_ placed: [Placed], _ week: Int) -> [OrderWeek.Order] {
    let byStock = Dictionary(grouping: placed) { order in
      Stock(variant: program.pools[order.pool].variant, node: program.pools[order.pool].node)
    }
    return byStock.sorted { $0.key < $1.key }.compactMap { stock, orders in
      let units = Dictionary(grouping: orders, by: \.future).values
        .map { $0.reduce(0) { $0 + $1.units } }
      guard Double(units.count) >= Self.leastShare * futureCount else { return nil }
      return order(stock, pool: orders[0].pool, units, week)
    }
  }

  private func order(_ stock: Stock, pool: Int, _ units: [Double], _ week: Int) -> OrderWeek.Order {
    let terms = program.pools[pool]
    let production = program.productionWeeks[pool * program.weekCount + week]
    return OrderWeek.Order(
      variant: program.scenario.variants[stock.variant].id,
      node: program.scenario.nodes[stock.node].id,
      lane: terms.inboundLane.map { program.scenario.lanes[$0].id },
      share: Double(units.count) / futureCount, units: OrderWeek.Spread(of: units),
      arrivalWeek: week + production + terms.plannedTransitWeeks,
      outlayPerUnit: outlay(ofPool: pool, week),
      depositPerUnit: inBase(terms.unitCost) * terms.depositShare)
  }

  /// Goods, freight and duty at entry of one unit at the rates of the start, policy as it is certain today.
  private func outlay(ofPool pool: Int, _ week: Int) -> Double {
    let terms = program.pools[pool]
    let goods = inBase(terms.unitCost) + inBase(terms.inboundFreight)
    guard terms.dutyFallsAtEntry else { return goods }
    let duty = program.costs.entryDuty(ofListing: terms.entryListing, week: week)
    return goods + duty.customsValue * duty.rate + duty.perUnit
  }

  private func inBase(_ foreign: ForeignAmount) -> Double {
    foreign.amount * program.startRates[foreign.currency]
  }
}
