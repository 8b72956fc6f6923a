extension SeriesPanel {
  /// The panel as it was known some weeks ago: what a forecast of that time could see.
  ///
  /// A series that had not begun by then is empty, so positions stay.
  ///
  /// - Complexity: linear in the values kept.
  func truncated(byWeeks weeks: Int) -> SeriesPanel {
    var kept: [Double] = []
    kept.reserveCapacity(values.count)
    var newOffsets = [0]
    newOffsets.reserveCapacity(offsets.count)
    for series in 0..<count {
      kept.append(contentsOf: values[range(of: series)].dropLast(weeks))
      newOffsets.append(kept.count)
    }
    return SeriesPanel(
      values: kept, offsets: newOffsets, endWeek: endWeek - weeks, origin: origin, groups: groups,
      groupCount: groupCount)
  }

  /// The same series with every value replaced by a function of its place and week.
  ///
  /// - Complexity: linear in the values.
  func mapValues(_ transform: (_ series: Int, _ week: Int, _ value: Double) -> Double)
    -> SeriesPanel
  {
    var mapped = values
    for series in 0..<count {
      let shift = startWeeks[series] - offsets[series]
      for index in range(of: series) {
        mapped[index] = transform(series, index + shift, values[index])
      }
    }
    return SeriesPanel(
      values: mapped, offsets: offsets, endWeek: endWeek, origin: origin, groups: groups,
      groupCount: groupCount)
  }
}
