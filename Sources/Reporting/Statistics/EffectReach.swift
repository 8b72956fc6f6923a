internal import Artifacts
internal import Commerce

/// Which unknown numbers can touch some plans: a number of a store that none of them opens moves
/// nothing, and what it seems to move is chance.
struct EffectReach {
  private let scenario: Scenario
  private let trading: Set<Identifier<Store>>

  /// The reach of numbers under the reference.
  static func reference(_ study: StudyReading) -> EffectReach { EffectReach(study, plans: [0]) }

  /// The reach of numbers under the reference and the plan with the best mean.
  static func compared(_ study: StudyReading) -> EffectReach {
    EffectReach(study, plans: [0, study.leader ?? 0, study.challenger ?? 0])
  }

  private init(_ study: StudyReading, plans: Set<Int>) {
    scenario = study.scenario
    let names = plans.filter(study.outcomes.indices.contains).map { study.outcomes[$0].plan }
    let opened = study.result.plans.filter { names.contains($0.id) }
      .flatMap { $0.strategy.stages.flatMap(\.actions) }
      .compactMap { timed in
        if case .open(let store, _) = timed.action { store } else { nil }
      }
    trading = Set(scenario.stores.filter { $0.status == .open }.map(\.id) + opened)
  }

  /// Whether a number holds for something that one of the plans sells.
  func touches(_ effect: ParameterEffect) -> Bool {
    let key = effect.declaration.key
    let entry = scenario.settings.entries(for: key).first {
      "\(key)[\($0.selector.description)]" == effect.path
    }
    guard let selector = entry?.selector, selector.specificity > 0 else { return true }
    return scenario.listings.contains { listing in
      trading.contains(listing.store) && selector.matches(scenario.place(of: listing))
    }
  }
}
