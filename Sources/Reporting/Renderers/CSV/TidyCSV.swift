public import Artifacts
internal import Commerce

/// Writes every figure of a run as one row of one table: UTF-8, dates in ISO form, points as decimal
/// marks, empty where a column does not apply.
///
/// `quantile` is a level such as 0.05, or `mean`, `standard_error` or `probability`. Rows without
/// `week` are of the whole horizon; rows with `market` and `platform` are of a stage that begins in
/// that week, and their metric begins with `stage_`. Rows without `plan` are of the law: `landed_` and a
/// part of the cost of one unit, with treatment and origin; `week` is then the first that it holds in
/// whole, before the start too.
public enum TidyCSV {
  /// The first line.
  public static let header = "scenario,plan,market,platform,week,metric,quantile,value"
  private static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// The table of a result.
  public static func render(_ result: StudyResult) -> String {
    var table = Table(scenario: result.scenario)
    for outcome in result.outcomes {
      for column in outcome.kpis { write(column, of: outcome, into: &table) }
      for series in outcome.series { write(series, of: outcome, into: &table) }
      write(outcome.storeStages, of: outcome, into: &table)
    }
    for corridor in result.dutyExposure?.corridors ?? [] { write(corridor, into: &table) }
    return table.output
  }

  /// Landed cost of one unit from the first week on record and from each change on; of several changes
  /// in one week the last.
  private static func write(_ corridor: CorridorExposure, into table: inout Table) {
    let steps = [(corridor.since, corridor.first)] + corridor.changes.map { ($0.day, $0.after) }
    let rate =
      table.scenario.rates.lastRate(
        of: corridor.first.total.currency, base: table.scenario.baseCurrency) ?? .nan
    let place = "\(corridor.treatment.rawValue)_\(corridor.origin)"
    let mondays = steps.map { $0.0.nextOrSameMonday }
    for (number, (_, unit)) in steps.enumerated()
    where number == steps.count - 1 || mondays[number + 1] != mondays[number] {
      let parts = [
        ("goods", unit.goods), ("freight", unit.freight), ("duty", unit.duty), ("tax", unit.tax),
        ("fees", unit.fees), ("total", unit.total),
      ]
      for (part, amount) in parts {
        table.add(
          market: corridor.market.text, monday: mondays[number], "landed_\(part)_\(place)",
          amount.majorUnits * rate)
      }
    }
  }

  /// The rows so far.
  private struct Table {
    let scenario: Scenario
    private let scenarioCell: String
    private(set) var output = TidyCSV.header + "\n"

    init(scenario: Scenario) {
      self.scenario = scenario
      scenarioCell = CSVText.cell(scenario.name)
    }

    mutating func add(
      _ outcome: Outcome, market: String = "", platform: String = "", week: Int? = nil,
      _ metric: String, _ quantile: String, _ value: Double
    ) {
      let day = week.map { scenario.calendar.monday(ofWeek: $0).description } ?? ""
      add([outcome.plan.text, market, platform], day, metric, quantile, value)
    }

    mutating func add(market: String, monday: Day, _ metric: String, _ value: Double) {
      add(["", market, ""], monday.description, metric, "mean", value)
    }

    private mutating func add(
      _ place: [String], _ day: String, _ metric: String, _ quantile: String, _ value: Double
    ) {
      let cells =
        [scenarioCell] + place.map(CSVText.cell)
        + [day, CSVText.cell(metric), quantile, CSVText.cell(value)]
      output += cells.joined(separator: ",")
      output += "\n"
    }
  }

  private static func write(_ column: KPIColumn, of outcome: Outcome, into table: inout Table) {
    let summary = KPISummary(column)
    let key = column.kpi.key
    if column.kpi.unit == .event {
      table.add(outcome, key, "probability", summary.mean)
    } else {
      for level in levels {
        table.add(outcome, key, JSONValue.text(of: level), summary.sorted.quantile(level))
      }
      table.add(outcome, key, "mean", summary.mean)
    }
    table.add(outcome, key, "standard_error", summary.standardError)
  }

  private static func write(
    _ series: Outcome.WeeklySeries, of outcome: Outcome, into table: inout Table
  ) {
    for (week, histogram) in series.weeks.enumerated() {
      for level in levels {
        let name = JSONValue.text(of: level)
        table.add(outcome, week: week, series.key, name, histogram.quantile(level))
      }
      if series.means.indices.contains(week) {
        table.add(outcome, week: week, series.key, "mean", series.means[week])
      }
    }
  }

  /// Stores of one market and platform are added up, since the table has no column for the store.
  private static func write(
    _ cells: [Outcome.StoreStage], of outcome: Outcome, into table: inout Table
  ) {
    let starts = table.scenario.calendar.stageStarts
    let places = Dictionary(grouping: cells) { cell in
      let store = table.scenario.stores[cell.store]
      return Place(
        stage: cell.stage, market: store?.market.text ?? cell.store.text,
        platform: store?.platform.text ?? "")
    }
    for place in places.keys.sorted() {
      let group = places[place] ?? []
      let week = starts.indices.contains(place.stage) ? starts[place.stage] : nil
      let units = group.reduce(0) { $0 + $1.units }
      let lost = group.reduce(0) { $0 + $1.units * $1.lostShare }
      let figures = [
        ("stage_units", units), ("stage_net_revenue", group.reduce(0) { $0 + $1.netRevenue }),
        ("stage_contribution", group.reduce(0) { $0 + $1.contribution }),
        ("stage_lost_share", units > 0 ? lost / units : 0),
      ]
      for (metric, value) in figures {
        table.add(
          outcome, market: place.market, platform: place.platform, week: week, metric, "mean", value
        )
      }
    }
  }

  /// What a group of stores has in common.
  private struct Place: Hashable, Comparable {
    let stage: Int
    let market: String
    let platform: String

    static func < (a: Place, b: Place) -> Bool {
      (a.stage, a.market, a.platform) < (b.stage, b.market, b.platform)
    }
  }
}
