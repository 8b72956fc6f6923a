import Kernels

/// Intermittent demand summed over buckets, smoothed there and shared out again: zeros disappear.
///
/// ADIDA takes buckets of the mean interval between demands; IMAPA the mean of all lengths of bucket
/// from one period to that.
///
/// Sources: Nikolopoulos, Syntetos, Boylan, Petropoulos, Assimakopoulos 2011, doi:10.1057/jors.2010.32;
/// Petropoulos, Kourentzes 2015, doi:10.1057/jors.2014.62.
public struct Aggregation: PerSeriesModel {
  /// Whether all lengths of bucket are averaged.
  public let averages: Bool
  let minimumCount = 4

  /// ADIDA, or IMAPA if lengths are averaged.
  public init(averages: Bool) { self.averages = averages }

  /// `adida` or `imapa`.
  public var name: String { averages ? "imapa" : "adida" }

  func makeMemory() -> [Double] { [] }

  func write(
    _ values: Span<Double>, _ context: SeriesContext, _ buckets: inout [Double],
    _ rows: inout BlockForecast, _ row: Int
  ) {
    let longest = Self.meanInterval(values)
    let lengths = averages ? 1...longest : longest...longest
    var point = 0.0
    for length in lengths {
      Self.sum(values, into: &buckets, length: length)
      point += Self.level(buckets.span) / Double(length)
    }
    point = max(context.summary.floor, point / Double(lengths.count))
    var squares = 0.0
    for period in values.indices {
      rows.setFitted(row, period: period, point)
      squares += (values[period] - point) * (values[period] - point)
    }
    rows.fill(row, point: point, squares: squares, count: Double(values.count))
  }

  /// Periods between demands on average, rounded; at most half of the series.
  private static func meanInterval(_ values: Span<Double>) -> Int {
    var (demands, last) = (0, 0)
    for period in values.indices where values[period] != 0 {
      demands += 1
      last = period + 1
    }
    guard demands > 0 else { return 1 }
    let interval = Int((Double(last) / Double(demands)).rounded())
    return min(max(1, interval), max(1, values.count / 2))
  }

  /// Sums of buckets that end with the last value; what is left at the beginning is not used.
  private static func sum(_ values: Span<Double>, into buckets: inout [Double], length: Int) {
    buckets.removeAll(keepingCapacity: true)
    for start in stride(from: values.count % length, to: values.count, by: length) {
      var sum = 0.0
      for period in start..<start + length { sum += values[period] }
      buckets.append(sum)
    }
  }

  /// The last level of a smoother.
  private static func level(_ values: Span<Double>) -> Double {
    var sum = 0.0
    for index in values.indices { sum += values[index] }
    let mean = sum / Double(values.count)
    guard values.count > 2 else { return mean }
    return LevelSearch.best(values, centre: mean).lastLevel
  }
}
