internal import Artifacts
internal import Kernels

/// Points of added duty on one corridor, for the futures of one block: calm, raised or spike, a Markov
/// chain by week.
///
/// A week costs three rows of keyed draws and a branch per future; sizes are computed only where a
/// regime begins.
struct DutyRegimeChain {
  /// Points of duty as a share in the week last advanced to, by future.
  private(set) var points: [Double]
  private var regimes: [Regime]
  private let key: RandomKey
  private let firstPath: UInt32
  private let onset: [Double]
  private let raised: Raised
  private let spike: Spike
  private var turns: [Double]
  private var normals: [Double]
  private var uniforms: [Double]

  /// A spike beyond this ends trade as surely as a ban does; sizes are cut here, as a share.
  static let mostPoints = 5.0

  private enum Regime: UInt8 { case calm, raised, spike }

  /// A raised level, by future: chance per week that it changes, lognormal size, where changes lead.
  struct Raised {
    let leaving, median, spread, spikeShare, repealShare: [Double]
  }

  /// A spike, by future: chance per week that it ends, size with a Pareto tail.
  struct Spike {
    let leaving, least, tail: [Double]
  }

  /// Calm in every future; `onset` is the chance per week by future.
  init(key: RandomKey, firstPath: Int, onset: [Double], raised: Raised, spike: Spike) {
    self.key = key
    self.firstPath = UInt32(firstPath)
    self.onset = onset
    self.raised = raised
    self.spike = spike
    points = [Double](repeating: 0, count: onset.count)
    regimes = [Regime](repeating: .calm, count: onset.count)
    // Not copies of one array: optimised, Swift 6.3.1 takes a mutable span of the second copy in a
    // function without making its memory its own.
    turns = [Double](repeating: 0, count: onset.count)
    normals = [Double](repeating: 0, count: onset.count)
    uniforms = [Double](repeating: 0, count: onset.count)
  }

  /// Moves every future on by one week.
  mutating func advance(toWeek week: Int) {
    draw(week: week)
    for path in points.indices {
      guard let next = next(path) else { continue }
      regimes[path] = next
      points[path] = size(of: next, path)
    }
  }

  /// Adds the points, times a weight, to a row, or writes them over it.
  func add(to row: inout MutableSpan<Double>, weight: Double = 1, overwriting: Bool = false) {
    for path in row.indices {
      row[path] = (overwriting ? 0 : row[path]) + weight * points[path]
    }
  }

  private mutating func draw(week: Int) {
    let (key, firstPath, period) = (key, firstPath, UInt16(week))
    var turnRow = turns.mutableSpan
    key.fillUniforms(&turnRow, firstPath: firstPath, period: period, draw: 0)
    var normalRow = normals.mutableSpan
    key.fillNormals(&normalRow, firstPath: firstPath, period: period, draw: 1)
    var uniformRow = uniforms.mutableSpan
    key.fillUniforms(&uniformRow, firstPath: firstPath, period: period, draw: 2)
  }

  /// The regime that begins in a future this week, nil where none does.
  private func next(_ path: Int) -> Regime? {
    let turn = turns[path]
    switch regimes[path] {
    case .calm: return turn < onset[path] ? .raised : nil
    case .spike: return turn < spike.leaving[path] ? .raised : nil
    case .raised:
      guard turn < raised.leaving[path] else { return nil }
      // What is left of the uniform once it has said that the level changes is uniform again.
      let way = turn / raised.leaving[path]
      if way < raised.spikeShare[path] { return .spike }
      return way < raised.spikeShare[path] + raised.repealShare[path] ? .calm : .raised
    }
  }

  private func size(of regime: Regime, _ path: Int) -> Double {
    let size =
      switch regime {
      case .calm: 0.0
      case .raised:
        raised.median[path] * KernelMath.exp(raised.spread[path] * normals[path])
      case .spike:
        spike.least[path] * KernelMath.pow(uniforms[path], -1 / spike.tail[path])
      }
    return min(size, Self.mostPoints)
  }
}
