/// What decides, before any model, how a series can be forecast.
struct SeriesSummary {
  /// Values that are present.
  var count = 0
  /// Σ |y|.
  var absoluteSum = 0.0
  /// The least and the largest value; infinite where there is none.
  var least = Double.infinity
  var largest = -Double.infinity

  /// Reads a series.
  init(_ values: Span<Double>) {
    for index in values.indices {
      let value = values[index]
      guard !value.isNaN else { continue }
      count += 1
      absoluteSum += abs(value)
      least = min(least, value)
      largest = max(largest, value)
    }
  }

  /// Whether no value differs from another.
  var isConstant: Bool { count > 0 && least == largest }

  /// What forecasts may not fall below: zero where no value does.
  var floor: Double { least >= 0 ? 0 : -.infinity }

  /// A power of two near the mean size: dividing by it loses no bit.
  var scale: Double { absoluteSum > 0 ? (absoluteSum / Double(count)).binade : 1 }
}
