/// Coefficients of groups within groups, each drawn to those of the group around it by as much as it may
/// be luck.
///
/// A group's coefficient of a column is the mean over its series. With V the variance between series of
/// a group, a mean of n has V / n of luck; with A what distances of groups' means from those around them
/// have beyond luck, on average, a group keeps A / (A + V / n) of its own. All series are the outermost
/// group, which is drawn to zero: a column that says nothing to most has no say for one.
///
/// Source: Bühlmann, Gisler 2005, "A Course in Credibility Theory", doi:10.1007/3-540-29273-X, chapters 4
/// and 6.
struct CoefficientCredibility {
  /// What series of a group have in common, `[series][column]`.
  private(set) var coefficients: [[Double]]

  /// Draws means of groups.
  ///
  /// - Parameters:
  ///   - own: each series' own coefficients, `[series][column]`; NaN where it tells nothing.
  ///   - levels: labels of groups within groups, `[depth][series]`, the outermost first; below zero is
  ///     none.
  /// - Complexity: a pass over the coefficients for each depth.
  init(_ own: [[Double]], levels: [[Int]]) {
    let columns = own.first?.count ?? 0
    coefficients = own.map { _ in [Double](repeating: 0, count: columns) }
    for labels in levels {
      var members: [Int: [Int]] = [:]
      for (series, label) in labels.enumerated() where label >= 0 {
        members[label, default: []].append(series)
      }
      let groups = members.sorted { $0.key < $1.key }.map(\.value)
      for column in 0..<columns { draw(groups, own, column) }
    }
  }

  /// The mean of some series, and how they differ from it.
  private struct Sample {
    let count, mean, squares: Double

    init(_ values: [Double]) {
      count = Double(values.count)
      let mean = values.reduce(0, +) / max(1, count)
      self.mean = mean
      squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }

  private mutating func draw(_ groups: [[Int]], _ own: [[Double]], _ column: Int) {
    let samples = groups.map { group in
      Sample(group.map { own[$0][column] }.filter { !$0.isNaN })
    }
    let known = groups.indices.filter { samples[$0].count > 0 }
    let freedom = known.reduce(0) { $0 + samples[$1].count - 1 }
    guard freedom > 0 else { return }
    let variance = known.reduce(0) { $0 + samples[$1].squares } / freedom
    let beyondLuck = known.reduce(0.0) { sum, place in
      let distance = samples[place].mean - coefficients[groups[place][0]][column]
      return sum + distance * distance - variance / samples[place].count
    }
    let between = max(0, beyondLuck / Double(known.count))
    guard between > 0 else { return }
    for place in known {
      let around = coefficients[groups[place][0]][column]
      let kept = between / (between + variance / samples[place].count)
      let drawn = around + kept * (samples[place].mean - around)
      for series in groups[place] { coefficients[series][column] = drawn }
    }
  }
}
