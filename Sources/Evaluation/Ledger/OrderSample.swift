import Artifacts
import Kernels

/// Orders of the first weeks in the first futures of a run, one by one: few pools order in a week, so
/// a list is shorter than a table.
struct OrderSample: Sendable {
  /// An order that was placed.
  struct Placed: Sendable, Hashable {
    let week: Int32
    let pool: Int32
    let units: Int32
  }

  /// By future.
  private(set) var futures: [[Placed]]

  /// An empty sample for futures in a row.
  init(firstPath: Int, pathCount: Int) {
    futures = Array(repeating: [], count: max(0, min(OrderWeek.futures - firstPath, pathCount)))
  }

  /// Keeps what a tile ordered in a week.
  mutating func add(week: Int, tile: LedgerTile, offset: Int) {
    guard week < OrderWeek.horizon, offset < futures.count else { return }
    let lanes = 0..<min(Lanes.scalarCount, futures.count - offset)
    for (pool, units) in tile.ordered.enumerated() where units.hasPositiveLane {
      for lane in lanes where units[lane] > 0 {
        futures[offset + lane].append(
          Placed(
            week: Int32(week), pool: Int32(pool), units: Int32(clamping: Int64(units[lane]))))
      }
    }
  }

  /// Adds the sample of the futures that follow.
  mutating func merge(_ next: OrderSample) { futures += next.futures }

  /// Writes all orders.
  func write(to writer: inout ByteWriter) {
    writer.writeShort(UInt64(futures.count))
    for orders in futures {
      writer.writeShort(UInt64(orders.count))
      for order in orders {
        for number in [order.week, order.pool, order.units] { writer.writeShort(UInt64(number)) }
      }
    }
  }

  /// Reads what a sample of as many futures wrote.
  mutating func read(from reader: inout ByteReader) throws(ByteReader.Malformed) {
    try reader.expect(futures.count)
    for future in futures.indices {
      futures[future] = []
      for _ in 0..<(try reader.short()) {
        let numbers = [try reader.short(), try reader.short(), try reader.short()]
          .map { Int32(truncatingIfNeeded: $0) }
        futures[future].append(Placed(week: numbers[0], pool: numbers[1], units: numbers[2]))
      }
    }
  }
}
