internal import Commerce

/// Puts the rows of a table in order of series and time, finds how times go on, and opens the gaps.
struct PanelAssembly {
  private let rows: PanelRows
  private let form: PanelTime.Form
  /// Rows in order of series and time, and where each series' begin.
  private let order: [Int]
  private let starts: [Int]

  init(_ rows: PanelRows, form: PanelTime.Form) throws(PanelFileError) {
    self.rows = rows
    self.form = form
    order = (0..<rows.count).sorted {
      (rows.series[$0], rows.times[$0], $0) < (rows.series[$1], rows.times[$1], $1)
    }
    var starts = [0]
    for place in order.indices.dropFirst()
    where rows.series[order[place]] != rows.series[order[place - 1]] {
      starts.append(place)
    }
    self.starts = starts + [order.count]
    try checkOrder()
  }

  /// No time twice in a series, and nothing known after what was kept back.
  private func checkOrder() throws(PanelFileError) {
    for place in order.indices.dropFirst() {
      let (row, before) = (order[place], order[place - 1])
      guard rows.series[row] == rows.series[before] else { continue }
      let name = rows.identifiers[Int(rows.series[row])]
      guard rows.times[row] > rows.times[before] else {
        throw PanelFileError(
          "line \(rows.lines[row]): series `\(name)` has the time of line \(rows.lines[before]) again"
        )
      }
      guard rows.isHeld[row] || !rows.isHeld[before] else {
        throw PanelFileError(
          "line \(rows.lines[row]): series `\(name)` has `train` after `test`; what is kept back must "
            + "be its end")
      }
    }
  }

  /// The table.
  ///
  /// - Parameters:
  ///   - isNumeric: which of the header's other columns hold numbers.
  ///   - groups: what each series belongs to.
  func table(
    _ header: PanelHeader, isNumeric: [Bool], _ groups: PanelGroups
  ) throws(PanelFileError) -> PanelTable {
    let timeline = form == .counted ? .counted : datedTimeline
    var table = PanelTable(
      header, isNumeric: isNumeric, timeline: timeline, groups: groups)
    let columns = isNumeric.indices.filter { isNumeric[$0] }
    let width = isNumeric.count
    for series in rows.identifiers.indices {
      var next: Int?
      table.begin(rows.identifiers[series])
      for place in starts[series]..<starts[series + 1] {
        let row = order[place]
        let time = try unit(row, timeline)
        let missing = try gap(from: next, to: time, timeline, row)
        guard table.cellCount + missing <= Self.mostCells(rows.count) else {
          throw PanelFileError(
            "line \(rows.lines[row]): the times have more gaps than values; is `\(header.timeName)` "
              + "the right column?")
        }
        let others = columns.map { rows.others[row * width + $0] }
        table.add(
          rows.values[row], after: missing, others, isHeld: rows.isHeld[row], at: time,
          expected: next)
        next = time + timeline.step
      }
      table.end(next: next ?? 0)
    }
    return table
  }

  /// Cells that gaps may open: a table of one time per series has none, a sparse one some.
  private static func mostCells(_ rows: Int) -> Int { 20 * rows + 10_000 }

  /// Periods between what is expected next and a time.
  private func gap(
    from next: Int?, to time: Int, _ timeline: PanelTimeline, _ row: Int
  ) throws(PanelFileError) -> Int {
    guard let next else { return 0 }
    let (periods, rest) = (time - next).quotientAndRemainder(dividingBy: timeline.step)
    guard rest == 0, periods >= 0 else {
      throw PanelFileError(
        "line \(rows.lines[row]): series `\(rows.identifiers[Int(rows.series[row])])` is \(timeline.name),"
          + " and this time is not a whole number of periods after the one before")
    }
    return periods
  }

  /// A row's time as the timeline counts it.
  private func unit(_ row: Int, _ timeline: PanelTimeline) throws(PanelFileError) -> Int {
    let time = rows.times[row]
    switch timeline {
    case .counted, .seconds: return time
    case .days: return PanelTimeline.floorDivide(time, 86_400)
    case .months: return month(time)
    }
  }

  private func month(_ time: Int) -> Int {
    let (year, month, _) = Self.day(time).civil
    return year * 12 + month - 1
  }

  private static func day(_ time: Int) -> Day {
    Day(daysSinceEpoch: PanelTimeline.floorDivide(time, 86_400))
  }

  /// What the least step between two times of a series says.
  private var datedTimeline: PanelTimeline {
    var least = Int.max
    for place in order.indices.dropFirst() {
      let (row, before) = (order[place], order[place - 1])
      guard rows.series[row] == rows.series[before] else { continue }
      least = min(least, rows.times[row] - rows.times[before])
    }
    guard least < Int.max else { return .days(1) }
    guard least % 86_400 == 0 else { return .seconds(least) }
    let days = least / 86_400
    let months = [28...31: 1, 89...92: 3, 365...366: 12].first { $0.key.contains(days) }?.value
    guard let months, let day = dayOfMonth else { return .days(days) }
    return .months(months, day: day)
  }

  /// The day of the month of every time, months that are too short ending with their last; nil if days
  /// differ, as every four weeks.
  private var dayOfMonth: Int? {
    let days = Set(rows.times.map(Self.day))
    let latest = days.map(\.civil.day).max() ?? 1
    let agree = days.allSatisfy { day in
      let isLast = day.advanced(by: 1).civil.day == 1
      return day.civil.day == latest || (isLast && day.civil.day < latest)
    }
    return agree ? latest : nil
  }
}
