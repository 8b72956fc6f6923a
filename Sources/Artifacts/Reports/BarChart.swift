/// Horizontal bars from zero, in groups: amounts that are compared by length.
public struct BarChart: Sendable, Hashable {
  /// Its words.
  public let caption: ChartCaption
  /// What the bars count.
  public let axis: ChartAxis
  /// What a bar of each group stands for; one title where groups have one bar.
  public let series: [Series]
  /// Groups from top to bottom.
  public let groups: [Group]

  /// A bar chart.
  ///
  /// - Precondition: every group has one bar for each series.
  public init(caption: ChartCaption, axis: ChartAxis, series: [Series], groups: [Group]) {
    precondition(groups.allSatisfy { $0.bars.count == series.count }, "a group misses bars")
    self.caption = caption
    self.axis = axis
    self.series = series
    self.groups = groups
  }

  /// What bars of one colour stand for.
  public struct Series: Sendable, Hashable {
    /// Its title.
    public let title: String
    /// Its colour's number.
    public let position: Int

    /// A series.
    public init(title: String, position: Int) {
      self.title = title
      self.position = position
    }
  }

  /// Bars of one subject.
  public struct Group: Sendable, Hashable {
    /// The subject.
    public let title: String
    /// One bar for each series.
    public let bars: [Bar]

    /// A group.
    public init(title: String, bars: [Bar]) {
      self.title = title
      self.bars = bars
    }
  }

  /// One bar.
  public struct Bar: Sendable, Hashable {
    /// Where it ends.
    public let value: Double
    /// How far the end may be off, drawn to both sides; nil where that is not known.
    public let halfWidth: Double?

    /// A bar.
    public init(_ value: Double, halfWidth: Double? = nil) {
      self.value = value
      self.halfWidth = halfWidth
    }
  }
}
