/// What a pooled model goes by at a period: the values before it, in a fixed number of columns, over the
/// mean size of all of them.
struct PooledFeatures {
  /// Values right before.
  static let lags = 6
  /// Windows whose means are columns.
  static let windows = [4, 8, 13]
  /// Columns: lags, windows, the mean of all so far.
  static let count = lags + windows.count + 1
  /// The most mean sizes that a value counts: one giant would else be all that is learnt.
  static let largest = 20.0
  /// Values that must be known: of fewer one learns nothing.
  static let fewest = 4

  private let values: [Double]
  /// Σ y and Σ |y| of the first values: means without a loop.
  private var sums: [Double] = [0]
  private var sizes: [Double] = [0]

  init(_ values: [Double]) {
    self.values = values
    for value in values {
      sums.append(sums[sums.count - 1] + value)
      sizes.append(sizes[sizes.count - 1] + abs(value))
    }
  }

  /// The mean size of the values known at a period, which columns and targets are divided by.
  func scale(known: Int) -> Double { sizes[known] / Double(known) }

  /// A value over a scale, within ±``largest``.
  static func share(_ value: Double, of scale: Double) -> Double {
    min(max(value / scale, -largest), largest)
  }

  /// Appends the columns of a period, of which so many values are known; what lies before the first is the
  /// mean of all.
  func append(known: Int, to row: inout [Double]) {
    let scale = scale(known: known)
    let mean = sums[known] / Double(known) / scale
    for lag in 1...Self.lags {
      row.append(known >= lag ? Self.share(values[known - lag], of: scale) : mean)
    }
    for window in Self.windows {
      let first = max(0, known - window)
      row.append(Self.share((sums[known] - sums[first]) / Double(known - first), of: scale))
    }
    row.append(mean)
  }
}
