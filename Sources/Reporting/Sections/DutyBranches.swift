internal import Artifacts
internal import Commerce

/// The branches of policy events that change duty, or make facts true by which rules begin and end, and
/// what they leave of a listing's margin.
struct DutyBranches {
  /// A branch with the words for it.
  struct Branch {
    /// Such as `US duty on Chinese goods: plus10 (+10 points)`.
    let title: String
    fileprivate let changes: [(corridor: DutyCorridor, rate: Double)]
    fileprivate let facts: Set<PolicyFact>
  }

  /// Branches in the order of the events.
  let branches: [Branch]
  private let scenario: Scenario

  init(_ scenario: Scenario) {
    self.scenario = scenario
    branches = scenario.tariffEvents.flatMap { event in
      event.branches.compactMap { Self.branch($0, of: event) }
    }
  }

  private static func branch(_ branch: TariffEvent.Branch, of event: TariffEvent) -> Branch? {
    let changes = branch.effects.compactMap { effect -> (corridor: DutyCorridor, rate: Double)? in
      guard case .addedDuty(let origin, let destination, let goods, let rate) = effect else {
        return nil
      }
      return (DutyCorridor(origin: origin, destination: destination, goods: goods), rate)
    }
    let facts = branch.effects.compactMap { effect in
      if case .fact(let fact) = effect { fact } else { nil }
    }
    guard !changes.isEmpty || !facts.isEmpty else { return nil }
    let size = changes.count == 1 && facts.isEmpty ? size(changes[0].rate) : ""
    return Branch(
      title: "\(event.title): \(branch.name)\(size)", changes: changes, facts: Set(facts))
  }

  private static func size(_ rate: Double) -> String {
    " (\(NumberText.signed(rate * 100, digits: rate.hasHalfPoint ? 1 : 0)) points)"
  }

  /// Branches that touch some of the listings.
  func branches(touching listings: [ListingEconomics]) -> [Branch] {
    branches.filter { branch in
      listings.contains { contribution(of: $0, under: branch) != nil }
    }
  }

  /// Contribution after a branch; nil where it does not touch the listing.
  func contribution(of economics: ListingEconomics, under branch: Branch) -> Double? {
    guard let listing = scenario.listings[economics.listing],
      let product = scenario.products[listing.product],
      let market = scenario.stores[listing.store].flatMap({ scenario.markets[$0.market] })
    else { return nil }
    let rates = branch.changes.filter {
      $0.corridor.holds(origin: product.originCountry, market: market, goods: product.hsCode)
    }.map(\.rate)
    let ruled = economics.contribution(under: branch.facts)
    guard !rates.isEmpty || ruled != nil else { return nil }
    return (ruled ?? economics.contribution) - economics.dutyBase * rates.reduce(0, +)
  }
}

extension Double {
  /// Whether a share is no whole number of points.
  fileprivate var hasHalfPoint: Bool { (self * 100 - (self * 100).rounded()).magnitude > 1e-9 }
}
