internal import Artifacts
internal import Kernels

/// Congestion that all seaborne lanes share: calm or shock, a two-state Markov chain by week.
///
/// Calm before the start. A shock begins with a weekly chance and ends with chance one over its mean
/// length, so its length is geometric; while it lasts, goods shipped take so many days longer.
struct PortShocks {
  /// Days added in the week last advanced to, by future.
  private(set) var delayDays: [Double]
  private let key: RandomKey
  private let firstPath: UInt32
  private let startChance: [Double]
  private let endChance: [Double]
  private let sizeDays: [Double]
  private var uniforms: [Double]

  /// Calm in every future.
  ///
  /// - Parameters:
  ///   - startChance: Chance by future that a calm week turns into a shock, 0 to 1.
  ///   - meanWeeks: Mean length of a shock by future, at least 1.
  ///   - sizeDays: Days that a shock adds, by future.
  init(
    key: RandomKey, firstPath: Int, startChance: [Double], meanWeeks: [Double], sizeDays: [Double]
  ) {
    self.key = key
    self.firstPath = UInt32(firstPath)
    self.startChance = startChance
    endChance = meanWeeks.map { 1 / max(1, $0) }
    self.sizeDays = sizeDays
    uniforms = [Double](repeating: 0, count: sizeDays.count)
    delayDays = uniforms
    isShock = uniforms
  }

  /// 1 in a shock, 0 in calm.
  private var isShock: [Double]

  /// Moves every future on by one week.
  mutating func advance(toWeek week: Int) {
    let (key, firstPath) = (key, firstPath)
    var row = uniforms.mutableSpan
    key.fillUniforms(&row, firstPath: firstPath, period: UInt16(week))
    for path in isShock.indices {
      let staysOrStarts = isShock[path] > 0 ? 1 - endChance[path] : startChance[path]
      isShock[path] = uniforms[path] < staysOrStarts ? 1 : 0
    }
    for path in delayDays.indices { delayDays[path] = isShock[path] * sizeDays[path] }
  }
}
