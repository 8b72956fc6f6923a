internal import Artifacts
internal import Commerce

/// The search for settings whose number is a law somewhere in the business.
enum UncertainSettings {
  /// Each entry or default that is uncertain and holds somewhere, once, in ascending order of paths.
  static func found(in scenario: Scenario) -> [FactorLayout.Parameter] {
    var parameters: [String: FactorLayout.Parameter] = [:]
    for declaration in scenario.settings.declarations
    where isUncertainSomewhere(declaration, in: scenario.settings) {
      for place in places(of: declaration.scope, in: scenario)
      where isSet(declaration, at: place, in: scenario.settings) {
        let resolved = scenario.settings.resolve(declaration.key, at: place)
        guard resolved.value.exactValue == nil else { continue }
        parameters[resolved.path] = FactorLayout.Parameter(
          path: resolved.path, declaration: declaration, law: resolved.value,
          layer: resolved.layer)
      }
    }
    return parameters.values.sorted {
      $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars)
    }
  }

  /// The places at which rooms ask for settings of a scope.
  private static func places(
    of scope: SettingScope, in scenario: Scenario
  ) -> [SettingSelector] {
    switch scope {
    case .firm: [SettingSelector()]
    case .market: scenario.markets.map { SettingSelector(market: $0.id) }
    case .store: scenario.stores.map(scenario.place(of:))
    case .listing: scenario.listings.map(scenario.place(of:))
    }
  }

  private static func isUncertainSomewhere(
    _ declaration: SettingDeclaration, in book: SettingBook
  ) -> Bool {
    let laws = book.entries(for: declaration.key).map(\.value)
    let standard = declaration.standard.map { [$0.value] } ?? []
    return (laws + standard).contains { $0.exactValue == nil }
  }

  /// Whether there is a number at all: a setting without default may be set for a part only.
  private static func isSet(
    _ declaration: SettingDeclaration, at place: SettingSelector, in book: SettingBook
  ) -> Bool {
    declaration.standard != nil
      || book.entries(for: declaration.key).contains { $0.selector.matches(place) }
  }
}
