public import Artifacts
public import Commerce
import Economics

/// Counts back from the dates of a plan to the last week in which what they need can be decided.
///
/// The plan is taken as it stands: no gate makes it wait, no trigger is pulled. Lead times are read
/// at their middle, so goods ordered in the last week are late about every other time.
public struct DecisionDates: Sendable {
  private let scenario: Scenario
  private let plan: Plan
  private let schedule: Schedule
  private let rule: ComplianceRule
  private let modes: [FulfilmentMode]

  /// The dates of a plan.
  public init(of plan: Plan, in scenario: Scenario) {
    self.plan = plan
    self.scenario = scenario
    rule = ComplianceRule(scenario)
    schedule = Schedule(
      strategy: plan.strategy, deviations: [], scenario: scenario, rule: rule)
    modes = plan.modes(in: scenario)
  }

  /// All of them, earliest first.
  ///
  /// - Complexity: linear in listings and weeks.
  public var deadlines: [Deadline] {
    let found = papers + openings + duties
    return found.enumerated().sorted {
      ($0.element.latestWeek, $0.offset) < ($1.element.latestWeek, $1.offset)
    }.map(\.element)
  }

  /// Applications of one market that are due alike are one decision.
  private var papers: [Deadline] {
    let due = schedule.applications.map { application in
      let weeks = rule.weeks(toObtain: application.file)
      return PapersDue(
        market: rule.files[application.file].market, neededWeek: application.neededFrom,
        weeks: weeks)
    }
    return Dictionary(grouping: due.indices, by: { due[$0] })
      .values.sorted { $0[0] < $1[0] }.map { members in
        let files = members.map { rule.files[schedule.applications[$0].file] }
        let papers = due[members[0]]
        return deadline(
          .papers(
            categories: files.map(\.category), market: papers.market,
            cost: files.reduce(0) { $0 + scenario.inBase($1.cost) }),
          neededWeek: papers.neededWeek, legs: [Deadline.Leg(.application, weeks: papers.weeks)],
          latestWeek: papers.neededWeek - papers.weeks)
      }
  }

  private struct PapersDue: Hashable {
    let market: Identifier<Market>
    let neededWeek: Int
    let weeks: Int
  }

  /// Goods of stores that open, where no running store keeps the same goods at the same node.
  private var openings: [Deadline] {
    scenario.stores.indices.compactMap { store in
      guard let week = schedule.openedInWeek[store] else { return nil }
      let supplies = listings(ofStore: store).compactMap { supply(ofListing: $0, by: week) }
        .filter { !isStocked($0) }
      guard let slowest = supplies.min(by: { $0.latestWeek < $1.latestWeek }) else { return nil }
      return deadline(
        .goods(
          store: scenario.stores[store].id, variant: slowest.variant, node: slowest.route.node.id),
        neededWeek: week, legs: slowest.legs, latestWeek: slowest.latestWeek)
    }
  }

  /// Goods that enter in bulk before a duty may rise, one line by event and node.
  private var duties: [Deadline] {
    scenario.tariffEvents.flatMap { event -> [Deadline] in
      let rises = event.branches.flatMap { branch in
        branch.effects.compactMap { DutyRise($0, of: branch, in: scenario.calendar) }
      }
      guard let week = rises.map(\.week).min(), week > 0 else { return [] }
      let supplies = scenario.listings.indices.filter { trades($0, before: week) }
        .compactMap { supply(ofListing: $0, by: week - 1) }
        .filter { supply in
          supply.route.inbound?.customs == .bulkEntry
            && rises.contains { $0.reaches(supply, in: scenario) }
        }
      return Dictionary(grouping: supplies, by: \.route.node.id).sorted { $0.key < $1.key }
        .compactMap { node, supplies in
          supplies.min { $0.latestWeek < $1.latestWeek }.map { slowest in
            deadline(
              .goodsBeforeDuty(event: event.id, variant: slowest.variant, node: node),
              neededWeek: week, legs: slowest.legs, latestWeek: slowest.latestWeek)
          }
        }
    }
  }

  private func deadline(
    _ subject: Deadline.Subject, neededWeek: Int, legs: [Deadline.Leg], latestWeek: Int
  ) -> Deadline {
    let gate = schedule.gateByWeek.prefix(max(0, neededWeek)).lastIndex { $0 != nil }
    return Deadline(
      plan: plan.id, subject: subject, neededWeek: neededWeek, legs: legs,
      latestWeek: latestWeek, gateWeek: gate)
  }

  private func listings(ofStore store: Int) -> [Int] {
    scenario.listings.indices.filter {
      scenario.listings[$0].store == scenario.stores[store].id && schedule.offSaleFromWeek[$0] > 0
    }
  }

  /// Whether a listing is on sale and ordered in the week before.
  private func trades(_ listing: Int, before week: Int) -> Bool {
    guard scenario.calendar.weeks.contains(week - 1),
      let store = scenario.stores.position(of: scenario.listings[listing].store)
    else { return false }
    let state = schedule.state(inWeek: week - 1)
    return state.storeIsOpen[store] && state.listingIsOnSale[listing]
      && state.listingIsOrdered[listing]
  }

  /// Whether a store that trades at the start keeps the same goods at the same node.
  private func isStocked(_ supply: Supply) -> Bool {
    scenario.listings.indices.contains { other in
      let listing = scenario.listings[other]
      return listing.variant == supply.variant && scenario.store(of: listing).status == .open
        && route(ofListing: other)?.node.id == supply.route.node.id
    }
  }

  private func route(ofListing listing: Int) -> SupplyRoute? {
    let store = scenario.store(of: scenario.listings[listing])
    let mode = modes[scenario.stores.position(of: store.id) ?? 0]
    return SupplyRoute(
      of: scenario.product(of: scenario.listings[listing]), to: store, mode: mode, in: scenario)
  }

  private func supply(ofListing listing: Int, by week: Int) -> Supply? {
    route(ofListing: listing).map {
      Supply(of: scenario.listings[listing], on: $0, by: week, in: scenario)
    }
  }
}
