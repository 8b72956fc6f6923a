import Artifacts
import Commerce

/// A setting in the sampled futures: a constant, or a column of drawn parameters.
enum SampledNumber: Sendable {
  case constant(Double)
  case column(Int, scale: Double)

  /// A resolved setting, its number multiplied by `scale` (a currency rate for money).
  init(_ setting: SettingBook.Resolved, scale: Double = 1, in sample: FutureSample) {
    if let column = sample.block.layout.parameterColumn(ofPath: setting.path) {
      self = .column(column, scale: scale)
    } else {
      self = .constant(setting.value.central * scale)
    }
  }

  /// Eight futures from a tile on.
  @inline(__always)
  func lanes(_ sample: FutureSample, tile: Int) -> Lanes {
    switch self {
    case .constant(let value): return Lanes(repeating: value)
    case .column(let column, let scale):
      let first = sample.block.range(parameter: column).lowerBound + tile * Lanes.scalarCount
      return sample.block.parameters.eight(from: first) * scale
    }
  }
}

extension FutureSample {
  /// A factor of a week in the eight futures of a tile; `neutral` where the sample lacks it.
  @inline(__always)
  func factor(_ column: Int?, week: Int, tile: Int, neutral: Double) -> Lanes {
    guard let column else { return Lanes(repeating: neutral) }
    let row = block.range(week: week, column: column).lowerBound
    return block.values.eight(from: row + tile * Lanes.scalarCount)
  }

  /// The sum of factors of a week; zero where there are none.
  @inline(__always)
  func sum(_ columns: [Int], week: Int, tile: Int) -> Lanes {
    var sum = Lanes.zero
    for column in columns { sum += factor(column, week: week, tile: tile, neutral: 0) }
    return sum
  }

  /// Columns whose factor is of a kind.
  func columns(where matches: (Factor) -> Bool) -> [Int] {
    block.layout.factors.indices.filter { matches(block.layout.factors[$0]) }
  }

  /// The mean of a row of futures under their probabilities.
  func mean(_ row: ArraySlice<Double>) -> Double {
    var sum = 0.0
    for (value, probability) in zip(row, probabilities) { sum += value * probability }
    return sum
  }
}

extension [Double] {
  /// Eight neighbours.
  @inline(__always)
  func eight(from first: Int) -> Lanes {
    var lanes = Lanes.zero
    for lane in 0..<Lanes.scalarCount { lanes[lane] = self[first + lane] }
    return lanes
  }

  /// Writes eight neighbours.
  @inline(__always)
  mutating func setEight(from first: Int, to lanes: Lanes) {
    for lane in 0..<Lanes.scalarCount { self[first + lane] = lanes[lane] }
  }
}
