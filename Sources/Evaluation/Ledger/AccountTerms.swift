import Kernels

/// A store's account as the ledger needs it.
struct AccountTerms: Sendable {
  let key: RandomKey
  /// People that running the store takes.
  let staff: Double
  /// Where its settings lie in the parameter table.
  let suspensionChance, suspensionWeeks, loadElasticity, missingWeight: Int
}

extension RandomStream {
  /// Beginning and end of a store's suspensions.
  static let suspensions = RandomStream("suspensions")
}
