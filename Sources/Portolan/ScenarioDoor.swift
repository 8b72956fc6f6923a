public import Commerce
public import ScenarioIO

/// Where scenarios come in: the loader with the Catalogue's vocabulary.
public enum ScenarioDoor {
  /// Reads a folder, and finds what its plans will need.
  ///
  /// See `ScenarioLoader.load(folder:data:)`.
  public static func load(
    _ folder: any ScenarioFolder, data: (any ScenarioFolder)? = nil
  ) -> LoadResult {
    let result = ScenarioLoader(vocabulary: Catalogue.vocabulary).load(folder: folder, data: data)
    guard let scenario = result.scenario else { return result }
    return result.adding(
      CostRemarks(scenario: scenario).diagnostics
        + scenario.strategies.flatMap {
          PaperRemarks(strategy: $0, scenario: scenario).diagnostics
        })
  }

  /// The resolved values as text: what a scenario's content hash is taken of.
  public static func resolvedText(of scenario: Scenario) -> String {
    ResolvedScenarioText.describe(scenario)
  }

  /// The JSON Schema (draft-07) of `scenario.yaml`, made from the declarations that the loader reads.
  public static var scenarioSchema: String { ScenarioSchema.scenario(Catalogue.vocabulary) }

  /// The JSON Schema of a file of `plans/`.
  public static var planSchema: String { ScenarioSchema.plan(Catalogue.vocabulary) }
}
