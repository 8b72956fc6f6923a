/// Seasonal profiles of groups within groups, each drawn to that of the group around it.
///
/// A group's factor of a phase is what its series sold there over what they sell on average. With V the
/// variance of a factor, from how cells of the phase differ from it, and A the mean square of the factors'
/// distances from those of the group around, a share V / A of the distances is luck and is taken back. The
/// last group is the series itself.
struct GroupProfiles {
  /// Seasons that a series must cover to tell of one.
  private static let fewestSeasons = 2
  /// The least factor of a phase.
  private static let leastFactor = 0.02

  private let seasonLength: Int
  /// Phases by series, `[series][phase]`; empty where there is no season.
  private var factors: [[Double]] = []
  /// The phase of each series' first period.
  private let firstPhases: [Int]

  init(_ panel: Panel, _ summaries: [SeriesSummary]) {
    let m = panel.seasonLength
    seasonLength = m
    firstPhases = (0..<panel.count).map { series in
      if let shared = panel.covariates?.shared { return shared.firstRows[series] % m }
      return (m - panel.length(of: series) % m) % m
    }
    guard m > 1 else { return }
    let neutral = [Double](repeating: 1, count: m)
    factors = [[Double]](repeating: neutral, count: panel.count)
    let teachers = (0..<panel.count).map { series in
      summaries[series].floor == 0 && !summaries[series].isConstant
        && panel.length(of: series) >= Self.fewestSeasons * m
    }
    guard teachers.contains(true) else { return }
    for labels in GroupLevels.all(panel) + [Array(0..<panel.count)] {
      refine(by: labels, panel, teachers)
    }
    for series in 0..<panel.count where summaries[series].floor != 0 || summaries[series].isConstant
    {
      factors[series] = neutral
    }
  }

  /// Corrects the factors of all series by those of their groups; of the same length throughout.
  private mutating func refine(by labels: [Int], _ panel: Panel, _ teachers: [Bool]) {
    var members: [Int: [Int]] = [:]
    for (series, label) in labels.enumerated() where label >= 0 {
      members[label, default: []].append(series)
    }
    for series in members.values {
      let around = factors[series[0]]
      let own = Self.factors(
        of: series.filter { teachers[$0] }, panel, firstPhases, around: around)
      for position in series { factors[position] = own }
    }
  }

  private static func factors(
    of series: [Int], _ panel: Panel, _ firstPhases: [Int], around: [Double]
  ) -> [Double] {
    let m = around.count
    var sold = [Double](repeating: 0, count: m)
    var expected = sold
    let means = series.map { mean(panel, $0, m) }
    each(series, panel, firstPhases, m) { place, phase, value in
      sold[phase] += value
      expected[phase] += means[place]
    }
    guard expected.allSatisfy({ $0 > 0 }) else { return around }
    let raw = (0..<m).map { max(leastFactor, sold[$0] / expected[$0]) }
    var squares = [Double](repeating: 0, count: m)
    each(series, panel, firstPhases, m) { place, phase, value in
      let error = value - means[place] * raw[phase]
      squares[phase] += error * error
    }
    let luck = (0..<m).reduce(0) { $0 + squares[$1] / (expected[$1] * expected[$1]) }
    let seen = (0..<m).reduce(0) { $0 + (raw[$1] - around[$1]) * (raw[$1] - around[$1]) }
    let kept = seen > luck ? 1 - luck / seen : 0
    let drawn = (0..<m).map { around[$0] + kept * (raw[$0] - around[$0]) }
    let level = drawn.reduce(0, +) / Double(m)
    return drawn.map { max(leastFactor, $0 / level) }
  }

  /// Periods of whole seasons at a series' end.
  private static func window(_ panel: Panel, _ series: Int, _ m: Int) -> Range<Int> {
    let range = panel.range(of: series)
    return range.upperBound - range.count / m * m..<range.upperBound
  }

  private static func mean(_ panel: Panel, _ series: Int, _ m: Int) -> Double {
    let known = panel.values[window(panel, series, m)].filter { !$0.isNaN }
    return known.reduce(0, +) / Double(max(1, known.count))
  }

  private static func each(
    _ series: [Int], _ panel: Panel, _ firstPhases: [Int], _ m: Int,
    _ body: (_ place: Int, _ phase: Int, _ value: Double) -> Void
  ) {
    for (place, position) in series.enumerated() {
      let start = panel.range(of: position).lowerBound
      for index in window(panel, position, m) where !panel.values[index].isNaN {
        body(place, (firstPhases[position] + index - start) % m, panel.values[index])
      }
    }
  }

  /// The factor of a series' period, known or coming.
  func factor(_ series: Int, period: Int) -> Double {
    factors.isEmpty ? 1 : factors[series][(firstPhases[series] + period) % seasonLength]
  }

  /// All values over their factors.
  func adjusted(_ panel: Panel) -> [Double] {
    var values = panel.values
    for series in 0..<panel.count where !factors.isEmpty {
      for (period, index) in panel.range(of: series).enumerated() {
        values[index] /= factor(series, period: period)
      }
    }
    return values
  }
}

/// Groups within groups: all series, then the panel's groups, the coarsest first.
enum GroupLevels {
  /// Labels, `[depth][series]`; below zero is none.
  ///
  /// A group is counted apart in every group around it.
  static func all(_ panel: Panel) -> [[Int]] {
    var levels = [[Int](repeating: 0, count: panel.count)]
    for labels in panel.covariates?.groups ?? [] {
      var places: [[Int]: Int] = [:]
      let around = levels[levels.count - 1]
      levels.append(
        labels.indices.map { series in
          guard labels[series] >= 0, around[series] >= 0 else { return -1 }
          let pair = [around[series], labels[series]]
          if let place = places[pair] { return place }
          places[pair] = places.count
          return places.count - 1
        })
    }
    return levels
  }
}
