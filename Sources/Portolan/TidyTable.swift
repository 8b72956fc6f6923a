import Reporting

/// A table of one room's answer, as CSV or as JSON.
public struct TidyTable: Sendable {
  /// What stands in one column of one row.
  public enum Cell: Sendable, Hashable {
    /// A name, a date, a level.
    case text(String)
    /// A figure.
    case number(Double)
  }

  /// The names of the columns.
  public let columns: [String]
  /// Rows, each with a cell per column.
  public private(set) var rows: [[Cell]] = []

  /// A table without rows.
  public init(columns: [String]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Precondition: it has a cell per column.
  public mutating func add(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row of \(row.count) under \(columns.count) columns")
    rows.append(row)
  }

  /// A header and a line per row (RFC 4180); what is not finite is empty.
  public var csv: String {
    let lines = rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): CSVText.cell(text)
        case .number(let value): CSVText.cell(value)
        }
      }.joined(separator: ",")
    }
    return ([columns.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  /// An object per row and line, with sorted keys; what is not finite is null.
  public var jsonLines: String {
    rows.map { row in
      JSONValue.object(
        zip(columns, row).map { column, cell in
          switch cell {
          case .text(let text): JSONValue.Member(column, .string(text))
          case .number(let value): JSONValue.Member(column, .number(value))
          }
        }
      ).line
    }.joined()
  }
}
