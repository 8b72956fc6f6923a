import Artifacts
import Economics
import Kernels

/// Listings sleep until they are first on sale: one that never trades under a plan costs nothing.
extension LedgerTile {
  /// Whether something of a listing can be sold in a week in some of the futures.
  @inline(__always)
  func sells(_ listing: Int, _ week: Int) -> Bool {
    program.referenceMean(ofListing: listing, week: week) > 0
      && (course.onSale[listing] * alive).hasPositiveLane
  }

  /// Wakes the listings that are on sale for the first time.
  mutating func wakeListings(_ week: Int, _ block: PathBlock, _ offset: Int) {
    guard awake.count < program.listings.count else { return }
    let before = awake.count
    var count = before
    for listing in program.listings.indices where !isAwake[listing] && sells(listing, week) {
      count += 1
      isAwake[listing] = true
      poolIsAwake[program.listings[listing].pool] = true
      makeUp(listing, before: week, path: firstPath(block, offset))
    }
    if count > before { listAwake(count) }
  }

  /// Lists those that are awake, in order, so that sums do not depend on who woke first.
  private mutating func listAwake(_ count: Int) {
    awake.removeAll(keepingCapacity: true)
    for listing in isAwake.indices where isAwake[listing] { awake.append(listing) }
    shocks.removeAll(keepingCapacity: true)
    for _ in 0..<count * Lanes.scalarCount { shocks.append(0) }
  }

  /// What the weeks that a listing slept through would have done to it: its level walks, since all
  /// plans meet one future, and its rank fades.
  private mutating func makeUp(_ listing: Int, before week: Int, path: UInt32) {
    let terms = program.listings[listing]
    for past in 0..<week {
      let shock = terms.levelKey.normals(
        firstPath: path, period: UInt16(truncatingIfNeeded: past))
      logLevel[listing] = program.levelWalk.next(logLevel[listing], shock: shock)
      visibility[listing] = Visibility.next(
        state: visibility[listing], velocity: .zero, memory: parameters[terms.slots.memory])
    }
  }

  /// Puts all listings to sleep, as at the start.
  mutating func sleep() {
    awake.removeAll(keepingCapacity: true)
    for pool in poolIsAwake.indices { poolIsAwake[pool] = false }
    for listing in isAwake.indices {
      isAwake[listing] = false
      expected[listing] = .zero
      demanded[listing] = .zero
      served[listing] = .zero
      grossPrice[listing] = .zero
      advertisingSpend[listing] = .zero
      velocity[listing] = .zero
      netRevenue[listing] = .zero
      contribution[listing] = .zero
      visibility[listing] = Lanes(repeating: 1)
      logLevel[listing] = .zero
    }
  }
}
