import Commerce

/// Papers that stores must obtain before they open: files of their categories and markets that are
/// not held at the start.
struct ComplianceNeeds: Sendable {
  /// The files that some store lacks, in the scenario's order.
  let files: [ComplianceFile]
  /// By store, positions in ``files``.
  let filesByStore: [[Int]]

  /// The needs of every store's assortment.
  init(_ scenario: Scenario) {
    let open = scenario.complianceFiles.filter { !$0.isHeld }
    files = open
    filesByStore = scenario.stores.map { store in
      let categories = Set(
        scenario.listings.filter { $0.store == store.id }
          .map { scenario.product(of: $0).category })
      return open.indices.filter {
        open[$0].market == store.market && categories.contains(open[$0].category)
      }
    }
  }

  /// Weeks until the last of a store's files is held.
  func delay(ofStore store: Int) -> Int {
    filesByStore[store].map { Int(files[$0].weeks.central.rounded(.up)) }.max() ?? 0
  }

  /// What a store's files cost, in base currency.
  func cost(ofStore store: Int, in scenario: Scenario) -> Double {
    filesByStore[store].reduce(0) { $0 + scenario.inBase(files[$1].cost) }
  }
}
