import Commerce
import Economics
import Evaluation
import ScenarioIO

/// The papers that plans apply for, in words: a firm should hear of a bill before it comes.
struct PaperRemarks {
  let strategy: Strategy
  let scenario: Scenario

  /// The papers of one market.
  private struct Group {
    let market: Market
    let papers: [PlannedPapers.Paper]
    var isLate: Bool { papers.contains { $0.application.isLate } }
  }

  /// One sentence a market.
  var sentences: [String] { groups.map(sentence) }

  /// What `check` says: a note, or a warning where listings have to wait.
  var diagnostics: [Diagnostic] {
    groups.map { group in
      let code: DiagnosticCode = group.isLate ? .papersLate : .papersNeeded
      return Diagnostic(
        severity: code.severity, code: code, message: sentence(group), span: nil,
        help: group.isLate
          ? ["open later, or set `held` in compliance.csv for papers that are there"] : [])
    }
  }

  private var groups: [Group] {
    let papers = PlannedPapers(strategy: strategy, scenario: scenario).papers
    return scenario.markets.compactMap { market in
      let found = papers.filter { $0.file.market == market.id }
      return found.isEmpty ? nil : Group(market: market, papers: found)
    }
  }

  private func sentence(_ group: Group) -> String {
    let applications = group.papers.map(\.application)
    let cost = group.papers.reduce(0) { $0 + scenario.inBase($1.file.cost) }
    let lines = group.papers.map(\.file.category).joined(separator: ", ")
    let held = (applications.map(\.heldFrom).max() ?? 0) + 1
    let needed = (applications.map(\.neededFrom).min() ?? 0) + 1
    let applied = Self.span(applications.map { $0.week + 1 })
    let late =
      group.isLate
      ? "; they are wanted from week \(needed) on, and listings without them wait" : ""
    return
      "`\(strategy.id)` applies for papers for \(group.market.title) (\(lines)) in \(applied), "
      + "\(ShortNumber.text(cost)) \(scenario.baseCurrency.code), and holds them by week \(held)\(late)"
  }

  private static func span(_ weeks: [Int]) -> String {
    let first = weeks.min() ?? 0
    let last = weeks.max() ?? 0
    return first == last ? "week \(first)" : "weeks \(first) to \(last)"
  }
}
