/// Eight series side by side, time-major: what the recursions of this room run on.
///
/// Element t of ``values`` holds period t of all eight, each from its own first period. Beyond a
/// series' end, and where a value is missing, both value and weight are 0. Series are divided by a power
/// of two near their mean size, so that numbers lie near one and no bit is lost.
struct SeriesTile {
  /// Series in a tile.
  static let laneCount = 8

  /// Periods of the longest series.
  private(set) var length = 0
  /// Periods of each series; 0 in a lane without one.
  private(set) var lengths = [Int](repeating: 0, count: laneCount)
  /// Values that are present in each lane.
  private(set) var counts = SIMD8<Double>.zero
  /// One in the lanes whose values are all above zero, else zero.
  private(set) var positive = SIMD8<Double>.zero
  /// What values were divided by, and results must be multiplied with.
  private(set) var scales = SIMD8<Double>(repeating: 1)
  /// Scaled values by period.
  private(set) var values: [SIMD8<Double>] = []
  /// One where there is a value, else zero.
  private(set) var weights: [SIMD8<Double>] = []

  /// Loads up to eight series of a panel.
  ///
  /// - Complexity: linear in the longest series; memory is kept from tile to tile.
  mutating func load(_ series: ArraySlice<Int>, of panel: Panel) {
    precondition(series.count <= Self.laneCount, "SeriesTile: \(series.count) series")
    length = series.map(panel.length(of:)).max() ?? 0
    counts = .zero
    positive = .zero
    scales = SIMD8(repeating: 1)
    for lane in lengths.indices { lengths[lane] = 0 }
    values.removeAll(keepingCapacity: true)
    weights.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(.zero, count: length))
    weights.append(contentsOf: repeatElement(.zero, count: length))
    for (lane, position) in series.enumerated() {
      fill(lane, panel.values.span.extracting(panel.range(of: position)))
    }
  }

  private mutating func fill(_ lane: Int, _ series: Span<Double>) {
    let summary = SeriesSummary(series)
    let scale = summary.scale
    lengths[lane] = series.count
    counts[lane] = Double(summary.count)
    positive[lane] = summary.least > 0 ? 1 : 0
    scales[lane] = scale
    for period in series.indices where !series[period].isNaN {
      values[period][lane] = series[period] / scale
      weights[period][lane] = 1
    }
  }

  /// The scaled values of a lane with its gaps filled: what first states are read from.
  func filled(_ lane: Int, seasonLength: Int, into row: inout [Double]) {
    row.removeAll(keepingCapacity: true)
    for period in 0..<lengths[lane] {
      row.append(weights[period][lane] == 0 ? .nan : values[period][lane])
    }
    GapFilling.fill(&row, seasonLength: seasonLength)
  }
}
