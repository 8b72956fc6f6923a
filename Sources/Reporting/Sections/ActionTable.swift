internal import Artifacts
internal import Commerce

/// Steps, gates and papers of the first weeks as a table.
struct ActionTable {
  private let study: StudyReading

  init(_ study: StudyReading) { self.study = study }

  /// The table; nil where a plan has only orders.
  func steps(_ sheet: ActionSheet, of outcome: Outcome) -> Report.Table? {
    let rows = sheet.lines.compactMap { line -> [Report.Cell]? in
      guard let words = words(line.content) else { return nil }
      return [.day(study.scenario.calendar.monday(ofWeek: line.week)), .text(words)]
    }
    guard !rows.isEmpty else { return nil }
    return Report.Table(
      title: "What \(outcome.title) does beside orders",
      columns: ["Week of", "What"].map { Report.Table.Column($0, alignment: .leading) },
      rows: rows)
  }

  private func words(_ content: ActionSheet.Content) -> String? {
    let text = ActionText(study)
    return switch content {
    case .step(let action): text.sentence(action)
    case .gate(let gate): text.sentence(gate)
    case .papers(let categories, let market, let cost):
      text.sentence(papers: categories, market: market, cost: cost)
    case .order: nil
    }
  }
}
