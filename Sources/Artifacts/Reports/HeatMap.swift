/// A table of amounts with a colour behind each: stores in rows, stages in columns, a panel a plan.
public struct HeatMap: Sendable, Hashable {
  /// Its words.
  public let caption: ChartCaption
  /// What the cells count.
  public let axis: ChartAxis
  /// One panel for each plan, all in the same colours.
  public let panels: [Panel]

  /// A heat map.
  ///
  /// - Precondition: every row of a panel has one value for each of its columns.
  public init(caption: ChartCaption, axis: ChartAxis, panels: [Panel]) {
    for panel in panels {
      let isFull = panel.rows.allSatisfy { $0.values.count == panel.columns.count }
      precondition(isFull, "a row misses cells")
    }
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
    /// What stands in the columns: plans differ in their stages.
    public let columns: [String]
    /// Rows from top to bottom.
    public let rows: [Row]

    /// A panel.
    public init(title: String, position: Int, columns: [String], rows: [Row]) {
      self.title = title
      self.position = position
      self.columns = columns
      self.rows = rows
    }
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// The store.
    public let title: String
    /// One value for each column; nil where the store is closed.
    public let values: [Double?]

    /// A row.
    public init(title: String, values: [Double?]) {
      self.title = title
      self.values = values
    }
  }
}
