import ScenarioIO
import TimeSeries

extension PanelTable {
  /// What is known, with the columns beside it and those of a calendar.
  func panel(seasonLength: Int, _ calendar: PanelCalendar?) -> Panel {
    Panel(
      values: values, offsets: offsets, seasonLength: seasonLength, covariates: columns(calendar))
  }

  /// What is known and what was kept back, as one panel.
  func whole(seasonLength: Int, _ calendar: PanelCalendar?) -> Panel {
    let rows = identifiers.indices.map { series in
      Array(
        values[offsets[series]..<offsets[series + 1]]
          + heldValues[heldOffsets[series]..<heldOffsets[series + 1]])
    }
    return Panel(rows: rows, seasonLength: seasonLength, covariates: columns(calendar))
  }

  private func columns(_ calendar: PanelCalendar?) -> Covariates? {
    guard !covariateNames.isEmpty || calendar != nil else { return nil }
    return Covariates(
      names: covariateNames, offsets: covariateOffsets, values: covariates,
      shared: calendar?.columns)
  }
}
