/// A piece of one line of one input file, with enough of the line to show it.
public struct SourceSpan: Hashable, Sendable {
  /// The file as the user knows it: relative to the scenario's folder, `../other/` for a base.
  public let file: String
  /// Line, counted from 1.
  public let line: Int
  /// Column, counted from 1 in Unicode scalars.
  public let column: Int
  /// Scalars covered; at least 1.
  public let length: Int
  /// The line, or the part of a long line around the span.
  public let excerpt: String
  /// The column at which ``excerpt`` begins: 1 unless the line was cut.
  public let excerptColumn: Int

  /// A span with its excerpt.
  public init(
    file: String, line: Int, column: Int, length: Int, excerpt: String, excerptColumn: Int = 1
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }

  /// `stores.csv:3:7`.
  public var place: String { "\(file):\(line):\(column)" }
}
