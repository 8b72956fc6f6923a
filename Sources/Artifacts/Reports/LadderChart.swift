/// How a sum comes about: each line begins where the one above ends, subtotals stand on zero.
public struct LadderChart: Sendable, Hashable {
  /// Its words.
  public let caption: ChartCaption
  /// What the lines count.
  public let axis: ChartAxis
  /// One panel for each plan, on one axis.
  public let panels: [Panel]

  /// A ladder.
  public init(caption: ChartCaption, axis: ChartAxis, panels: [Panel]) {
    self.caption = caption
    self.axis = axis
    self.panels = panels
  }

  /// One plan.
  public struct Panel: Sendable, Hashable {
    /// The plan's title.
    public let title: String
    /// The plan's position, which decides its colour.
    public let position: Int
    /// Lines from top to bottom.
    public let steps: [Step]

    /// A panel.
    public init(title: String, position: Int, steps: [Step]) {
      self.title = title
      self.position = position
      self.steps = steps
    }
  }

  /// One line.
  public struct Step: Sendable, Hashable {
    /// What it is.
    public let title: String
    /// Where its bar begins.
    public let start: Double
    /// Where its bar ends.
    public let end: Double
    /// Whether it is the sum of those above.
    public let isSubtotal: Bool

    /// A line.
    public init(title: String, start: Double, end: Double, isSubtotal: Bool) {
      self.title = title
      self.start = start
      self.end = end
      self.isSubtotal = isSubtotal
    }

    /// What the line adds, or the sum that it shows.
    public var amount: Double { isSubtotal ? end : end - start }
  }
}
