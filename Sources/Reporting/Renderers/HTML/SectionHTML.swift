internal import Artifacts
internal import Commerce

/// Writes one section of the page.
struct SectionHTML {
  let section: Report.Section
  let currency: Currency

  func render(into main: inout Markup) {
    main.newline()
    main.element("section", ["id": section.id, "aria-labelledby": "\(section.id)-h"]) { content in
      content.element("h2", ["id": "\(section.id)-h"], text: section.title)
      if !section.lead.isEmpty { content.element("p", ["class": "lead"], text: section.lead) }
      write(section.blocks, depth: 0, anchor: section.id, into: &content)
    }
  }

  private func write(
    _ blocks: [Report.Block], depth: Int, anchor: String, into markup: inout Markup
  ) {
    for (number, block) in blocks.enumerated() {
      markup.newline()
      write(block, depth: depth, anchor: "\(anchor)-\(number)", into: &markup)
    }
  }

  private func write(
    _ block: Report.Block, depth: Int, anchor: String, into markup: inout Markup
  ) {
    switch block {
    case .paragraph(let text): markup.element("p", text: text)
    case .list(let items): write(items, into: &markup)
    case .table(let table): TableHTML(table: table, currency: currency).render(into: &markup)
    case .chart(let chart):
      ChartHTML(
        chart: chart, currency: currency, anchor: anchor,
        saysFinding: chart.caption.finding != section.lead
      ).render(into: &markup)
    case .callout(let callout): write(callout, into: &markup)
    case .figures(let figures): write(figures, into: &markup)
    case .group(let title, true, let blocks):
      markup.element("details", ["class": "group"]) { details in
        details.element("summary", text: title)
        write(blocks, depth: depth + 1, anchor: anchor, into: &details)
      }
    case .group(let title, false, let blocks):
      markup.element(depth == 0 ? "h3" : "h4", text: title)
      write(blocks, depth: depth + 1, anchor: anchor, into: &markup)
    }
  }

  private func write(_ items: [String], into markup: inout Markup) {
    markup.element("ul") { list in
      for item in items { list.element("li", text: item) }
    }
  }

  private func write(_ callout: Report.Callout, into markup: inout Markup) {
    markup.element("div", ["class": "callout \(callout.kind.rawValue)", "role": "note"]) { box in
      box.element("p") { line in
        if callout.kind != .verdict {
          line.element("strong", text: callout.kind == .warning ? "Mind: " : "Note: ")
        }
        line.text(callout.text)
      }
    }
  }

  private func write(_ figures: [Report.KeyFigure], into markup: inout Markup) {
    markup.element("dl", ["class": "figures"]) { list in
      for figure in figures {
        list.element("div") { box in
          box.element("dt", text: figure.label)
          box.element("dd", ["class": "value"], text: figure.value)
          box.element("dd", ["class": "note"], text: figure.note)
        }
      }
    }
  }
}
