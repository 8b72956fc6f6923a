import ScenarioIO
import TimeSeries

extension PanelTable {
  /// What is known, with the columns beside it.
  func panel(seasonLength: Int) -> Panel {
    Panel(values: values, offsets: offsets, seasonLength: seasonLength, covariates: columns)
  }

  /// What is known and what was kept back, as one panel.
  func whole(seasonLength: Int) -> Panel {
    let rows = identifiers.indices.map { series in
      Array(
        values[offsets[series]..<offsets[series + 1]]
          + heldValues[heldOffsets[series]..<heldOffsets[series + 1]])
    }
    return Panel(rows: rows, seasonLength: seasonLength, covariates: columns)
  }

  private var columns: Covariates? {
    guard !covariateNames.isEmpty else { return nil }
    return Covariates(names: covariateNames, offsets: covariateOffsets, values: covariates)
  }
}
