internal import Artifacts
internal import Commerce

/// The shipped numbers that hold somewhere in a scenario: what the user did not replace.
struct UsedDefaults {
  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// Those with a known effect first, largest first, then the others by name.
  func ordered(by effects: [ParameterEffect]) -> [SettingBook.Resolved] {
    let sizes = Dictionary(
      effects.map { ($0.path, max($0.swing.magnitude, $0.differenceSwing.magnitude)) },
      uniquingKeysWith: max)
    return all.sorted { a, b in
      let left = sizes[a.path] ?? -1
      let right = sizes[b.path] ?? -1
      return left == right ? a.path < b.path : left > right
    }
  }

  private var all: [SettingBook.Resolved] {
    var seen: Set<String> = []
    return scenario.settings.declarations.flatMap { declaration in
      places(of: declaration.scope).compactMap { place in
        guard let value = resolve(declaration, at: place), value.layer == .shipped,
          seen.insert(value.path).inserted
        else { return nil }
        return value
      }
    }
  }

  /// A number at a place, or nil where nothing is known: a required key that is set for some places
  /// only must not stop a report.
  private func resolve(
    _ declaration: SettingDeclaration, at place: SettingSelector
  ) -> SettingBook.Resolved? {
    let entries = scenario.settings.entries(for: declaration.key)
    guard declaration.standard != nil || entries.contains(where: { $0.selector.matches(place) })
    else { return nil }
    return scenario.settings.resolve(declaration.key, at: place)
  }

  private func places(of scope: SettingScope) -> [SettingSelector] {
    switch scope {
    case .firm: [SettingSelector()]
    case .market: scenario.markets.map { SettingSelector(market: $0.id) }
    case .store: scenario.stores.map(scenario.place(of:))
    case .listing: scenario.listings.map(scenario.place(of:))
    }
  }
}
