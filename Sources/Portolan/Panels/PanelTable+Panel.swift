import ScenarioIO
import TimeSeries

extension PanelTable {
  /// What is known and what was kept back, as one panel.
  func whole(seasonLength: Int) -> Panel {
    let rows = identifiers.indices.map { series in
      Array(
        values[offsets[series]..<offsets[series + 1]]
          + heldValues[heldOffsets[series]..<heldOffsets[series + 1]])
    }
    return Panel(rows: rows, seasonLength: seasonLength)
  }
}
