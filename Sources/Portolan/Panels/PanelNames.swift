import ScenarioIO

/// What the rows of an answer are called: the table's series, behind the sums of a hierarchy.
struct PanelNames: Sendable {
  /// Names by row.
  let identifiers: [String]
  /// Levels by row; nil without sums.
  let levels: [String]?
  /// The name of the column of times.
  let timeColumn: String
  /// How times go on.
  let timeline: PanelTimeline
  /// The first time forecast, by row.
  private let nextTimes: [Int]

  init(_ table: PanelTable, _ hierarchy: PanelHierarchy?) {
    let sums = hierarchy?.aggregates ?? []
    identifiers = sums + table.identifiers
    levels = hierarchy?.levels
    timeColumn = table.timeColumn
    timeline = table.timeline
    // Series of a hierarchy end together.
    nextTimes = sums.map { _ in table.nextTimes.first ?? 0 } + table.nextTimes
  }

  /// The time of a step, as the table writes it.
  func time(series: Int, step: Int) -> String {
    timeline.text(periods: step, after: nextTimes[series])
  }

  /// Rows of each level, the table's own series first.
  var byLevel: [(level: String, series: [Int])] {
    guard let levels else {
      return [(PanelHierarchy.seriesLevel, Array(identifiers.indices))]
    }
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for (row, level) in levels.enumerated() {
      if rows[level] == nil { order.append(level) }
      rows[level, default: []].append(row)
    }
    let own = PanelHierarchy.seriesLevel
    return ([own] + order.filter { $0 != own }).map { ($0, rows[$0] ?? []) }
  }
}
