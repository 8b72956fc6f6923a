internal import Artifacts
internal import Commerce

/// Draws how landed cost steps on the corridors that the law moves.
struct DutyCorridorChart {
  private let exposure: DutyExposure
  private let study: StudyReading
  private let text: DutyText
  /// Corridors that the chart can hold: colours and dashes are told apart up to that many.
  private let mostLines = 6

  init(_ exposure: DutyExposure, _ study: StudyReading) {
    self.exposure = exposure
    self.study = study
    text = DutyText(study)
  }

  private var start: Day { study.scenario.calendar.start }

  /// The change since the first day, by corridor: shares, since currencies differ.
  var chart: LineChart {
    let moved = exposure.corridors.filter { !$0.changes.isEmpty }
    let shown = moved.sorted { a, b in
      (a.changes.map(DutyText.size).max() ?? 0) > (b.changes.map(DutyText.size).max() ?? 0)
    }.prefix(mostLines)
    let rest = moved.count > shown.count ? " Of those that move, the \(mostLines) most." : ""
    return LineChart(
      caption: ChartCaption(
        title: "Landed cost of one unit since \(DayText.long(exposure.days.lowerBound))",
        finding: shown.first.map(finding) ?? "",
        key: "Change of landed cost in per cent of the first day, by the law known today; the "
          + "value of goods and rates of exchange are held. Upright line: the start." + rest),
      across: .days,
      range: Double(
        exposure.days.lowerBound.daysSinceEpoch)...Double(exposure.days.upperBound.daysSinceEpoch),
      axis: ChartAxis("Change", unit: .share),
      panels: [
        LineChart.Panel(
          title: "", lines: shown.enumerated().map { line(of: $1, position: $0) },
          marks: [LineChart.Mark(x: Double(start.daysSinceEpoch), label: "start")])
      ])
  }

  /// The changes of one corridor.
  private func finding(_ corridor: CorridorExposure) -> String {
    let changes = corridor.changes.map { change in
      "\(DutyText.share(change.before, change.after)) on \(DayText.long(change.day))"
    }
    return "\(text.title(of: corridor)): \(SentenceText.list(changes))."
  }

  private func line(of corridor: CorridorExposure, position: Int) -> LineChart.Line {
    let height = { (unit: LandedUnit) in DutyText.change(corridor.first, unit) ?? 0 }
    let first = LineChart.Point(x: Double(corridor.since.daysSinceEpoch), y: 0)
    let steps = corridor.changes.flatMap { change in
      let x = Double(change.day.daysSinceEpoch)
      return [
        LineChart.Point(x: x, y: height(change.before)),
        LineChart.Point(x: x, y: height(change.after)),
      ]
    }
    let last = corridor.changes.last?.after ?? corridor.first
    let end = LineChart.Point(
      x: Double(exposure.days.upperBound.daysSinceEpoch), y: height(last))
    return LineChart.Line(
      title: "\(text.title(of: corridor)): \(text.product(of: corridor.listing))",
      position: position, points: [first] + steps + [end])
  }
}
