/// Folders that `init` writes: they load without error and run, on made-up figures that say so.
public enum ScenarioTemplate {
  /// The six required files and nothing else.
  public static let minimal: [(path: String, text: String)] = [
    ("scenario.yaml", TemplateText.minimalScenario),
    ("stores.csv", TemplateText.minimalStores),
    ("products.csv", TemplateText.minimalProducts),
    ("history.csv", TemplateHistory.text(TemplateHistory.minimal)),
    ("stock.csv", TemplateText.minimalStock),
    ("firm.csv", TemplateText.minimalFirm),
  ]
}
