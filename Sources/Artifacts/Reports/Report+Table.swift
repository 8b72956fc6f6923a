extension Report {
  /// Figures in rows and columns.
  ///
  /// The first column names the row.
  public struct Table: Sendable, Hashable {
    /// What it shows, in words: the caption.
    public let title: String
    /// Columns from left to right.
    public let columns: [Column]
    /// Rows from top to bottom, each as long as `columns`.
    public let rows: [[Cell]]
    /// How to read it; nil where that is plain.
    public let note: String?

    /// A table.
    ///
    /// - Precondition: every row has one cell for each column.
    public init(title: String, columns: [Column], rows: [[Cell]], note: String? = nil) {
      precondition(rows.allSatisfy { $0.count == columns.count }, "table \(title) is ragged")
      self.title = title
      self.columns = columns
      self.rows = rows
      self.note = note
    }

    /// One column: what it shows and in which unit.
    public struct Column: Sendable, Hashable {
      /// The heading.
      public let title: String
      /// The unit under the heading, such as `CNY m`; empty where there is none.
      public let unit: String
      /// On which side its cells stand.
      public let alignment: Alignment
      /// What money in it is counted in; nil writes every amount with its currency and scale.
      public let scale: MoneyScale?

      /// A column of figures or words.
      public init(
        _ title: String, unit: String = "", alignment: Alignment = .trailing,
        scale: MoneyScale? = nil
      ) {
        self.title = title
        self.unit = unit
        self.alignment = alignment
        self.scale = scale
      }
    }

    /// Sides of a column.
    public enum Alignment: String, Sendable {
      /// Words.
      case leading
      /// Figures, so that their digits stand under each other.
      case trailing
    }
  }
}
