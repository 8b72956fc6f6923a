import Commerce
import Kernels
import ScenarioIO
import TimeSeries

/// What the calendar says of a table's periods: waves of the year, the trade's events, public holidays.
///
/// A column's largest value is its size: ``eventSize`` for events and holidays, since coefficients are
/// shrunk alike and an event moves sales, a priori, about twice as much as a wave does.
struct PanelCalendar {
  /// The columns, with the row at which each series begins.
  let columns: SharedColumns

  /// Waves of the year: three follow a season with two humps.
  private static let waves = 3
  private static let eventSize = 2.0
  private static let daysPerYear = 365.2425
  /// Years that a series must cover for waves of the year to be told from a trend.
  private static let fewestYears = 1.5
  /// Numbers that the columns may take.
  private static let mostCells = 20_000_000
  /// What is asked for where there are to be no holidays.
  static let eventsOnly = "events"

  /// The column of the table that a calendar names; nil for a country or for events alone.
  static func column(_ calendar: String) -> String? {
    calendar == eventsOnly || country(calendar) != nil ? nil : calendar
  }

  /// The ISO code that a text is meant as.
  private static func country(_ text: String) -> String? {
    let code = text.uppercased() == "UK" ? "GB" : text.uppercased()
    return PublicHolidays.countries.contains(code) ? code : nil
  }

  /// The calendar of a table.
  ///
  /// - Parameters:
  ///   - calendar: a country's code, a column of the table that holds them, or `events`.
  ///   - horizon: periods beyond the last known one that are described.
  /// - Throws: ``PanelQuestionError`` where times are only counted or a country is not known.
  init(
    _ table: PanelTable, _ calendar: String, seasonLength: Int, horizon: Int
  ) throws(PanelQuestionError) {
    guard table.timeline.days(ofPeriodAt: 0) != nil else {
      throw PanelQuestionError(
        "--calendar needs days: a column `ds` such as 2026-07-06 in place of counted times")
    }
    let (countries, places) = try Self.countries(table, calendar)
    let step = table.timeline.step
    let firsts = table.identifiers.indices.map { series in
      table.nextTimes[series] - step * (table.offsets[series + 1] - table.offsets[series])
    }
    let earliest = firsts.min() ?? 0
    let wanted = ((table.nextTimes.max() ?? 0) - earliest) / step + horizon + 1
    let periods = (wanted + seasonLength - 1) / seasonLength * seasonLength
    let hasWaves = Self.hasWaves(table.timeline, seasonLength: seasonLength)
    let days = (0..<periods).compactMap {
      table.timeline.days(ofPeriodAt: earliest + step * $0)
    }
    let rows = Self.Rows(days, hasWaves: hasWaves, waves: Self.waves)
    guard days.count * rows.names.count * countries.count <= Self.mostCells else {
      throw PanelQuestionError("--calendar: the table's times lie too far apart")
    }
    var values: [Double] = []
    for country in countries { values += rows.values(of: country, eventSize: Self.eventSize) }
    let length = Double(days.first?.count ?? 1)
    let fewest = Int((Self.fewestYears * Self.daysPerYear / length).rounded(.up))
    columns = SharedColumns(
      names: rows.names, values: values,
      fewestPeriods: rows.names.indices.map { $0 < rows.waveCount ? fewest : 0 },
      firstRows: firsts.indices.map { series in
        places[series] * periods + (firsts[series] - earliest) / step
      })
  }

  /// The countries whose holidays are wanted, nil for none, and which each series has.
  private static func countries(
    _ table: PanelTable, _ calendar: String
  ) throws(PanelQuestionError) -> ([String?], [Int]) {
    let alike = [Int](repeating: 0, count: table.identifiers.count)
    if calendar == eventsOnly { return ([nil], alike) }
    if let country = country(calendar) { return ([country], alike) }
    guard let column = table.groups.names.firstIndex(of: calendar) else {
      throw PanelQuestionError("--calendar \(calendar.prefix(40)) is no country and no column")
    }
    var countries: [String?] = []
    for label in table.groups.labels[column] {
      guard let country = country(label) else {
        throw PanelQuestionError(
          "--calendar: `\(label.prefix(40))` in `\(calendar)` is no country whose holidays are known; "
            + "known are \(PublicHolidays.countries.joined(separator: " ")); --calendar events goes without"
        )
      }
      countries.append(country)
    }
    return (countries, table.groups.places[column])
  }

  /// Whether waves say something that harmonics of the season do not.
  private static func hasWaves(_ timeline: PanelTimeline, seasonLength: Int) -> Bool {
    guard let period = timeline.days(ofPeriodAt: 0)?.count, period < 90 else { return false }
    return Double(period * seasonLength) < 0.9 * daysPerYear
  }

  /// The columns of all countries, period by period.
  private struct Rows {
    let days: [(first: Day, count: Int)]
    let names: [String]
    let waveCount: Int
    private let common: [[Double]]
    private let isDaily: Bool

    init(_ days: [(first: Day, count: Int)], hasWaves: Bool, waves: Int) {
      self.days = days
      isDaily = days.first?.count == 1
      waveCount = hasWaves ? 2 * waves : 0
      var columns: [[Double]] = []
      var names: [String] = []
      for wave in 1..<(hasWaves ? waves : 0) + 1 {
        let turns = days.map { day in
          let middle = Double(day.first.daysSinceEpoch) + Double(day.count) / 2
          return Turns.sineAndCosine(ofTurns: middle / PanelCalendar.daysPerYear * Double(wave))
        }
        columns += [turns.map(\.sine), turns.map(\.cosine)]
        names += ["sine-\(wave)", "cosine-\(wave)"]
      }
      for event in RetailEvent.allCases {
        columns.append(days.map { event.overlap(withDays: $0.count, from: $0.first) })
        names.append(event.rawValue)
      }
      common = columns
      self.names = names + ["holiday"] + (isDaily ? ["eve"] : [])
    }

    /// `[row][column]`, events and holidays with a largest value of `eventSize`.
    func values(of country: String?, eventSize: Double) -> [Double] {
      var columns = common
      columns.append(holidays(country, daysLater: 0))
      if isDaily { columns.append(holidays(country, daysLater: 1)) }
      for place in waveCount..<columns.count {
        let largest = columns[place].max() ?? 0
        if largest > 0 { columns[place] = columns[place].map { eventSize * $0 / largest } }
      }
      return days.indices.flatMap { row in columns.map { $0[row] } }
    }

    private func holidays(_ country: String?, daysLater: Int) -> [Double] {
      guard let country else { return [Double](repeating: 0, count: days.count) }
      return days.map { day in
        PublicHolidays.share(
          ofPeriodFrom: day.first.advanced(by: daysLater), days: day.count, country: country) ?? 0
      }
    }
  }
}
