import Commerce
import Economics

/// The papers that courses of stores need: ``ComplianceRule`` by store instead of by listing.
struct ComplianceNeeds: Sendable {
  let rule: ComplianceRule
  /// By store, positions in the rule's files.
  private let filesByStore: [[Int]]

  /// The needs of every store's assortment.
  init(_ scenario: Scenario) {
    let rule = ComplianceRule(scenario)
    self.rule = rule
    filesByStore = scenario.stores.map { store in
      let needed = scenario.listings.indices.filter { scenario.listings[$0].store == store.id }
        .compactMap { rule.fileOfListing[$0] }
      return Set(needed).sorted()
    }
  }

  /// The files that a store has to obtain or renew to trade in these weeks.
  func files(ofStore store: Int, tradingIn weeks: Range<Int>) -> [Int] {
    filesByStore[store].filter { file in
      weeks.contains { !rule.isHeld(file, inWeek: $0, after: []) }
    }
  }

  /// The first week in which a store can have all files that it lacks at the start.
  func firstWeek(ofStore store: Int) -> Int {
    files(ofStore: store, tradingIn: 0..<1).map { rule.weeks(toObtain: $0) }.max() ?? 0
  }
}
