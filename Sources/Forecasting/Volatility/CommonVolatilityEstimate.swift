internal import Kernels

/// How much the listings of a market, and those of a category, move together from week to week.
///
/// Realised over expected units are the product of a market's factor, a category's factor and the
/// listing's own noise, each with mean one. Variances come from products of errors of different
/// listings (``PairSums``): of one market in different categories for the market's, of one
/// category in different markets for the category's, of the same cell for both at once. What pairs
/// share that have neither in common, a factor of all markets, is in every market's variance and
/// taken out of the categories', or it would count twice within a cell. Where a
/// market holds a single category, the market's is what the category's leaves of the cell's; where
/// there is neither a second market nor a second category, the market takes all and the category
/// none, since they cannot be told apart and only their product matters.
///
/// What pairs of a few small listings say is mostly noise: each variance is shrunk to the prior's by
/// t² / (t² + v), with v the sampling variance owing to own noise; and in proportion where there are
/// fewer than ``fullWeeks`` weeks. t is at least twice the prior variance, since the prior is hardly
/// known better than that, and as much more as the panel's own variances lie from it beyond two
/// standard errors (empirical Bayes: Efron, Morris 1975, doi:10.1080/01621459.1975.10479864). In a
/// market of few buyers, each of whom orders many products at once, they lie a hundredfold from it.
public struct CommonVolatilityEstimate: Sendable {
  /// Variance of each market's factor, mean one.
  public let marketVariances: [Double]
  /// Variance of each category's factor, mean one.
  public let categoryVariances: [Double]
  /// Correlation of a factor with itself a week later.
  public let persistence: Double
  /// The weight of data in the mean market and category variance, 0 to 1; the prior has the rest.
  public let dataWeight: Double
  /// Weeks of residuals.
  public let weeks: Int

  /// With fewer weeks than half a year the prior has a share, however clear the data look.
  public static let fullWeeks = 26
  /// The largest standard deviation of a logarithm that is believed: a market that lies between a
  /// seventh and seven times its expectation in nine weeks of ten is one of single orders.
  public static let largestVolatility = 1.2
  /// The largest persistence: a factor that never returns would be a level's drift.
  public static let largestPersistence = 0.95

  /// Estimates the factors of a panel.
  ///
  /// - Complexity: linear in the values and in markets × categories × weeks.
  public init(_ residuals: ResidualPanel, prior: VolatilityPrior = .standard) {
    let sums = CellSums(residuals)
    weeks = sums.weekCount
    let share = min(1, Double(sums.weekCount) / Double(Self.fullWeeks))
    let priorMarket = Self.variance(ofLogDeviation: prior.market)
    let priorCategory = Self.variance(ofLogDeviation: prior.category)
    // Not cut at zero: its noise is mostly that of the pairs it is taken from, and cancels there.
    let everywhere = sums.acrossBoth().variance ?? 0
    let categories = Component.all(
      (0..<sums.categoryCount).map { Self.category($0, sums, everywhere) }, priorCategory, share)
    let categoryVariances = categories.map(\.variance)
    let markets = Component.all(
      (0..<sums.marketCount).map { Self.market($0, sums, categoryVariances) }, priorMarket, share)
    self.categoryVariances = categoryVariances
    marketVariances = markets.map(\.variance)
    let weights = (markets + categories).map(\.weight)
    let weight = weights.reduce(0, +) / Double(max(1, weights.count))
    let measured = Self.lagOneCorrelation(sums) ?? prior.persistence
    persistence = weight * measured + (1 - weight) * prior.persistence
    dataWeight = weight
  }

  /// The variance of a lognormal factor of mean one whose logarithm has this standard deviation.
  static func variance(ofLogDeviation deviation: Double) -> Double {
    KernelMath.expm1(deviation * deviation)
  }

  /// The standard deviation of the logarithm of a lognormal factor of mean one.
  static func logDeviation(ofVariance variance: Double) -> Double {
    min(KernelMath.log1p(max(0, variance)).squareRoot(), largestVolatility)
  }

  /// A variance as pairs have it, and the variance of that figure owing to own noise.
  private typealias Measured = (variance: Double, sampling: Double)

  /// One variance, shrunk.
  private struct Component {
    let variance: Double
    let weight: Double

    /// All variances of one kind; nil is measured by nothing.
    static func all(_ measured: [Measured?], _ prior: Double, _ share: Double) -> [Component] {
      let largest = CommonVolatilityEstimate.variance(
        ofLogDeviation: CommonVolatilityEstimate.largestVolatility)
      let believed = measured.map { figure in
        figure.map { (variance: min(max(0, $0.variance), largest), sampling: $0.sampling) }
      }
      let spread = squaredSpread(of: believed.compactMap { $0 }, around: prior)
      return believed.map { Component($0, prior, squaredSpread: spread, share) }
    }

    private init(_ measured: Measured?, _ prior: Double, squaredSpread: Double, _ share: Double) {
      guard let measured else {
        (variance, weight) = (prior, 0)
        return
      }
      weight = share * squaredSpread / (squaredSpread + measured.sampling)
      variance = weight * measured.variance + (1 - weight) * prior
    }

    /// How far variances may lie from the prior, squared: a mean of what lies beyond two standard
    /// errors, the surest figures first, so that a few noisy ones do not pass for a spread.
    private static func squaredSpread(of measured: [Measured], around prior: Double) -> Double {
      let least = 4 * prior * prior
      var (sum, weights) = (0.0, 0.0)
      for figure in measured {
        let distance = figure.variance - prior
        let weight = 1 / (least + figure.sampling)
        sum += weight * (distance * distance - 4 * figure.sampling)
        weights += weight
      }
      return weights > 0 ? max(least, sum / weights) : least
    }
  }

  /// A category's variance: across markets, or what its one market leaves of their cell's.
  private static func category(
    _ category: Int, _ sums: CellSums, _ everywhere: Double
  ) -> Measured? {
    let across = sums.acrossMarkets(ofCategory: category)
    if let variance = across.variance {
      return ((1 + variance) / (1 + everywhere) - 1, across.samplingVariance)
    }
    // A category sold in one market: the market's factor, read across categories, is taken out.
    let within = sums.withinCells(
      markets: 0..<sums.marketCount, categories: category..<category + 1)
    guard let both = within.variance else { return nil }
    guard let home = homeMarket(of: category, sums),
      let market = sums.acrossCategories(ofMarket: home).variance
    else { return (0, 0) }
    return ((1 + both) / (1 + max(0, market)) - 1, within.samplingVariance)
  }

  /// A market's variance: across categories, or what the category leaves of its one cell's.
  private static func market(
    _ market: Int, _ sums: CellSums, _ categoryVariances: [Double]
  ) -> Measured? {
    let across = sums.acrossCategories(ofMarket: market)
    if let variance = across.variance { return (variance, across.samplingVariance) }
    for (category, variance) in categoryVariances.enumerated() {
      let cell = sums.withinCells(markets: market..<market + 1, categories: category..<category + 1)
      guard let both = cell.variance else { continue }
      return ((1 + both) / (1 + variance) - 1, cell.samplingVariance)
    }
    return nil
  }

  /// The one market in which a category sells.
  private static func homeMarket(of category: Int, _ sums: CellSums) -> Int? {
    (0..<sums.marketCount).first { market in
      (0..<sums.weekCount).contains {
        sums.cell(week: $0, market: market, category: category).fitted > 0
      }
    }
  }

  /// Lagged over simultaneous products of different listings of a market, pooled over markets.
  ///
  /// Both are free of own noise. The bias of a short window, -(1 + 4 r) / weeks, is added back
  /// (Marriott, Pope 1954, doi:10.1093/biomet/41.3-4.390).
  private static func lagOneCorrelation(_ sums: CellSums) -> Double? {
    var (lagged, simultaneous) = (0.0, 0.0)
    for market in 0..<sums.marketCount {
      var last: Double?
      for week in 0..<sums.weekCount {
        var (error, squares) = (0.0, 0.0)
        for category in 0..<sums.categoryCount {
          let cell = sums.cell(week: week, market: market, category: category)
          error += cell.error
          squares += cell.errorSquares
        }
        simultaneous += error * error - squares
        lagged += (last ?? 0) * error
        last = error
      }
      lagged -= sums.ownLagged[market]
    }
    guard simultaneous > 0, sums.weekCount > 4 else { return nil }
    let weeks = Double(sums.weekCount)
    let raw = lagged / simultaneous * weeks / (weeks - 1)
    return min(max(0, (raw + 1 / weeks) / (1 - 4 / weeks)), largestPersistence)
  }
}
