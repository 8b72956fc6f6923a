internal import Artifacts
internal import Commerce

/// The answer: how the best plan compares with the reference, in words, dots and intervals.
struct VerdictSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let brief = BriefReading(study)
    var blocks: [Report.Block] = [.callout(Report.Callout(.verdict, brief.sentence))]
    if study.hasSyntheticSales {
      let text =
        "The sales history of this study is synthetic: it shows how the decision is "
        + "reached, not what a real firm should do."
      blocks.append(.callout(Report.Callout(.warning, text)))
    }
    if let text = unknownCosts(result.costWarnings) {
      blocks.append(.callout(Report.Callout(.warning, text)))
    }
    let figures = VerdictFigures(study)
    if !figures.keyFigures.isEmpty { blocks.append(.figures(figures.keyFigures)) }
    if let chart = figures.differenceChart { blocks.append(.chart(.intervals(chart))) }
    if let chart = figures.dotPlot { blocks.append(.chart(.dots(chart))) }
    let sentences = figures.sentences
    if !sentences.isEmpty { blocks.append(.list(sentences)) }
    if let table = figures.differenceTable { blocks.append(.table(table)) }
    return Report.Section(id: "verdict", title: "Verdict", lead: lead(study), blocks: blocks)
  }

  /// That something was reckoned as nothing because it is not known: no verdict stands without it.
  private func unknownCosts(_ warnings: [String]) -> String? {
    guard let first = warnings.first else { return nil }
    let count = warnings.count
    guard count > 1 else { return "One cost is not reckoned as it should be: \(first)." }
    return
      "\(count) costs are not reckoned as they should be, such as: \(first). All are listed under "
      + "Assumptions and sources."
  }

  private func lead(_ study: StudyReading) -> String {
    guard let leader = study.leader, let headline = study.headlines[leader] else {
      return "There are no outcomes to compare."
    }
    let mean = study.money(headline.mean)
    let error =
      headline.standardError.isFinite
      ? ", with a standard error of \(study.money(headline.standardError))" : ""
    let title = study.outcomes[leader].title
    let equals = study.headlines.indices.filter { study.headlines[$0]?.mean == headline.mean }
    if equals.count > 1 {
      let titles = SentenceText.list(equals.map { study.outcomes[$0].title })
      return "\(titles) have the same mean change of terminal equity: \(mean)\(error)."
    }
    let rank = study.outcomes.count > 1 ? "highest mean" : "mean"
    return "\(title) has the \(rank) change of terminal equity: \(mean)\(error)."
  }
}
