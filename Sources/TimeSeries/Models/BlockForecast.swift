/// The rows that a block of series writes.
///
/// Rows begin as zero points, zero deviations and NaN fitted values.
struct BlockForecast: Sendable {
  let horizon: Int
  /// The series of the block, by position in the panel.
  let series: ArraySlice<Int>
  private(set) var points: [Double]
  private(set) var deviations: [Double]
  private(set) var fitted: [Double]
  private(set) var notes: [SeriesNote]
  /// Where a row's fitted values begin; empty if none are kept.
  private let fittedOffsets: [Int]

  init(_ series: ArraySlice<Int>, of panel: Panel, _ request: ForecastRequest) {
    self.series = series
    horizon = request.horizon
    points = [Double](repeating: 0, count: series.count * request.horizon)
    deviations = [Double](repeating: 0, count: series.count * request.horizon)
    notes = []
    notes.reserveCapacity(series.count)
    var offsets: [Int] = []
    var count = 0
    if request.keepsFitted {
      for position in series {
        offsets.append(count)
        count += panel.length(of: position)
      }
    }
    fittedOffsets = offsets
    fitted = [Double](repeating: .nan, count: count)
  }

  /// Whether fitted values are wanted.
  var keepsFitted: Bool { !fittedOffsets.isEmpty }

  /// Sets a step of a row.
  @inline(__always)
  mutating func set(_ row: Int, step: Int, point: Double, deviation: Double) {
    points[row * horizon + step] = point
    deviations[row * horizon + step] = deviation
  }

  /// Sets all steps of a row from a scaled forecast.
  mutating func write(
    _ row: Int, _ forecast: (points: [Double], deviations: [Double]), scale: Double, floor: Double
  ) {
    for step in 0..<horizon {
      set(
        row, step: step, point: max(floor, forecast.points[step] * scale),
        deviation: abs(forecast.deviations[step]) * scale)
    }
  }

  /// Sets what was expected of a period; nothing if that is not wanted.
  @inline(__always)
  mutating func setFitted(_ row: Int, period: Int, _ value: Double) {
    if keepsFitted { fitted[fittedOffsets[row] + period] = value }
  }

  /// Adds a share of what was expected of a period; the first sets it.
  @inline(__always)
  mutating func addFitted(_ row: Int, period: Int, _ value: Double) {
    guard keepsFitted else { return }
    let index = fittedOffsets[row] + period
    fitted[index] = fitted[index].isNaN ? value : fitted[index] + value
  }

  /// Closes the next row with its note.
  mutating func close(_ note: SeriesNote) { notes.append(note) }

  /// Copies the rows to their places in the whole.
  func write(into whole: inout PanelForecast, _ panel: Panel) {
    for (row, position) in series.enumerated() {
      whole.points.replaceSubrange(
        position * horizon..<(position + 1) * horizon,
        with: points[row * horizon..<(row + 1) * horizon])
      whole.deviations.replaceSubrange(
        position * horizon..<(position + 1) * horizon,
        with: deviations[row * horizon..<(row + 1) * horizon])
      whole.notes[position] = notes[row]
      if keepsFitted {
        let first = fittedOffsets[row]
        whole.fitted.replaceSubrange(
          panel.range(of: position), with: fitted[first..<first + panel.length(of: position)])
      }
    }
  }
}
