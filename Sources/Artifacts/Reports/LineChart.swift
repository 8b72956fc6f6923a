/// Lines over days or amounts, straight between corners: steps, kinks and cliffs as they are.
public struct LineChart: Sendable, Hashable {
  /// Its words.
  public let caption: ChartCaption
  /// What goes across.
  public let across: Across
  /// From the first to the last place across: days since 1970, or amounts.
  public let range: ClosedRange<Double>
  /// What goes up.
  public let axis: ChartAxis
  /// Panels, all on the same axes.
  public let panels: [Panel]

  /// A line chart.
  public init(
    caption: ChartCaption, across: Across, range: ClosedRange<Double>, axis: ChartAxis,
    panels: [Panel]
  ) {
    self.caption = caption
    self.across = across
    self.range = range
    self.axis = axis
    self.panels = panels
  }

  /// What goes across.
  public enum Across: Sendable, Hashable {
    /// Days.
    case days
    /// Amounts.
    case amounts(ChartAxis)
  }

  /// Lines on one ground.
  public struct Panel: Sendable, Hashable {
    /// What it shows; empty where the chart's title says it.
    public let title: String
    /// Lines, the first in front.
    public let lines: [Line]
    /// Places marked by an upright line.
    public let marks: [Mark]

    /// A panel.
    public init(title: String, lines: [Line], marks: [Mark]) {
      self.title = title
      self.lines = lines
      self.marks = marks
    }
  }

  /// One line.
  public struct Line: Sendable, Hashable {
    /// What it is.
    public let title: String
    /// Its colour's and its dashes' number.
    public let position: Int
    /// Corners from left to right; two at one place make a step.
    public let points: [Point]

    /// A line.
    public init(title: String, position: Int, points: [Point]) {
      self.title = title
      self.position = position
      self.points = points
    }
  }

  /// A corner.
  public struct Point: Sendable, Hashable {
    /// The place across.
    public let x: Double
    /// The height.
    public let y: Double

    /// A corner.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A place with a word on it.
  public struct Mark: Sendable, Hashable {
    /// The place across.
    public let x: Double
    /// The word.
    public let label: String

    /// A mark.
    public init(x: Double, label: String) {
      self.x = x
      self.label = label
    }
  }
}
