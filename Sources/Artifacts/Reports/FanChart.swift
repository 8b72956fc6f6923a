public import Commerce

/// Weekly distributions as nested bands, one panel for each plan, all on the same axes.
public struct FanChart: Sendable, Hashable {
  /// Its words.
  public let caption: ChartCaption
  /// The Monday of each point.
  public let weeks: [Day]
  /// What the bands count.
  public let axis: ChartAxis
  /// One panel for each plan.
  public let panels: [Panel]
  /// Levels drawn across all panels, such as the credit line.
  public let levels: [Level]

  /// A fan chart.
  ///
  /// - Precondition: every curve has one value for each week.
  public init(
    caption: ChartCaption, weeks: [Day], axis: ChartAxis, panels: [Panel], levels: [Level] = []
  ) {
    let curves = panels.flatMap { [$0.p05, $0.p25, $0.median, $0.p75, $0.p95] + $0.samplePaths }
    precondition(curves.allSatisfy { $0.count == weeks.count }, "a curve misses weeks")
    self.caption = caption
    self.weeks = weeks
    self.axis = axis
    self.panels = panels
    self.levels = levels
  }

  /// The fan of one plan.
  public struct Panel: Sendable, Hashable {
    /// The plan's title.
    public let title: String
    /// The plan's position, which decides its colour throughout the report.
    public let position: Int
    /// 5 % quantile by week.
    public let p05: [Double]
    /// 25 % quantile by week.
    public let p25: [Double]
    /// Median by week.
    public let median: [Double]
    /// 75 % quantile by week.
    public let p75: [Double]
    /// 95 % quantile by week.
    public let p95: [Double]
    /// Single futures as they went, `[path][week]`.
    public let samplePaths: [[Double]]
    /// Moments marked by an upright line.
    public let moments: [Moment]
    /// A week of the median curve to point at, with words; nil for none.
    public let highlight: Moment?

    /// A panel.
    public init(
      title: String, position: Int, p05: [Double], p25: [Double], median: [Double], p75: [Double],
      p95: [Double], samplePaths: [[Double]], moments: [Moment], highlight: Moment? = nil
    ) {
      self.title = title
      self.position = position
      self.p05 = p05
      self.p25 = p25
      self.median = median
      self.p75 = p75
      self.p95 = p95
      self.samplePaths = samplePaths
      self.moments = moments
      self.highlight = highlight
    }
  }

  /// A week with a word on it.
  public struct Moment: Sendable, Hashable {
    /// Weeks after the first; the number of weeks stands for the right edge.
    public let week: Int
    /// The word.
    public let label: String

    /// A moment.
    public init(week: Int, label: String) {
      self.week = week
      self.label = label
    }
  }

  /// A level across.
  public struct Level: Sendable, Hashable {
    /// Where it lies.
    public let value: Double
    /// What it is.
    public let label: String

    /// A level.
    public init(value: Double, label: String) {
      self.value = value
      self.label = label
    }
  }
}
