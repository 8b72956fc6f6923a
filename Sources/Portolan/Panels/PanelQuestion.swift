/// What is asked of a table of series.
public struct PanelQuestion: Sendable, Hashable {
  /// The name of a model.
  public var model: String
  /// Periods to forecast; nil for as many as are kept back.
  public var horizon: Int?
  /// Periods in a season; nil for what the table's times suggest.
  public var seasonLength: Int?
  /// Shares of cases that intervals are to hold, in per cent.
  public var intervals: [Double]
  /// Futures to draw of each series.
  public var paths: Int
  /// The key of their draws.
  public var seed: UInt64
  /// Whether forecasts are scored by what was kept back.
  public var scores: Bool
  /// Levels of sums, each a set of the columns by which the table was read in groups; nil for no sums.
  public var hierarchy: [[String]]?
  /// Whose calendar is known: a country's code, a column of the table that holds them, `events` for the
  /// trade's events alone; nil for none.
  public var calendar: String?
  /// Columns of the table that say what series belong to, the coarsest first, for models that draw series
  /// to their groups.
  public var groups: [String]
  /// How forecasts of series and sums are made to add up.
  public var reconciliation: PanelReconciliation

  /// A question with the usual answers left open.
  public init(
    model: String = "combination", horizon: Int? = nil, seasonLength: Int? = nil,
    intervals: [Double] = [80, 95], paths: Int = 0, seed: UInt64 = 1, scores: Bool = false,
    calendar: String? = nil, groups: [String] = [], hierarchy: [[String]]? = nil,
    reconciliation: PanelReconciliation = .mint
  ) {
    self.model = model
    self.horizon = horizon
    self.seasonLength = seasonLength
    self.intervals = intervals
    self.paths = paths
    self.seed = seed
    self.scores = scores
    self.calendar = calendar
    self.groups = groups
    self.hierarchy = hierarchy
    self.reconciliation = reconciliation
  }

  /// The levels of a list such as `market,market/platform`; the total is always there.
  public static func levels(of list: String) -> [[String]] { PanelHierarchy.levels(of: list) }

  /// The column of the table that a calendar is read by; nil for none.
  public static func column(ofCalendar calendar: String) -> String? {
    PanelCalendar.column(calendar)
  }

  /// Columns that groups, levels and calendar name.
  public var groupColumns: [String] {
    var columns: [String] = []
    for column in groups + (hierarchy ?? []).joined() where !columns.contains(column) {
      columns.append(column)
    }
    if let column = calendar.flatMap(PanelCalendar.column), !columns.contains(column) {
      columns.append(column)
    }
    return columns
  }

  /// Numbers that futures of sums may take.
  static let mostReconciled = 60_000_000

  /// Periods that can be forecast and that a season can have; the most intervals and futures.
  public static let limits = (horizon: 1...2_000, season: 1...1_000, intervals: 10, paths: 10_000)
}

/// Why a question about a table of series has no answer.
public struct PanelQuestionError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ description: String) { self.description = description }
}
