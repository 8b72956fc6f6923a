public import Commerce
public import ScenarioIO

/// Where scenarios come in: the loader with the Catalogue's vocabulary.
public enum ScenarioDoor {
  /// Reads a folder; see ``ScenarioLoader/load(folder:)``.
  public static func load(_ folder: any ScenarioFolder) -> LoadResult {
    ScenarioLoader(vocabulary: Catalogue.vocabulary).load(folder: folder)
  }

  /// The resolved values as text: what a scenario's content hash is taken of.
  public static func resolvedText(of scenario: Scenario) -> String {
    ResolvedScenarioText.describe(scenario)
  }
}
