import ScenarioIO
import TimeSeries

extension PanelTable {
  /// What is known, with the columns beside it and those of a calendar.
  ///
  /// - Parameter groups: columns by which the table was read in groups, the coarsest first.
  func panel(
    seasonLength: Int, _ calendar: PanelCalendar?, groups: [String] = []
  ) -> Panel {
    Panel(
      values: values, offsets: offsets, seasonLength: seasonLength,
      covariates: columns(calendar, groups))
  }

  /// What is known and what was kept back, as one panel.
  func whole(seasonLength: Int, _ calendar: PanelCalendar?) -> Panel {
    let rows = identifiers.indices.map { series in
      Array(
        values[offsets[series]..<offsets[series + 1]]
          + heldValues[heldOffsets[series]..<heldOffsets[series + 1]])
    }
    return Panel(rows: rows, seasonLength: seasonLength, covariates: columns(calendar, []))
  }

  private func columns(_ calendar: PanelCalendar?, _ columns: [String]) -> Covariates? {
    guard !covariateNames.isEmpty || calendar != nil || !columns.isEmpty else { return nil }
    let places = columns.compactMap { groups.names.firstIndex(of: $0) }
    return Covariates(
      names: covariateNames, offsets: covariateOffsets, values: covariates,
      shared: calendar?.columns, groups: places.map { groups.places[$0] })
  }
}
