import ScenarioIO
import TimeSeries

/// What the series of a table add up to: all of them, each market, each product in a market.
struct PanelHierarchy: Sendable {
  /// The sums.
  let hierarchy: Hierarchy
  /// Of each aggregate, then of each series: its level, such as `market/platform`, `total` or `series`.
  let levels: [String]
  /// Of each aggregate: `total`, or what it holds, such as `market=DE/platform=amazon`.
  let aggregates: [String]

  /// The level of a table's own series, and of the sum of all.
  static let seriesLevel = "series"
  static let totalLevel = "total"
  /// The most levels, and numbers that aggregates may take.
  static let limits = (levels: 16, cells: 40_000_000)

  /// The levels of a list such as `market,market/platform`, as columns; `total` may stand in it.
  static func levels(of list: String) -> [[String]] {
    list.split(separator: ",").map { $0.split(separator: "/").map(String.init) }
      .filter { $0 != [totalLevel] }
  }

  /// The sums of a table's series by some levels, the total first.
  ///
  /// - Parameter levels: sets of columns by which the table was read in groups.
  /// - Throws: ``PanelQuestionError`` where series do not end together or there are too many sums.
  init(_ table: PanelTable, levels: [[String]]) throws(PanelQuestionError) {
    guard levels.count <= Self.limits.levels else {
      throw PanelQuestionError(
        "--hierarchy has \(levels.count) levels, \(Self.limits.levels) at most")
    }
    guard Set(levels.map { Set($0) }).count == levels.count,
      levels.allSatisfy({ Set($0).count == $0.count })
    else {
      throw PanelQuestionError("--hierarchy has a level, or a column within one, twice")
    }
    try Self.checkEnds(table)
    let keys = levels.map { level in level.compactMap(table.groups.names.firstIndex(of:)) }
    hierarchy = Hierarchy(
      bottomCount: table.identifiers.count, labels: table.groups.places, groupings: [[]] + keys)
    let periods = (0..<table.identifiers.count).map { table.offsets[$0 + 1] - table.offsets[$0] }
    let cells = hierarchy.aggregateCount * (periods.max() ?? 0)
    guard cells <= Self.limits.cells else {
      throw PanelQuestionError(
        "--hierarchy makes \(hierarchy.aggregateCount) sums; leave out the level with the most")
    }
    var names = [Self.totalLevel]
    var ofLevels = [Self.totalLevel]
    for (level, keys) in zip(levels, keys) {
      let groups = Self.groups(table, keys)
      names += groups.map { group in
        zip(level, group).map { "\($0)=\($1)" }.joined(separator: "/")
      }
      ofLevels += groups.map { _ in level.joined(separator: "/") }
    }
    aggregates = names
    self.levels = ofLevels + table.identifiers.map { _ in Self.seriesLevel }
  }

  /// The labels of each combination that occurs, in the order in which it first does.
  private static func groups(_ table: PanelTable, _ keys: [Int]) -> [[String]] {
    var seen: Set<[Int]> = []
    var groups: [[String]] = []
    for series in table.identifiers.indices {
      let places = keys.map { table.groups.places[$0][series] }
      guard seen.insert(places).inserted else { continue }
      groups.append(zip(keys, places).map { table.groups.labels[$0][$1] })
    }
    return groups
  }

  private static func checkEnds(_ table: PanelTable) throws(PanelQuestionError) {
    guard let last = table.nextTimes.max(),
      let early = table.nextTimes.firstIndex(where: { $0 != last })
    else { return }
    func time(_ next: Int) -> String { table.timeline.text(periods: 0, after: next) }
    throw PanelQuestionError(
      "--hierarchy adds up the same periods, but series `\(table.identifiers[early].prefix(40))` is "
        + "forecast from \(time(table.nextTimes[early])) on, others from \(time(last)): give it rows up "
        + "to there, with an empty `y` where nothing is known")
  }

  /// Sums and series apart, for intervals.
  var classes: [Int] { levels.map { $0 == Self.seriesLevel ? 1 : 0 } }

  /// How many series are forecast: sums and the table's own.
  var count: Int { hierarchy.count }
}

/// How a table's forecasts are made to add up.
public enum PanelReconciliation: String, Sendable, CaseIterable {
  /// By the shrunk covariance of past errors.
  case mint
  /// By their variances.
  case wls
  /// By the number of series that each sums.
  case structural
  /// All errors alike.
  case ols
  /// Sums of the series' own forecasts.
  case bottomUp = "bottom-up"
  /// The total's forecast by the shares of the past.
  case topDown = "top-down"

  /// All names, for help.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The core's method.
  func method(_ bottom: Panel) throws(PanelQuestionError) -> Reconciliation {
    switch self {
    case .mint: return .minimumTrace
    case .wls: return .variance
    case .structural: return .structural
    case .ols: return .leastSquares
    case .bottomUp: return .bottomUp
    case .topDown:
      let sums = (0..<bottom.count).map { series in
        bottom.values[bottom.range(of: series)].reduce(0) { $1.isNaN ? $0 : $0 + $1 }
      }
      guard sums.allSatisfy({ $0 >= 0 }), sums.contains(where: { $0 > 0 }) else {
        throw PanelQuestionError(
          "--reconcile top-down shares the total out by what was sold so far, which is below zero for a "
            + "series or zero for all; take another")
      }
      return .topDown(shares: sums)
    }
  }
}
