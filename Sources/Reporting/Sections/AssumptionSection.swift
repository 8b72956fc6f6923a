internal import Artifacts
internal import Commerce

/// What was calibrated, what is assumed, where data come from, and how to run it again.
struct AssumptionSection: ReportSectionBuilder {
  /// The most warnings that are not folded.
  private let mostOpenWarnings = 12

  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    var blocks: [Report.Block] = []
    if !result.costWarnings.isEmpty { blocks.append(unknownCosts(result.costWarnings)) }
    if !result.calibration.isEmpty { blocks.append(.table(notes(result.calibration))) }
    blocks.append(.table(sources(study)))
    if !result.loadNotes.isEmpty {
      blocks.append(
        .group(
          title: "What was filled in for the scenario (\(result.loadNotes.count))", isFolded: true,
          blocks: [.list(result.loadNotes)]))
    }
    blocks.append(.table(reproducibility(study)))
    return Report.Section(
      id: "assumptions", title: "Assumptions and sources", lead: lead(result), blocks: blocks)
  }

  /// Long lists are folded; the verdict has said that there are some.
  private func unknownCosts(_ warnings: [String]) -> Report.Block {
    .group(
      title: "Duties, taxes and fees that are not known or left out (\(warnings.count))",
      isFolded: warnings.count > mostOpenWarnings,
      blocks: [.list(warnings)])
  }

  private func lead(_ result: StudyResult) -> String {
    let assumed = result.calibration.count { !$0.isCalibrated }
    guard !result.calibration.isEmpty else {
      return
        "The same scenario, seed and block size give the same figures on any number of threads."
    }
    return "Of \(result.calibration.count) processes \(result.calibration.count - assumed) are "
      + "calibrated on data and \(assumed) assumed; the same scenario, seed and block size give the "
      + "same figures on any number of threads."
  }

  private func columns(_ titles: String...) -> [Report.Table.Column] {
    titles.map { Report.Table.Column($0, alignment: .leading) }
  }

  private func notes(_ notes: [CalibrationNote]) -> Report.Table {
    Report.Table(
      title: "What stands on data and what does not",
      columns: columns("Subject", "Standing", "How"),
      rows: notes.map { note in
        [
          .text(note.subject),
          note.isCalibrated ? .mark(.good, "calibrated") : .mark(.caution, "assumed"),
          .text(note.sentence),
        ]
      })
  }

  private func sources(_ study: StudyReading) -> Report.Table {
    let scenario = study.scenario
    let sales = scenario.sales
    let events = scenario.tariffEvents.map { event -> [Report.Cell] in
      [
        .text("Policy event: \(event.title)"), .text(event.evidence.citation),
        .text(SettingText.words(event.evidence.status)),
      ]
    }
    let history = "\(sales.weekCount) weeks to \(DayText.long(study.lastDayOfData))"
    return Report.Table(
      title: "Sources", columns: columns("Data", "Source", "Remark"),
      rows: [
        [
          .text("Sales history"), .text(sales.source),
          .text(study.hasSyntheticSales ? "synthetic; \(history)" : history),
        ],
        [
          .text("Currency rates"), .text(scenario.rates.source),
          .text("\(scenario.rates.weekCount) weeks"),
        ],
      ] + events)
  }

  private func reproducibility(_ study: StudyReading) -> Report.Table {
    let scenario = study.scenario
    return Report.Table(
      title: "To run it again", columns: columns("What", "Value"),
      rows: [
        [.text("Scenario"), .text(scenario.name)],
        [.text("Content hash (SHA-256 of the resolved values)"), .text(scenario.contentHash)],
        [.text("Seed"), .text(String(scenario.seed))],
        [.text("Futures"), .count(study.futureCount)],
        [.text("Futures in a block"), .count(study.result.blockSize)],
      ],
      note: study.futureCount > KPIColumn.sampleLimit
        ? "Quantiles, worst tenths, regret and differences of plans are read from the first "
          + "\(NumberText.count(KPIColumn.sampleLimit)) futures; means, chances of events and "
          + "weekly bands from all." : nil)
  }
}
