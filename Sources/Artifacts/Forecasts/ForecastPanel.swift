public import Commerce

/// What is expected of every listing in every week, with its spread: what Forecasting hands on.
public struct ForecastPanel: Sendable {
  /// Listings in the scenario's order.
  public let listings: [Identifier<Listing>]
  /// Weeks from the start.
  public let weekCount: Int
  /// Expected units, `[listing][week]`, week fastest.
  ///
  /// A listing of a candidate store (reason `cold-start`) is at parity: what its reference store
  /// sells of the product in that week of the calendar, in full. The ledger multiplies it by the
  /// drawn `coldstart.share`, a share of the reference store's units at maturity, and by the ramp
  /// from the week of opening; neither is in the panel, so one panel serves every plan and future.
  public let means: [Double]
  /// Levels of the quantiles, ascending, such as 0.05 … 0.95.
  public let quantileLevels: [Double]
  /// Quantiles of units, `[listing][week][level]`, level fastest; around ``means``, so a candidate's
  /// are at parity too.
  public let quantiles: [Double]
  /// Negative-binomial size of a listing's own week-to-week noise (variance m + m²/size); infinite
  /// where it is Poisson.
  public let dispersionSizes: [Double]
  /// Variance that the logarithm of a listing's own level gains in a week: what one does not know
  /// about a listing grows with time and is not averaged out by it.
  public let levelVariancePerWeek: Double
  /// What the listings of a market or category have in common.
  public let commonVolatility: CommonVolatility
  /// Which model each listing got, and why.
  public let choices: [ModelChoice]

  /// The variance at which a level stops walking away: competition and effort pull it back.
  public static let largestLevelVariance = 0.25

  /// A panel.
  ///
  /// - Precondition: array sizes agree with the shapes stated.
  public init(
    listings: [Identifier<Listing>], weekCount: Int, means: [Double], quantileLevels: [Double],
    quantiles: [Double], dispersionSizes: [Double], levelVariancePerWeek: Double = 0,
    commonVolatility: CommonVolatility, choices: [ModelChoice]
  ) {
    precondition(means.count == listings.count * weekCount)
    precondition(quantiles.count == means.count * quantileLevels.count)
    precondition(dispersionSizes.count == listings.count && choices.count == listings.count)
    self.listings = listings
    self.weekCount = weekCount
    self.means = means
    self.quantileLevels = quantileLevels
    self.quantiles = quantiles
    self.dispersionSizes = dispersionSizes
    self.levelVariancePerWeek = levelVariancePerWeek
    self.commonVolatility = commonVolatility
    self.choices = choices
  }

  /// The expected units of one listing by week.
  public func means(ofListing position: Int) -> ArraySlice<Double> {
    means[position * weekCount..<(position + 1) * weekCount]
  }
}

/// The part of forecast errors that listings share: the residuals split into market, category and own.
public struct CommonVolatility: Sendable, Hashable {
  /// Standard deviation of the logarithm of a market's weekly demand factor, by market id.
  public let market: [Identifier<Market>: Double]
  /// The same by category.
  public let category: [String: Double]
  /// Correlation of a factor with itself one week later.
  public let weeklyPersistence: Double
  /// Whether this was measured on residuals or assumed for want of history.
  public let note: CalibrationNote

  /// Volatilities.
  public init(
    market: [Identifier<Market>: Double], category: [String: Double], weeklyPersistence: Double,
    note: CalibrationNote
  ) {
    self.market = market
    self.category = category
    self.weeklyPersistence = weeklyPersistence
    self.note = note
  }
}

/// The model a listing got, and why.
public struct ModelChoice: Sendable, Hashable {
  /// The forecaster's name.
  public let model: String
  /// A word that says why: `lowest-rolling-error`, `within-noise-of-lowest` (another's errors were
  /// lower by chance at most), `short-history`, `cold-start`, `no-sales`.
  public let reason: String
  /// Root mean squared error over rolling origins, in units per week; nil where none could be measured.
  public let rollingError: Double?
  /// The same for seasonal naive, the yardstick.
  public let naiveError: Double?
  /// Weeks of history used.
  public let historyWeeks: Int

  /// A choice.
  public init(
    model: String, reason: String, rollingError: Double?, naiveError: Double?, historyWeeks: Int
  ) {
    self.model = model
    self.reason = reason
    self.rollingError = rollingError
    self.naiveError = naiveError
    self.historyWeeks = historyWeeks
  }
}
