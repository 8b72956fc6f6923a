public import Artifacts
internal import Commerce

/// Writes a report as Markdown for pull requests and wikis: words and tables; charts as their finding
/// and figures.
public enum MarkdownRenderer {
  /// The document of a report.
  public static func render(_ report: Report) -> String {
    var lines = ["# \(MarkdownText.inline(report.title))", ""]
    if !report.subtitle.isEmpty { lines += [MarkdownText.inline(report.subtitle), ""] }
    lines += report.facts.map {
      "- \(MarkdownText.inline($0.label)): \(MarkdownText.inline($0.value))"
    }
    for section in report.sections {
      lines += ["", "## \(MarkdownText.inline(section.title))", ""]
      lines += [MarkdownText.inline(section.lead), ""]
      lines += Body(currency: report.currency).lines(of: section.blocks, depth: 3)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes blocks.
  private struct Body {
    let currency: Currency

    func lines(of blocks: [Report.Block], depth: Int) -> [String] {
      blocks.flatMap { lines(of: $0, depth: depth) + [""] }
    }

    private func lines(of block: Report.Block, depth: Int) -> [String] {
      switch block {
      case .paragraph(let text): [MarkdownText.inline(text)]
      case .list(let items): items.map { "- \(MarkdownText.inline($0))" }
      case .table(let table): lines(of: table)
      case .chart(let chart):
        ["*\(MarkdownText.inline(chart.caption.finding))*", ""]
          + lines(of: ChartTable(currency: currency).table(of: chart))
      case .callout(let callout): ["> \(MarkdownText.inline(callout.text))"]
      case .figures(let figures):
        figures.map {
          "- \(MarkdownText.inline($0.label)) **\(MarkdownText.inline($0.value))** "
            + "(\(MarkdownText.inline($0.note)))"
        }
      case .group(let title, _, let blocks):
        [String(repeating: "#", count: min(6, depth)) + " \(MarkdownText.inline(title))", ""]
          + lines(of: blocks, depth: depth + 1)
      }
    }

    private func lines(of table: Report.Table) -> [String] {
      let cells = CellText(currency: currency)
      let heads = table.columns.map { $0.unit.isEmpty ? $0.title : "\($0.title), \($0.unit)" }
      let rules = table.columns.map { $0.alignment == .trailing ? "---:" : "---" }
      let rows = table.rows.map { row in
        row.enumerated().map { position, cell -> String in
          let text = MarkdownText.inline(cells.text(cell, in: table.columns[position]))
          if case .best = cell { return "**\(text)** (best)" }
          return text
        }
      }
      let body = [heads.map(MarkdownText.inline), rules] + rows
      return ["**\(MarkdownText.inline(table.title))**", ""]
        + body.map { "| \($0.joined(separator: " | ")) |" }
    }
  }
}
