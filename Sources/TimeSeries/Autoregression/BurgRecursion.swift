/// Autoregressions of order 0, 1, … of one series, by Burg's recursion: the reflection coefficient of
/// each order makes forward and backward errors least, so that every model is stationary.
///
/// Source: Burg 1967; as Brockwell, Davis, "Time Series: Theory and Methods", 1991, section 8.2.
///
/// Cost: four multiplications and additions a period for each order.
struct BurgRecursion {
  /// The order so far.
  private(set) var order = 0
  /// The mean of squared errors of one step.
  private(set) var variance = 0.0
  /// Coefficients of the last values, the latest first.
  private(set) var coefficients: [Double] = []
  private var forward: [Double] = []
  private var backward: [Double] = []

  /// Begins with order 0 on values from which `mean` is taken.
  mutating func begin(_ values: [Double], mean: Double) {
    order = 0
    coefficients.removeAll(keepingCapacity: true)
    forward.removeAll(keepingCapacity: true)
    var squares = 0.0
    for value in values {
      let value = value - mean
      forward.append(value)
      squares += value * value
    }
    backward.removeAll(keepingCapacity: true)
    backward.append(contentsOf: forward)
    variance = squares / Double(values.count)
  }

  /// Goes on to the next order.
  mutating func advance() {
    order += 1
    var (products, squares) = (0.0, 0.0)
    for index in order..<forward.count {
      products += forward[index] * backward[index - 1]
      squares += forward[index] * forward[index] + backward[index - 1] * backward[index - 1]
    }
    let reflection = squares > 0 ? 2 * products / squares : 0
    for index in stride(from: forward.count - 1, through: order, by: -1) {
      let (ahead, behind) = (forward[index], backward[index - 1])
      forward[index] = ahead - reflection * behind
      backward[index] = behind - reflection * ahead
    }
    let before = coefficients
    for index in before.indices {
      coefficients[index] -= reflection * before[before.count - 1 - index]
    }
    coefficients.append(reflection)
    variance *= max(0, 1 - reflection * reflection)
  }
}
