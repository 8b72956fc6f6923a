/// A distribution as one hundred dots, each as likely as any other.
///
/// Readers count dots instead of taking a band for a limit (quantile dot plot, Kay, Kola, Hullman and
/// Munson 2016).
public struct DotPlot: Sendable, Hashable {
  /// Its words.
  public let caption: ChartCaption
  /// What the dots count.
  public let axis: ChartAxis
  /// One row of dots for each plan, on one axis.
  public let rows: [Row]
  /// The value that parts good from bad.
  public let threshold: Double

  /// A dot plot.
  public init(caption: ChartCaption, axis: ChartAxis, rows: [Row], threshold: Double) {
    self.caption = caption
    self.axis = axis
    self.rows = rows
    self.threshold = threshold
  }

  /// The dots of one plan.
  public struct Row: Sendable, Hashable {
    /// The plan's title, or what is compared.
    public let title: String
    /// The plan's position, which decides its colour.
    public let position: Int
    /// The quantiles at 0.5 %, 1.5 %, …, 99.5 %, ascending.
    public let dots: [Double]
    /// What counting the dots says: `43 of 100 futures above zero`.
    public let reading: String

    /// A row.
    public init(title: String, position: Int, dots: [Double], reading: String) {
      self.title = title
      self.position = position
      self.dots = dots
      self.reading = reading
    }
  }
}
