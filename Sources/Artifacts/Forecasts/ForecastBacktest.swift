public import Commerce

/// What forecasts made at past weeks were worth, beside those of a naive forecaster.
public struct ForecastBacktest: Sendable {
  /// Weeks forecast from each origin, and between two origins.
  public let weeks: Int
  /// By origin, the earliest first.
  public let origins: [OriginScore]

  /// A backtest.
  public init(weeks: Int, origins: [OriginScore]) {
    self.weeks = weeks
    self.origins = origins
  }

  /// Forecasts made on one day, judged.
  public struct OriginScore: Sendable {
    /// The Monday of the first week forecast; what came before it was known.
    public let start: Day
    /// Listings judged: those with history at the origin and a number after it.
    public let listings: Int
    /// Listings left out: nothing was known of them then, or nothing came to judge them by.
    public let listingsLeftOut: Int
    /// Listings judged that had no year of history, so that naive means the mean of their last weeks.
    public let listingsWithoutYear: Int
    /// Listing-weeks judged.
    public let listingWeeks: Int
    /// The engine's errors.
    public let engine: ForecastErrors
    /// The naive forecaster's.
    public let naive: ForecastErrors
    /// Coverage by scope, then by nominal probability.
    public var coverage: [IntervalCoverage]

    /// A score.
    public init(
      start: Day, listings: Int, listingsLeftOut: Int, listingsWithoutYear: Int, listingWeeks: Int,
      engine: ForecastErrors, naive: ForecastErrors, coverage: [IntervalCoverage]
    ) {
      self.start = start
      self.listings = listings
      self.listingsLeftOut = listingsLeftOut
      self.listingsWithoutYear = listingsWithoutYear
      self.listingWeeks = listingWeeks
      self.engine = engine
      self.naive = naive
      self.coverage = coverage
    }
  }

  /// The engine's errors at all origins.
  public var engine: ForecastErrors { origins.reduce(into: ForecastErrors()) { $0 += $1.engine } }
  /// The naive forecaster's errors at all origins.
  public var naive: ForecastErrors { origins.reduce(into: ForecastErrors()) { $0 += $1.naive } }
  /// Coverage at all origins, by scope, then by nominal probability.
  public var coverage: [IntervalCoverage] {
    guard let first = origins.first else { return [] }
    return origins.dropFirst().reduce(into: first.coverage) { sum, origin in
      for place in sum.indices { sum[place] += origin.coverage[place] }
    }
  }
}
