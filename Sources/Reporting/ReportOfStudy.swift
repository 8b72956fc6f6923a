public import Artifacts
internal import Commerce

/// The report of a result: the last arrow of the corridor before bytes.
public func report(for result: StudyResult) -> Report {
  let study = StudyReading(result)
  let brief = BriefReading(study)
  return Report(
    title: result.scenario.title, subtitle: result.scenario.summary, currency: study.currency,
    facts: brief.facts,
    brief: Report.Brief(sentence: brief.sentence, table: brief.table, cutOff: brief.cutOff),
    sections: Sections.all.compactMap { $0.section(for: result) })
}
