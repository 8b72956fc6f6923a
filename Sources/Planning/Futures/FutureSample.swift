import Artifacts

/// The futures that an optimiser looks at: some of a block, with their probabilities.
///
/// Futures are drawn in proportion from each tariff branch that occurs, so that a rare branch is
/// neither lost nor overweighted: a hundred futures at 90 % have ten in the tail.
struct FutureSample: Sendable {
  /// The futures, filled up to whole groups of eight with copies that have no probability.
  let block: PathBlock
  /// By future; they sum to one.
  let probabilities: [Double]

  /// Futures that count.
  var count: Int { probabilities.count }
  /// Groups of eight futures.
  var tileCount: Int { block.pathCount / Lanes.scalarCount }

  /// At most about `limit` futures of a block; all where it holds no more.
  init(_ source: PathBlock, limit: Int) {
    let strata = Self.strata(of: source)
    var picks: [Int] = []
    var probabilities: [Double] = []
    for stratum in strata {
      let share = Double(stratum.count) / Double(source.pathCount)
      let wanted = (share * Double(limit)).rounded()
      let count = min(stratum.count, max(1, Int(wanted)))
      picks += (0..<count).map { stratum[$0 * stratum.count / count] }
      probabilities += [Double](repeating: share / Double(count), count: count)
    }
    self.probabilities = probabilities
    block = Self.compact(source, picks)
  }

  /// Futures by what tariffs do in them, in the order of their first member.
  private static func strata(of block: PathBlock) -> [[Int]] {
    let columns = block.layout.factors.indices.filter { column in
      switch block.layout.factors[column] {
      case .addedDuty, .dutyRefund, .parcelCharge, .fact: true
      default: false
      }
    }
    var strata: [[Int]] = []
    var positions: [[Int]: Int] = [:]
    for path in 0..<block.pathCount {
      let signature = columns.map { Self.extreme(of: block, column: $0, path: path) }
      let position = positions[signature] ?? strata.count
      if position == strata.count {
        positions[signature] = position
        strata.append([])
      }
      strata[position].append(path)
    }
    return strata
  }

  /// The largest departure from zero over the weeks, in millionths: the same in all futures of a
  /// branch whatever week it begins in.
  private static func extreme(of block: PathBlock, column: Int, path: Int) -> Int {
    var extreme = 0.0
    for week in 0..<block.weekCount {
      let value = block.values[block.range(week: week, column: column).lowerBound + path]
      if value.magnitude > extreme.magnitude { extreme = value }
    }
    return Int((extreme * 1e6).rounded())
  }

  private static func compact(_ source: PathBlock, _ picks: [Int]) -> PathBlock {
    let lanes = Lanes.scalarCount
    let padded = (picks.count + lanes - 1) / lanes * lanes
    let all = picks + [Int](repeating: picks.last ?? 0, count: padded - picks.count)
    var block = PathBlock(
      layout: source.layout, firstPath: source.firstPath, pathCount: padded,
      weekCount: source.weekCount)
    for row in 0..<source.weekCount * source.layout.factors.count {
      for (position, path) in all.enumerated() {
        block.values[row * padded + position] = source.values[row * source.pathCount + path]
      }
    }
    for row in source.layout.parameters.indices {
      for (position, path) in all.enumerated() {
        block.parameters[row * padded + position] =
          source.parameters[row * source.pathCount + path]
      }
    }
    return block
  }
}
