/// The least-squares line through all values so far, at periods 1, 2, …; a value costs a few operations.
///
/// Source: Fiorucci et al. 2016, doi:10.1016/j.ijforecast.2016.02.005, equations 15 and 16.
struct RunningLine {
  private var count = 0.0
  private var mean = 0.0
  /// Change by period.
  private(set) var slope = 0.0
  /// The line at period 0.
  private(set) var level = 0.0

  /// Adds the next value.
  mutating func add(_ value: Double) {
    count += 1
    guard count > 1 else {
      mean = value
      level = value
      return
    }
    slope = ((count - 2) * slope + 6 * (value - mean) / count) / (count + 1)
    mean += (value - mean) / count
    level = mean - (count + 1) / 2 * slope
  }
}
