/// Spreads of differences around zero: nine futures in ten, half of them, the middle one.
public struct IntervalChart: Sendable, Hashable {
  /// Its words.
  public let caption: ChartCaption
  /// What is compared.
  public let axis: ChartAxis
  /// One row for each comparison.
  public let rows: [Row]

  /// An interval chart.
  public init(caption: ChartCaption, axis: ChartAxis, rows: [Row]) {
    self.caption = caption
    self.axis = axis
    self.rows = rows
  }

  /// One spread.
  public struct Row: Sendable, Hashable {
    /// What is compared.
    public let title: String
    /// The plan's position, which decides its colour.
    public let position: Int
    /// Where nine futures in ten lie.
    public let outer: ClosedRange<Double>
    /// Where half of the futures lie.
    public let inner: ClosedRange<Double>
    /// The middle future.
    public let median: Double
    /// The mean over futures.
    public let mean: Double
    /// What it says: `better in 43 of 100 futures`.
    public let reading: String

    /// A spread.
    public init(
      title: String, position: Int, outer: ClosedRange<Double>, inner: ClosedRange<Double>,
      median: Double, mean: Double, reading: String
    ) {
      self.title = title
      self.position = position
      self.outer = outer
      self.inner = inner
      self.median = median
      self.mean = mean
      self.reading = reading
    }
  }
}
