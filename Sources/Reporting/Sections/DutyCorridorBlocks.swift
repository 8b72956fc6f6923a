internal import Artifacts
internal import Commerce

/// Landed cost by corridor: what it is, what changed it and will, and what might.
struct DutyCorridorBlocks {
  private let exposure: DutyExposure
  private let study: StudyReading
  private let text: DutyText
  init(_ exposure: DutyExposure, _ study: StudyReading) {
    self.exposure = exposure
    self.study = study
    text = DutyText(study)
  }

  /// A change with its corridor.
  private typealias DatedChange = (corridor: CorridorExposure, change: CorridorExposure.Change)

  private var start: Day { study.scenario.calendar.start }

  /// All changes, the earliest first.
  private var changes: [DatedChange] {
    exposure.corridors.flatMap { corridor in corridor.changes.map { (corridor, $0) } }
      .sorted { $0.change.day < $1.change.day }
  }

  /// How many corridors the law changes, and the largest change ahead, else of the year before.
  var lead: String? {
    guard !exposure.corridors.isEmpty else { return nil }
    let count = NumberText.counted(exposure.corridors.count, "corridor")
    let span =
      "between \(DayText.long(exposure.days.lowerBound)) and "
      + DayText.long(exposure.days.upperBound)
    let ahead = changes.filter { $0.change.day > start }
    guard let largest = Self.largest(ahead) ?? Self.largest(changes) else {
      return "No dated change of law \(span) moves the landed cost on the \(count) in use."
    }
    let moved = { (changes: [DatedChange]) in
      NumberText.count(
        exposure.corridors.count { corridor in changes.contains { $0.corridor == corridor } })
    }
    let counts =
      ahead.isEmpty
      ? "In the year before the start dated law moved the landed cost on \(moved(changes)) of the "
        + "\(count) in use; from then to \(DayText.long(exposure.days.upperBound)) it moves none"
      : "From the start on dated law moves the landed cost on \(moved(ahead)) of the \(count) in "
        + "use"
    return "\(counts); the largest change is \(sentence(largest))."
  }

  private static func largest(_ changes: [DatedChange]) -> DatedChange? {
    changes.max { DutyText.size($0.change) < DutyText.size($1.change) }
  }

  private func sentence(_ dated: DatedChange) -> String {
    let (corridor, change) = dated
    return "\(DutyText.signed(change.after.total - change.before.total)) or "
      + "\(DutyText.share(change.before, change.after)) a unit of "
      + "\(text.product(of: corridor.listing)) from \(DayText.long(change.day)), "
      + text.title(of: corridor)
  }

  var blocks: [Report.Block] {
    guard !exposure.corridors.isEmpty else { return [] }
    var blocks: [Report.Block] = [.table(now)]
    if !changes.isEmpty {
      blocks += [
        .chart(.lines(DutyCorridorChart(exposure, study).chart)), .table(changeTable),
        .table(rules), parts,
      ]
    }
    blocks += unmoved.map { [.paragraph($0)] } ?? []
    if !branches.isEmpty { blocks.append(.table(branchTable)) }
    let unknowns = exposure.corridors.flatMap(\.unknowns)
    if !unknowns.isEmpty {
      blocks.append(.group(title: "What is not known", isFolded: true, blocks: [.list(unknowns)]))
    }
    return [.group(title: "Landed cost by corridor", isFolded: false, blocks: blocks)]
  }

  // MARK: - Now

  /// What one unit costs at the start, part by part.
  private var now: Report.Table {
    let rows = exposure.corridors.map { corridor -> [Report.Cell] in
      let unit = corridor.unit(on: max(start, corridor.since))
      return [
        .text(text.title(of: corridor)), .text(text.product(of: corridor.listing)),
        .count(corridor.listingCount),
      ] + cells(unit)
    }
    return Report.Table(
      title: "Landed cost of one unit on \(DayText.long(start))",
      columns: [
        Report.Table.Column("Corridor", alignment: .leading),
        Report.Table.Column("Told of", alignment: .leading), Report.Table.Column("Listings"),
      ] + partColumns, rows: rows,
      note: "Told of the product that is expected to sell most there. Goods are the value that "
        + "customs takes: the transfer value in bulk, the price without tax by parcel and out of "
        + "bond. They are held, and rates are those of the start, so that only the law moves a "
        + "figure. Tax that the importer claims back is left out; all else counts, whoever pays "
        + "it. Parts are rounded one by one.")
  }

  private let partColumns = [
    Report.Table.Column("In", alignment: .leading), Report.Table.Column("Goods"),
    Report.Table.Column("Freight"), Report.Table.Column("Duty"), Report.Table.Column("Tax"),
    Report.Table.Column("Fees"), Report.Table.Column("Landed"),
  ]

  private func cells(_ unit: LandedUnit) -> [Report.Cell] {
    let parts = [unit.goods, unit.freight, unit.duty, unit.tax, unit.fees, unit.total]
    return [.text(unit.total.currency.code)]
      + parts.map { .number($0.majorUnits, digits: $0.currency.minorDigits) }
  }

  // MARK: - Changes

  private var changeTable: Report.Table {
    let rows = changes.map { corridor, change -> [Report.Cell] in
      [
        .day(change.day), .text(text.title(of: corridor)), .price(change.before.total),
        .price(change.after.total),
        .text(DutyText.signed(change.after.total - change.before.total)),
        .text(DutyText.share(change.before, change.after)),
        .text(change.causes.map(DutyText.cause).joined(separator: "; ")),
      ]
    }
    return Report.Table(
      title: "Landed cost of one unit before and after each dated change",
      columns: [
        Report.Table.Column("From", alignment: .leading),
        Report.Table.Column("Corridor", alignment: .leading), Report.Table.Column("Before"),
        Report.Table.Column("After"), Report.Table.Column("Change"), Report.Table.Column("Share"),
        Report.Table.Column("Why", alignment: .leading),
      ], rows: rows,
      note: "From \(DayText.long(exposure.days.lowerBound)), a year before the start, to "
        + "\(DayText.long(exposure.days.upperBound)), a year after the last week planned.")
  }

  /// Every rule that comes or goes, once, with its source.
  private var rules: Report.Table {
    var seen = Set<NamedRule>()
    let all = changes.flatMap(\.change.causes).flatMap { [$0.before, $0.after] }
      .compactMap { $0 }.filter { seen.insert($0).inserted }
    return DutyRuleTable.table(title: "The rules that come and go", all)
  }

  /// The parts of every change, before and after.
  private var parts: Report.Block {
    let rows = changes.flatMap { corridor, change in
      [("before", change.before), ("after", change.after)].map { word, unit -> [Report.Cell] in
        [.day(change.day), .text(text.title(of: corridor)), .text(word)] + cells(unit)
      }
    }
    let table = Report.Table(
      title: "One unit before and after each change",
      columns: [
        Report.Table.Column("From", alignment: .leading),
        Report.Table.Column("Corridor", alignment: .leading),
        Report.Table.Column("Law", alignment: .leading),
      ] + partColumns, rows: rows)
    return .group(title: "Part by part", isFolded: true, blocks: [.table(table)])
  }

  /// The corridors on which nothing changes, in one line.
  private var unmoved: String? {
    let titles = exposure.corridors.filter(\.changes.isEmpty).map { text.title(of: $0) }
    guard !titles.isEmpty else { return nil }
    return "No dated law moves the landed cost on: \(titles.joined(separator: "; "))."
  }

  // MARK: - Events

  private var branches: [(corridor: CorridorExposure, branch: CorridorExposure.Branch)] {
    exposure.corridors.flatMap { corridor in corridor.branches.map { (corridor, $0) } }
  }

  private var branchTable: Report.Table {
    let rows = branches.map { corridor, branch -> [Report.Cell] in
      [
        .text("\(branch.event): \(branch.name)"), .frequency(branch.probability),
        .text(DutyText.days(branch.window)), .text(text.title(of: corridor)),
        .price(branch.before.total), .price(branch.after.total),
        .text(DutyText.signed(branch.after.total - branch.before.total)),
        .text(DutyText.share(branch.before, branch.after)),
      ]
    }
    return Report.Table(
      title: "Landed cost of one unit before and after what may come",
      columns: [
        Report.Table.Column("Policy event", alignment: .leading),
        Report.Table.Column("Chance"), Report.Table.Column("Begins", alignment: .leading),
        Report.Table.Column("Corridor", alignment: .leading), Report.Table.Column("Before"),
        Report.Table.Column("After"), Report.Table.Column("Change"), Report.Table.Column("Share"),
      ], rows: rows,
      note: "Branches of policy events that touch a corridor in use, as the simulation charges "
        + "them: on the value that customs takes, with no tax on top.")
  }
}
