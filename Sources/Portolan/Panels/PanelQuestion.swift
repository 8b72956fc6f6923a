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

  /// A question with the usual answers left open.
  public init(
    model: String = "combination", horizon: Int? = nil, seasonLength: Int? = nil,
    intervals: [Double] = [80, 95], paths: Int = 0, seed: UInt64 = 1, scores: Bool = false
  ) {
    self.model = model
    self.horizon = horizon
    self.seasonLength = seasonLength
    self.intervals = intervals
    self.paths = paths
    self.seed = seed
    self.scores = scores
  }

  /// Periods that can be forecast and that a season can have; the most intervals and futures.
  public static let limits = (horizon: 1...2_000, season: 1...1_000, intervals: 10, paths: 10_000)
}

/// Why a question about a table of series has no answer.
public struct PanelQuestionError: Error, Hashable, CustomStringConvertible {
  /// The sentence for the user.
  public let description: String

  init(_ description: String) { self.description = description }
}
