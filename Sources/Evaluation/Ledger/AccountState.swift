import Artifacts

/// How the stores' accounts stand in eight futures.
struct AccountState {
  /// One while the platform suspends the store, by store.
  var suspended: [Lanes]
  /// Units wanted, and those not served, fading by an eighth a week, by store.
  private(set) var wanted, missing: [Lanes]

  /// Accounts of so many stores, all in order.
  init(stores: Int) {
    suspended = [Lanes](repeating: .zero, count: stores)
    wanted = suspended
    missing = suspended
  }

  /// Puts all accounts in order.
  mutating func clear() {
    for store in suspended.indices {
      suspended[store] = .zero
      wanted[store] = .zero
      missing[store] = .zero
    }
  }

  /// Lets what was noted fade by a week.
  mutating func fade() {
    let keep = 7.0 / 8
    for store in wanted.indices {
      wanted[store] *= keep
      missing[store] *= keep
    }
  }

  /// Notes how a store's demand was served.
  @inline(__always)
  mutating func note(wanted units: Lanes, served: Lanes, store: Int) {
    wanted[store] += units
    missing[store] += units - served
  }

  /// Share of the last weeks' demand that a store could not serve.
  func missingShare(of store: Int) -> Lanes {
    missing[store] / pointwiseMax(wanted[store], Lanes(repeating: 1))
  }
}
