internal import Kernels

/// One pass of complex exponential smoothing over a tile, with derivatives.
///
/// y = l + s + e; l' = l - (1 - a₁) c + (a₀ - a₁) e; c' = l + (1 - a₀) c + (a₀ + a₁) e; and with a season
/// s' = s + b e. All is linear in the states, so that their derivatives are the recursion itself.
///
/// Cost for P parameters: 10 P + P² / 2 multiplications and additions of eight lanes a period, bound by
/// loads and stores in the nearest cache.
struct ComplexPass: LanePass {
  /// Whether there is a season.
  let isSeasonal: Bool
  /// Periods in a season; 1 without one.
  let seasonLength: Int
  let count: Int
  let weightCount: Int
  let isRelative = false
  let logGradient: [SIMD8<Double>] = []
  let logSum = SIMD8<Double>.zero
  let failed = SIMD8<Double>.zero
  private(set) var equations: NormalEquations
  private var memory: [SIMD8<Double>]
  private let places: Places

  init(isSeasonal: Bool, seasonLength: Int) {
    self.isSeasonal = isSeasonal
    self.seasonLength = isSeasonal ? seasonLength : 1
    weightCount = isSeasonal ? 3 : 2
    count = weightCount + 2 + (isSeasonal ? seasonLength : 0)
    equations = NormalEquations(count: count)
    places = Places(count, self.seasonLength)
    memory = Array(repeating: .zero, count: places.end)
  }

  /// Place of the first level; the other part of the state follows it.
  var levelIndex: Int { weightCount }
  /// Place of the season's first figure.
  var seasonIndex: Int { weightCount + 2 }
  /// Free numbers for the information criterion: one figure follows from the others, and the variance
  /// counts.
  var freedom: Int { count - (isSeasonal ? 1 : 0) + 1 }

  /// With a₁ = 1 the level follows errors alone; away from 1 it grows by itself, by a share a₁ - 1 of
  /// the level, and the box holds that to what a series can keep up.
  func bounds(of weight: Int) -> ClosedRange<Double> {
    switch weight {
    case 0: 0.01...1.8
    case 1: 0.95...1.1
    default: 0.001...0.9
    }
  }

  /// Where rows begin in the working memory; derivatives of the level, by parameter, come first.
  private struct Places {
    /// Derivatives of the other part.
    let other: Int
    /// A group of rows of the Jacobian.
    let jacobian: Int
    /// Figures by phase.
    let figures: Int
    /// Derivatives of the figures, `[phase][parameter]`.
    let season: Int
    let end: Int

    init(_ count: Int, _ seasonLength: Int) {
      other = count
      jacobian = other + count
      figures = jacobian + NormalEquations.depth * count
      season = figures + seasonLength
      end = season + seasonLength * count
    }
  }

  mutating func run(_ tile: SeriesTile, _ parameters: [SIMD8<Double>]) {
    var memory: [SIMD8<Double>] = []
    var equations = NormalEquations(count: 0)
    swap(&memory, &self.memory)
    swap(&equations, &self.equations)
    equations.clear()
    prepare(&memory, parameters)
    if isSeasonal {
      sweep(tile, parameters, isSeasonal: true, &memory, &equations)
    } else {
      sweep(tile, parameters, isSeasonal: false, &memory, &equations)
    }
    swap(&memory, &self.memory)
    swap(&equations, &self.equations)
  }

  private func prepare(_ memory: inout [SIMD8<Double>], _ parameters: [SIMD8<Double>]) {
    let one = SIMD8<Double>(repeating: 1)
    for index in memory.indices { memory[index] = .zero }
    memory[levelIndex] = one
    memory[places.other + levelIndex + 1] = one
    guard isSeasonal else { return }
    for phase in 0..<seasonLength {
      memory[places.figures + phase] = parameters[seasonIndex + phase]
      memory[places.season + phase * count + seasonIndex + phase] = one
    }
  }

  @inline(__always)
  private func sweep(
    _ tile: SeriesTile, _ parameters: [SIMD8<Double>], isSeasonal: Bool,
    _ memory: inout [SIMD8<Double>], _ equations: inout NormalEquations
  ) {
    // Vectors, since arithmetic of a vector with a number is done lane by lane.
    let (zero, one) = (SIMD8<Double>.zero, SIMD8<Double>(repeating: 1))
    let (a0, a1) = (parameters[0], parameters[1])
    let b = isSeasonal ? parameters[2] : .zero
    let (toLevel, toOther) = (a0 - a1, a0 + a1)
    let (fromOther, keepOther) = (one - a1, one - a0)
    var (level, other) = (parameters[levelIndex], parameters[levelIndex + 1])
    var rows = JacobianRows(base: places.jacobian, count: count)
    var phase = 0
    let (values, weights) = (tile.values.span, tile.weights.span)
    var cells = memory.mutableSpan
    for period in 0..<tile.length {
      let weight = weights[unchecked: period]
      let s = isSeasonal ? cells[unchecked: places.figures + phase] : .zero
      let error = weight * (values[unchecked: period] - level - s)
      let row = rows.next
      let figures = places.season + phase * count
      for p in 0..<count {
        let dl = cells[unchecked: p]
        let dc = cells[unchecked: places.other + p]
        let ds = isSeasonal ? cells[unchecked: figures + p] : .zero
        let dError = zero - weight * (isSeasonal ? dl + ds : dl)
        cells[unchecked: row + p] = dError
        cells[unchecked: p] = dl - fromOther * dc + toLevel * dError
        cells[unchecked: places.other + p] = dl + keepOther * dc + toOther * dError
        if isSeasonal { cells[unchecked: figures + p] = ds + b * dError }
      }
      // What each weight does by itself, beside what it does through the states.
      cells[unchecked: 0] += error
      cells[unchecked: 1] += other - error
      cells[unchecked: places.other] += error - other
      cells[unchecked: places.other + 1] += error
      if isSeasonal {
        cells[unchecked: figures + 2] += error
        cells[unchecked: places.figures + phase] = s + b * error
      }
      (level, other) = (
        level - fromOther * other + toLevel * error, level + keepOther * other + toOther * error
      )
      rows.close(error, cells.span, &equations)
      phase = phase + 1 == seasonLength ? 0 : phase + 1
    }
    rows.finish(&cells, &equations)
  }
}
