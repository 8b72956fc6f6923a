internal import Kernels

/// Levels of series drawn to the level of their group, by Bühlmann's credibility on a log scale.
///
/// With s² the variance of a period's value about its level and a that of levels within the group, both
/// relative, a level of n periods is worth n / (n + s² / a) of itself, and the group's the rest. Levels
/// of a catalogue lie orders apart: on the log scale one giant does not lift all others, and the level
/// of a series without a past is the group's geometric mean, which is nearer to the median than to the
/// mean. The group is the finest one that has ``fewestMembers`` series of ``fewestValues`` values.
struct LevelCredibility {
  /// Series that must tell of a group, and the values of each.
  static let fewestMembers = 3
  static let fewestValues = 4
  /// What is added to levels so that one of zero has a logarithm, as a share of their median.
  private static let offsetShare = 0.05

  /// What a series' level is.
  struct Level {
    let mean: Double
    /// Of the level, not of the values around it.
    let deviation: Double
    /// Whether the group weighs more than the series.
    let isPooled: Bool
  }

  private var levels: [Level?]

  /// The level of a series; nil where its own stands.
  func level(_ series: Int) -> Level? { levels[series] }

  /// Levels of a smoothed panel without its season.
  init(_ panel: Panel, _ summaries: [SeriesSummary], _ forecast: PanelForecast) {
    levels = [Level?](repeating: nil, count: panel.count)
    guard forecast.horizon > 0 else { return }
    let hasGroups = panel.covariates?.groups.isEmpty == false
    let own = (0..<panel.count).map { forecast.points[$0 * forecast.horizon] }
    let noise = (0..<panel.count).map { forecast.deviations[$0 * forecast.horizon] }
    func tells(_ series: Int) -> Bool {
      summaries[series].count >= Self.fewestValues && summaries[series].floor == 0
    }
    for labels in GroupLevels.all(panel) {
      var members: [Int: [Int]] = [:]
      for (series, label) in labels.enumerated() where label >= 0 {
        members[label, default: []].append(series)
      }
      for series in members.values {
        let teachers = series.filter(tells)
        guard let group = Group(teachers, own, noise, summaries) else { continue }
        // A panel without groups says nothing of a series without values.
        for position in series where hasGroups || summaries[position].count > 0 {
          levels[position] = group.level(
            own[position], noise[position], count: summaries[position].count)
        }
      }
    }
    // A constant series is carried on as it is, unless that rests on next to nothing.
    for series in 0..<panel.count
    where summaries[series].isConstant && (!hasGroups || tells(series)) {
      levels[series] = nil
    }
  }

  /// What the series of a group have in common.
  private struct Group {
    let offset: Double
    /// Mean and variance of log levels, and the variance of a value about its level relative to it.
    let mean, between, within: Double

    init?(_ teachers: [Int], _ own: [Double], _ noise: [Double], _ summaries: [SeriesSummary]) {
      guard teachers.count >= LevelCredibility.fewestMembers else { return nil }
      let sorted = teachers.map { own[$0] }.sorted()
      let offset = max(
        LevelCredibility.offsetShare * sorted[sorted.count / 2], .leastNormalMagnitude)
      guard sorted[sorted.count - 1] > 0 else { return nil }
      let logs = teachers.map { KernelMath.log(max(0, own[$0]) + offset) }
      let mean = logs.reduce(0, +) / Double(logs.count)
      let spread = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(logs.count - 1)
      let relative = teachers.map { series in
        let ratio = noise[series] / (max(0, own[series]) + offset)
        // Beyond one the log of a mean is skewed and says no more.
        return min(1, ratio * ratio)
      }
      let within = relative.reduce(0, +) / Double(relative.count)
      let ofMeans =
        zip(teachers, relative).reduce(0) { $0 + $1.1 / Double(summaries[$1.0].count) }
        / Double(teachers.count)
      self.offset = offset
      self.mean = mean
      self.within = within
      between = max(0, spread - ofMeans)
    }

    func level(_ own: Double, _ noise: Double, count: Int) -> Level {
      let n = Double(count)
      let share = between > 0 ? n / (n + within / between) : count > 0 && within == 0 ? 1 : 0
      let log = share * KernelMath.log(max(0, own) + offset) + (1 - share) * mean
      let level = max(0, KernelMath.exp(log) - offset)
      return Level(
        mean: share == 1 ? max(0, own) : level,
        deviation: level * (between * (1 - share)).squareRoot(), isPooled: share < 0.5)
    }
  }
}
