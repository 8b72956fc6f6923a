internal import Artifacts
internal import Commerce
internal import Kernels

/// Puts forecasts of series and loans of the rest together into the panel of all listings.
struct PanelAssembly {
  /// Listings in a block: some milliseconds of quantiles.
  private static let blockSize = 32

  private let listings: [Identifier<Listing>]
  private let rows: [ColdStarts.Loan]
  private let commonVariances: [Double]
  private let quantileForecast: QuantileForecast
  private let gapWeeks: Int
  private let weekCount: Int

  /// Collects the rows.
  init(
    _ scenario: Scenario, _ data: ScenarioSeries, _ forecasts: SeriesForecasts,
    _ spread: SpreadEstimate, weekCount: Int
  ) {
    let coldStarts = ColdStarts(scenario, data, forecasts)
    listings = data.listings.map(\.id)
    rows = data.listings.indices.map { position in
      guard let series = data.seriesOfListing[position] else {
        return coldStarts.loan(forListing: position)
      }
      return ColdStarts.Loan(
        means: Array(forecasts.means(ofSeries: series)), size: forecasts.sizes[series],
        choice: forecasts.choices[series])
    }
    commonVariances = data.listings.indices.map {
      spread.volatility.variance(market: data.markets[$0], category: data.categories[$0])
    }
    quantileForecast = QuantileForecast(drift: spread.drift)
    gapWeeks = data.gapWeeks
    self.weekCount = weekCount
  }

  /// The panel, with quantiles computed in parallel blocks of listings.
  func panel(_ volatility: CommonVolatility, parallel: ParallelBlocks, control: RunControl)
    throws -> ForecastPanel
  {
    let blocks = (rows.count + Self.blockSize - 1) / Self.blockSize
    let quantiles = try parallel.fold(
      count: blocks, control: control, into: [Double](),
      { block in
        let first = block * Self.blockSize
        return (first..<min(first + Self.blockSize, rows.count)).flatMap(quantiles(ofListing:))
      }, { $0 += $1 })
    return ForecastPanel(
      listings: listings, weekCount: weekCount, means: rows.flatMap { $0.means[gapWeeks...] },
      quantileLevels: QuantileForecast.levels, quantiles: quantiles,
      dispersionSizes: rows.map(\.size),
      levelVariancePerWeek: quantileForecast.drift.variancePerWeek, commonVolatility: volatility,
      choices: rows.map(\.choice))
  }

  /// Quantiles of a listing's planned weeks; leads count from the last known week.
  @Sendable
  private func quantiles(ofListing position: Int) -> ArraySlice<Double> {
    quantileForecast.quantiles(
      means: rows[position].means[...], size: rows[position].size,
      commonVariance: commonVariances[position]
    ).dropFirst(gapWeeks * QuantileForecast.levels.count)
  }
}
