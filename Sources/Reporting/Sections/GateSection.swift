internal import Artifacts
internal import Commerce

/// How likely each plan passes its gates, and what it does if it does not.
struct GateSection: ReportSectionBuilder {
  func section(for result: StudyResult) -> Report.Section? {
    let study = StudyReading(result)
    let rows = study.outcomes.flatMap { outcome in outcome.gates.map { (outcome, $0) } }
    guard !rows.isEmpty else { return nil }
    let lead = sentence(rows)
    let chart = BarChart(
      caption: ChartCaption(
        title: "How gates go", finding: lead,
        key: "Shares of futures. What is missing to all is futures in which the gate is never "
          + "read: an earlier one stayed shut or the firm was insolvent."),
      axis: ChartAxis("Share of futures", unit: .share),
      series: [
        BarChart.Series(title: "passed at once", position: 4),
        BarChart.Series(title: "passed after waiting", position: 5),
        BarChart.Series(title: "contingency taken", position: 3),
      ],
      groups: rows.map { outcome, gate in
        BarChart.Group(
          title: "\(outcome.title): after \(gate.title)",
          bars: [gate.passedAtOnce, gate.passedLater, gate.tookContingency].map { BarChart.Bar($0) }
        )
      })
    return Report.Section(
      id: "gates", title: "Gates", lead: lead,
      blocks: [.chart(.bars(chart)), .table(table(rows, study))])
  }

  private typealias Row = (outcome: Outcome, gate: Outcome.GateRecord)

  private func sentence(_ rows: [Row]) -> String {
    guard let weakest = rows.min(by: { passed($0.gate) < passed($1.gate) }) else { return "" }
    if rows.allSatisfy({ $0.gate.passedAtOnce == 1 }) {
      return "Every gate is passed at once in every future."
    }
    return "The gate that stops most is that of \(weakest.outcome.title) after "
      + "\(weakest.gate.title): passed in \(NumberText.frequency(passed(weakest.gate))) futures."
  }

  private func passed(_ gate: Outcome.GateRecord) -> Double { gate.passedAtOnce + gate.passedLater }

  private func table(_ rows: [Row], _ study: StudyReading) -> Report.Table {
    Report.Table(
      title: "Gates by plan",
      columns: [
        Report.Table.Column("Plan", alignment: .leading),
        Report.Table.Column("After stage", alignment: .leading),
        Report.Table.Column("What must hold", alignment: .leading),
        Report.Table.Column("Passed at once"), Report.Table.Column("After waiting"),
        Report.Table.Column("Contingency"), Report.Table.Column("Never read"),
      ],
      rows: rows.map { outcome, gate in
        let plan = study.result.plans.first { $0.id == outcome.plan }
        let stages = plan?.strategy.stages ?? []
        let asked = stages.indices.contains(gate.stage) ? stages[gate.stage].gate : nil
        let words = ActionText(study)
        let conditions = asked?.conditions.map(words.condition).joined(separator: "; ")
        return [
          .text(outcome.title), .text(gate.title), conditions.map(Report.Cell.text) ?? .blank,
          .share(gate.passedAtOnce), .share(gate.passedLater), .share(gate.tookContingency),
          .share(max(0, 1 - passed(gate) - gate.tookContingency)),
        ]
      })
  }
}
