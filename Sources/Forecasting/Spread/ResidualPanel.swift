/// Realised units beside what a forecaster expected of them, with the market and category of each
/// series: what spreads are measured on.
public struct ResidualPanel: Sendable {
  /// The series.
  public let panel: SeriesPanel
  /// What was expected, placed as `panel.values`; NaN where nothing was.
  public let fitted: [Double]
  /// The market of each series, 0 ..< ``marketCount``.
  public let markets: [Int]
  /// How many markets there are.
  public let marketCount: Int
  /// The category of each series, 0 ..< ``categoryCount``.
  public let categories: [Int]
  /// How many categories there are.
  public let categoryCount: Int

  /// Residuals.
  ///
  /// - Precondition: array sizes agree.
  public init(
    panel: SeriesPanel, fitted: [Double], markets: [Int], marketCount: Int, categories: [Int],
    categoryCount: Int
  ) {
    precondition(fitted.count == panel.values.count, "ResidualPanel: fitted as values")
    precondition(
      markets.count == panel.count && categories.count == panel.count, "ResidualPanel: labels")
    self.panel = panel
    self.fitted = fitted
    self.markets = markets
    self.marketCount = marketCount
    self.categories = categories
    self.categoryCount = categoryCount
  }
}
