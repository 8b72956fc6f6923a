internal import Kernels

/// Solves S x = r for S = U diag(d) Uᵀ, the covariance of the gaps of independent errors.
///
/// Two aggregates have an element in common where they hold the same bottom series. As many aggregates as
/// can be found that share none (in a grouped hierarchy its finest grouping: most of them) form a diagonal
/// block, which is eliminated at once; what is left is dense and small.
///
/// Cost for a′ aggregates that remain: a′³ / 3 operations once, and for each right-hand side 2 a′² and four
/// for each pair of aggregates that meet.
struct GapSystem {
  /// Aggregates that share no bottom series.
  private let apart: [Int]
  /// The rest.
  private let others: [Int]
  /// S by aggregate that is apart.
  private let variances: [Double]
  /// Which of the rest each aggregate that is apart meets, and S there.
  private let links: [(other: Int, value: Double)]
  private let linkOffsets: [Int]
  private let factor: CholeskyFactor

  /// A system.
  ///
  /// - Parameter diagonal: d, by series, aggregates first; all above zero.
  /// - Throws: `LinearAlgebraError` where S is singular to rounding.
  init(_ hierarchy: Hierarchy, diagonal: [Double]) throws(LinearAlgebraError) {
    let isApart = Self.disjoint(hierarchy)
    let all = 0..<hierarchy.aggregateCount
    apart = all.filter { isApart[$0] }
    others = all.filter { !isApart[$0] }
    var places = [Int](repeating: 0, count: all.count)
    for (place, aggregate) in others.enumerated() { places[aggregate] = place }
    let below = all.count
    var (variances, links, offsets) = ([Double](), [(other: Int, value: Double)](), [0])
    var sums = [Double](repeating: 0, count: others.count)
    for aggregate in apart {
      var variance = diagonal[aggregate]
      var met: [Int] = []
      for series in hierarchy.members(of: aggregate) {
        variance += diagonal[below + series]
        for holder in hierarchy.holders(of: series) where !isApart[holder] {
          if sums[places[holder]] == 0 { met.append(places[holder]) }
          sums[places[holder]] += diagonal[below + series]
        }
      }
      variances.append(variance)
      for other in met.sorted() {
        links.append((other, sums[other]))
        sums[other] = 0
      }
      offsets.append(links.count)
    }
    self.variances = variances
    self.links = links
    linkOffsets = offsets
    var cells = Self.square(hierarchy, diagonal, others, places, isApart)
    Self.eliminate(variances, links, offsets, size: others.count, from: &cells)
    factor = try CholeskyFactor(
      lowerTriangleOf: Matrix(rows: others.count, columns: others.count, values: cells))
  }

  /// Aggregates of which no two hold the same series: the smallest first, as long as one fits.
  private static func disjoint(_ hierarchy: Hierarchy) -> [Bool] {
    let bySize = (0..<hierarchy.aggregateCount).sorted {
      (hierarchy.members(of: $0).count, $0) < (hierarchy.members(of: $1).count, $1)
    }
    var isApart = [Bool](repeating: false, count: hierarchy.aggregateCount)
    var isTaken = [Bool](repeating: false, count: hierarchy.bottomCount)
    for aggregate in bySize where !hierarchy.members(of: aggregate).contains(where: { isTaken[$0] })
    {
      isApart[aggregate] = true
      for series in hierarchy.members(of: aggregate) { isTaken[series] = true }
    }
    return isApart
  }

  /// The lower triangle of S among the rest.
  private static func square(
    _ hierarchy: Hierarchy, _ diagonal: [Double], _ others: [Int], _ places: [Int],
    _ isApart: [Bool]
  ) -> [Double] {
    let size = others.count
    var cells = [Double](repeating: 0, count: size * size)
    for (place, aggregate) in others.enumerated() {
      cells[place * size + place] = diagonal[aggregate]
    }
    for series in 0..<hierarchy.bottomCount {
      let holders = hierarchy.holders(of: series).filter { !isApart[$0] }
      let variance = diagonal[hierarchy.aggregateCount + series]
      // Holders ascend, so the second is never after the first.
      for (rank, first) in holders.enumerated() {
        for second in holders.prefix(rank + 1) {
          cells[places[first] * size + places[second]] += variance
        }
      }
    }
    return cells
  }

  /// Takes v vᵀ / s off for each aggregate that is apart.
  private static func eliminate(
    _ variances: [Double], _ links: [(other: Int, value: Double)], _ offsets: [Int], size: Int,
    from cells: inout [Double]
  ) {
    for (place, variance) in variances.enumerated() {
      let own = links[offsets[place]..<offsets[place + 1]]
      for first in own {
        let factor = first.value / variance
        for second in own where second.other <= first.other {
          cells[first.other * size + second.other] -= factor * second.value
        }
      }
    }
  }

  /// The solutions for right-hand sides, `[aggregate][column]`.
  func solve(_ sides: Matrix) -> Matrix {
    var solved = Matrix(
      rows: others.count, columns: sides.columns, values: reduced(sides.values.span, sides.columns))
    factor.solve(&solved)
    return Matrix(
      rows: sides.rows, columns: sides.columns,
      values: completed(sides.values, solved.values.span, sides.columns))
  }

  /// The right-hand sides of the rest, after those that are apart were eliminated.
  private func reduced(_ sides: Span<Double>, _ columns: Int) -> [Double] {
    precondition(sides.count == (apart.count + others.count) * columns)
    var rest: [Double] = []
    rest.reserveCapacity(others.count * columns)
    for aggregate in others {
      for column in 0..<columns { rest.append(sides[aggregate * columns + column]) }
    }
    var out = rest.mutableSpan
    for (place, aggregate) in apart.enumerated() {
      let row = aggregate * columns
      for link in links[linkOffsets[place]..<linkOffsets[place + 1]] {
        let (other, share) = (link.other * columns, link.value / variances[place])
        for column in 0..<columns {
          out[unchecked: other + column] -= share * sides[unchecked: row + column]
        }
      }
    }
    return rest
  }

  /// All solutions, from those of the rest.
  private func completed(
    _ sides: [Double], _ known: Span<Double>, _ columns: Int
  ) -> [Double] {
    var all = sides
    var out = all.mutableSpan
    for (place, aggregate) in others.enumerated() {
      for column in 0..<columns {
        out[aggregate * columns + column] = known[place * columns + column]
      }
    }
    for (place, aggregate) in apart.enumerated() {
      let row = aggregate * columns
      for link in links[linkOffsets[place]..<linkOffsets[place + 1]] {
        let other = link.other * columns
        for column in 0..<columns {
          out[unchecked: row + column] -= link.value * known[unchecked: other + column]
        }
      }
      let scale = 1 / variances[place]
      for column in 0..<columns { out[unchecked: row + column] *= scale }
    }
    return all
  }
}
