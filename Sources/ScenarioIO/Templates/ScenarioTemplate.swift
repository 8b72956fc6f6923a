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

  /// All that a first study needs: three products, three stores and two candidates, two plans, an
  /// event tree, and comments that say what can be added.
  public static let commented: [(path: String, text: String)] = [
    ("scenario.yaml", CommentedTemplate.scenario),
    ("stores.csv", CommentedTemplate.stores),
    ("products.csv", CommentedTemplate.products),
    ("history.csv", TemplateHistory.text(TemplateHistory.commented)),
    ("stock.csv", CommentedTemplate.stock),
    ("firm.csv", CommentedTemplate.firm),
    ("settings.csv", CommentedTemplate.settings),
    ("compliance.csv", CommentedTemplate.compliance),
    ("tariff_events.csv", CommentedTemplate.events),
    ("plans/stay.yaml", CommentedTemplate.stay),
    ("plans/diversify.yaml", CommentedTemplate.diversify),
    ("README.md", CommentedTemplate.readme),
  ]
}
