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
  /// Whether forecasts are scored by what was kept back.
  public var scores: Bool

  /// A question with the usual answers left open.
  public init(
    model: String = "combination", horizon: Int? = nil, seasonLength: Int? = nil,
    intervals: [Double] = [80, 95], scores: Bool = false
  ) {
    self.model = model
    self.horizon = horizon
    self.seasonLength = seasonLength
    self.intervals = intervals
    self.scores = scores
  }

  /// The most periods that are forecast, periods in a season, and intervals.
  public static let limits = (horizon: 1...2_000, season: 1...1_000, intervals: 10)
}

/// Why a question about a table of series has no answer.
public struct PanelQuestionError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ description: String) { self.description = description }
}
