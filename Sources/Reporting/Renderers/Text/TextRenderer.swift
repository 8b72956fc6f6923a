public import Artifacts
internal import Commerce

/// What a terminal shows: the verdict in at most twelve lines.
public enum TextRenderer {
  /// The most lines written.
  public static let lineLimit = 12

  /// Title, verdict, small table and cut-off of a report.
  ///
  /// - Parameter width: letters in a line.
  public static func render(_ report: Report, width: Int = 96) -> String {
    let verdict = TextLayout.wrapped(Escaping.plain(report.brief.sentence), width: width)
    let cutOff = TextLayout.wrapped(Escaping.plain(report.brief.cutOff), width: width)
    let table = report.brief.table.map { TextLayout.lines(of: $0, currency: report.currency) } ?? []
    let title = TextLayout.clipped(Escaping.plain(report.title), width: width)
    // The table gives way first: its rows are in the report, the verdict is the answer.
    let room = max(0, lineLimit - 1 - min(verdict.count, 5) - min(cutOff.count, 2))
    let rows = table.count > room ? table.prefix(max(0, room - 1)) + ["…"] : table[...]
    let lines =
      [title] + clipped(verdict, to: 5) + (room > 1 ? Array(rows) : []) + clipped(cutOff, to: 2)
    return lines.prefix(lineLimit).joined(separator: "\n") + "\n"
  }

  private static func clipped(_ lines: [String], to count: Int) -> [String] {
    lines.count <= count ? lines : lines.prefix(count - 1) + [lines[count - 1] + " …"]
  }
}
